import type { Core, UID } from '@strapi/strapi';

interface I18nLocales {
  getDefaultLocale(): Promise<string>;
  find(): Promise<{ code: string; name: string }[]>;
}
interface I18nContentTypes {
  isLocalizedContentType(contentType: unknown): boolean;
}

/** Which languages there are, asked of Strapi's i18n. */
const localesService = ({ strapi }: { strapi: Core.Strapi }) => {
  let cached: { value: string; at: number } | undefined;

  return {
    /** The site's default locale; may be up to ten seconds old, so that each request need not ask. */
    async defaultLocale(): Promise<string> {
      if (cached !== undefined && Date.now() - cached.at < 10_000) return cached.value;
      const locales = strapi.plugin('i18n').service('locales') as I18nLocales;
      const value = await locales.getDefaultLocale();
      cached = { value, at: Date.now() };
      return value;
    },

    /** All languages of the site, the default one first. */
    async list(): Promise<{ code: string; name: string; isDefault: boolean }[]> {
      const found = await (strapi.plugin('i18n').service('locales') as I18nLocales).find();
      const defaultLocale = await this.defaultLocale();
      return found
        .map(({ code, name }) => ({ code, name, isDefault: code === defaultLocale }))
        .sort((a, b) => Number(b.isDefault) - Number(a.isDefault));
    },

    /** Whether entries of a type have a locale of their own. */
    isLocalized(uid: UID.ContentType): boolean {
      const types = strapi.plugin('i18n').service('content-types') as I18nContentTypes;
      return types.isLocalizedContentType(strapi.contentType(uid));
    },
  };
};

export default localesService;
