import { parseUrl } from './parse-url';

const SAFE = new Set(['http:', 'https:', 'mailto:']);

/** A link as an author typed it, or null when a browser would take it for something that runs. */
export function safeLink(url: string | null | undefined): string | null {
  if (!url) return null;
  // Parsed, not matched: browsers skip the line break in "java\nscript:", and so does URL.
  const base = 'http://relative.invalid';
  return SAFE.has(parseUrl(url, base)?.protocol ?? '') ? url : null;
}

/** An address somewhere else on the web, or null. */
export function webAddress(url: string | null | undefined): string | null {
  const parsed = url ? parseUrl(url) : null;
  return parsed?.protocol === 'http:' || parsed?.protocol === 'https:' ? parsed.href : null;
}
