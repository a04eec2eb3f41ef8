/**
 * An address, relative to another where one is given, or null. Not by `URL.canParse`: on Node 20 and 22 it
 * refuses addresses with a letter such as `ü` once it has been called some thousand times.
 */
export function parseUrl(text: string, base?: string): URL | null {
  try {
    return new URL(text, base);
  } catch {
    return null;
  }
}
