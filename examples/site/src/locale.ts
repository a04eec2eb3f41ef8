export const LOCALES = ['en', 'fr'] as const;
export type Locale = (typeof LOCALES)[number];

export const DEFAULT_LOCALE: Locale = 'en';

/** The first part of an address in a language: none for the default one. */
export const prefixOf = (locale: Locale): string => (locale === DEFAULT_LOCALE ? '' : `/${locale}`);

/** The address on this site of a path of the API, which knows nothing of our prefixes. */
export function localHref(locale: Locale, path: string): string {
  const href = `${prefixOf(locale)}${path}`;
  return prefixOf(locale) && path === '/' ? prefixOf(locale) : href;
}

export function localeOf(pathname: string): Locale {
  const first = pathname.split('/')[1];
  return LOCALES.find((locale) => locale !== DEFAULT_LOCALE && locale === first) ?? DEFAULT_LOCALE;
}
