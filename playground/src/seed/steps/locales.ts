import type { SeedContext } from '../context';

interface LocalesService {
  findByCode(code: string): Promise<{ code: string } | null>;
  create(locale: { code: string; name: string }): Promise<{ code: string }>;
}

/** English is there from the first start on. */
export async function seedLocales({ strapi, ledger }: SeedContext): Promise<void> {
  const locales = strapi.plugin('i18n').service('locales') as LocalesService;
  await ledger.once('locale:fr', {
    find: async () => (await locales.findByCode('fr'))?.code,
    make: async () => (await locales.create({ code: 'fr', name: 'French (fr)' })).code,
  });
}
