import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

/** What a sealed text is for; a text sealed for one purpose is worthless for another. */
export type Purpose = 'form-token' | 'edit-token' | 'cursor';

export interface Sealer {
  /** `payload.signature`, safe in a URL. */
  seal(purpose: Purpose, payload: unknown): string;
  /** The payload, or null when the text was not sealed by us for this purpose. */
  open(purpose: Purpose, sealed: string): unknown;
  /** Keyed fingerprint of a value that must not be kept in the clear; hex. */
  fingerprint(purpose: string, value: string): string;
}

/**
 * Signs small payloads that travel through readers' hands: form tokens, edit tokens, cursors.
 *
 * @param secrets the app's keys, newest first; the first one signs, all of them are accepted, so
 *   keys can be rotated as Strapi's `server.app.keys`
 */
export const createSealer = (secrets: readonly string[]): Sealer => {
  const keysFor = (purpose: string): Buffer[] =>
    secrets.map((secret) => Buffer.from(hkdfSync('sha256', secret, 'article-forum', purpose, 32)));
  const cache = new Map<string, Buffer[]>();
  const keys = (purpose: string): Buffer[] => {
    const known = cache.get(purpose) ?? keysFor(purpose);
    cache.set(purpose, known);
    return known;
  };
  const sign = (key: Buffer, text: string): Buffer =>
    createHmac('sha256', key).update(text).digest().subarray(0, 18);

  return {
    seal(purpose, payload) {
      const text = Buffer.from(JSON.stringify(payload)).toString('base64url');
      return `${text}.${sign(firstOf(keys(purpose)), text).toString('base64url')}`;
    },
    open(purpose, sealed) {
      const [text, signature, ...rest] = sealed.split('.');
      if (text === undefined || signature === undefined || rest.length > 0) return null;
      const given = Buffer.from(signature, 'base64url');
      // base64url decoding is lenient: only the one spelling that seal() writes is accepted.
      if (given.toString('base64url') !== signature) return null;
      const isOurs = keys(purpose).some((key) => {
        const expected = sign(key, text);
        return given.length === expected.length && timingSafeEqual(given, expected);
      });
      return isOurs ? JSON.parse(Buffer.from(text, 'base64url').toString()) : null;
    },
    fingerprint(purpose, value) {
      return createHmac('sha256', firstOf(keys(`fingerprint:${purpose}`)))
        .update(value)
        .digest('hex');
    },
  };
};

const firstOf = (keys: Buffer[]): Buffer => {
  const [first] = keys;
  if (first === undefined) throw new Error('article-forum needs server.app.keys to sign with');
  return first;
};
