/**
 * The one way to write a path: no slash at the end, none doubled. The doubled ones matter: sent
 * back in a redirect, `//example.org` would lead to another site.
 */
export function cleanPath(pathname: string): string {
  return pathname.replace(/\/{2,}/g, '/').replace(/(?<=.)\/$/, '');
}

/** The path as the API knows it, or null if it was encoded wrongly. */
export function decodedPath(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return null;
  }
}
