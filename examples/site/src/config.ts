import { parseUrl } from './parse-url';

export interface Config {
  host: string;
  port: number;
  siteName: string;
  timeZone: string;
  /** Where Strapi answers, without a trailing slash. */
  strapiUrl: string;
  /** An API token: needed only to be believed when we say which reader a request is for. */
  strapiToken: string | undefined;
  strapiTimeoutMs: number;
  /** How many of our own proxies stand between the reader and this process. */
  trustedProxies: number;
  /** Origin of a storage for pictures other than Strapi's own `/uploads`. */
  mediaOrigin: string | undefined;
}

/** Reads the environment once; a value that makes no sense stops the start, in words. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  return {
    host: env.HOST || '127.0.0.1',
    port: wholeNumber(env, 'PORT', { fallback: 4000, max: 65_535 }),
    siteName: env.SITE_NAME || 'The Silk Road Courier',
    timeZone: timeZone(env.TIME_ZONE || 'UTC'),
    strapiUrl: address(env.STRAPI_URL || 'http://127.0.0.1:1337', 'STRAPI_URL').href.replace(
      /\/+$/,
      ''
    ),
    strapiToken: env.STRAPI_TOKEN || undefined,
    strapiTimeoutMs: wholeNumber(env, 'STRAPI_TIMEOUT_MS', { fallback: 8000, max: 120_000 }),
    trustedProxies: wholeNumber(env, 'TRUSTED_PROXIES', { fallback: 0, max: 10 }),
    mediaOrigin: env.MEDIA_ORIGIN && address(env.MEDIA_ORIGIN, 'MEDIA_ORIGIN').origin,
  };
}

function wholeNumber(
  env: NodeJS.ProcessEnv,
  name: string,
  { fallback, max }: { fallback: number; max: number }
): number {
  const value = env[name];
  if (!value) return fallback;
  const number = Number(value);
  if (!Number.isInteger(number) || number < 0 || number > max) {
    throw new Error(`${name} must be a whole number from 0 to ${max}, not "${value}"`);
  }
  return number;
}

function address(value: string, name: string): URL {
  const url = parseUrl(value);
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:') {
    throw new Error(`${name} must be an http(s) address, not "${value}"`);
  }
  return url;
}

function timeZone(value: string): string {
  try {
    new Intl.DateTimeFormat('en', { timeZone: value });
    return value;
  } catch {
    throw new Error(`TIME_ZONE must be a name such as Asia/Bishkek, not "${value}"`);
  }
}
