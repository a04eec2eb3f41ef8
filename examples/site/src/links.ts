const SAFE = new Set(['http:', 'https:', 'mailto:']);

/** A link as an author typed it, or null when a browser would take it for something that runs. */
export function safeLink(url: string | null | undefined): string | null {
  if (!url) return null;
  // Parsed, not matched: browsers skip the line break in "java\nscript:", and so does URL.
  const base = 'http://relative.invalid';
  if (!URL.canParse(url, base)) return null;
  return SAFE.has(new URL(url, base).protocol) ? url : null;
}

/** An address somewhere else on the web, or null. */
export function webAddress(url: string | null | undefined): string | null {
  if (!url || !URL.canParse(url)) return null;
  const { protocol, href } = new URL(url);
  return protocol === 'http:' || protocol === 'https:' ? href : null;
}
