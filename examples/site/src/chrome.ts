import type { SectionNode } from './contract';
import { LOCALES, type Locale } from './locale';
import { localHref } from './locale';
import type { Visit } from './visit';

/** What stands around every page. */
export interface Chrome {
  tree: SectionNode[];
  languages: LanguageLink[];
}

export interface LanguageLink {
  locale: Locale;
  href: string;
  /** The same page in that language, and not merely its home page. */
  isTranslation: boolean;
}

/** For pages that must show even when Strapi is away. */
export const BARE: Chrome = { tree: [], languages: [] };

/**
 * `pathIn` finds the page's own path in another language, or null where it is not translated: paths
 * are made of titles, so they differ between languages and cannot be guessed.
 */
export async function loadChrome(
  visit: Visit,
  pathIn: (locale: Locale) => Promise<string | null> | string | null
): Promise<Chrome> {
  const others = LOCALES.filter((locale) => locale !== visit.locale);
  const [tree, languages] = await Promise.all([
    visit.api.tree(),
    Promise.all(
      others.map(async (locale) => {
        const path = await pathIn(locale);
        return { locale, href: localHref(locale, path ?? '/'), isTranslation: path !== null };
      })
    ),
  ]);
  return { tree: tree.data, languages };
}

/** A translation is a courtesy: whatever hinders finding it, the page itself is shown. */
export async function pathOrNull(
  answer: Promise<{ data: { path: string } }>
): Promise<string | null> {
  try {
    return (await answer).data.path;
  } catch {
    return null;
  }
}
