import { PLUGIN_ID } from '../plugin-id';
import type { TextKey } from './en';

const LANGUAGES: Record<string, () => Promise<Record<TextKey, string>>> = {
  en: () => import('./en').then(({ en }) => en),
  fr: () => import('./fr').then(({ fr }) => fr),
};

/** The texts of one language as Strapi takes them; none for a language that we do not have. */
export const loadTranslations = async (locale: string) => {
  const texts = await LANGUAGES[locale]?.();
  const entries = Object.entries(texts ?? {});
  return {
    data: Object.fromEntries(entries.map(([key, text]) => [`${PLUGIN_ID}.${key}`, text])),
    locale,
  };
};
