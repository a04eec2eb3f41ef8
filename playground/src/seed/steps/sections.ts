import type { SeedContext } from '../context';
import { sections } from '../data/sections';
import type { SectionSeed } from '../data/types';
import { documentsOf, SECTION } from '../documents';

export async function seedSections(context: SeedContext): Promise<void> {
  for (const section of sections) {
    await seedSection(context, section);
    await seedTranslation(context, section);
  }
}

async function seedSection({ strapi, ledger }: SeedContext, section: SectionSeed): Promise<void> {
  const documents = documentsOf(strapi, SECTION);
  const parent = section.parent ? ledger.idOf(`section:${section.parent}`) : null;

  await ledger.once(`section:${section.key}`, {
    find: async () => {
      const filters = { slug: section.slug, parent: parent ? { documentId: parent } : null };
      return (await documents.findFirst({ filters, locale: 'en' }))?.documentId;
    },
    make: async () => {
      const { documentId } = await documents.create({
        locale: 'en',
        data: {
          ...section.en,
          slug: section.slug,
          position: section.position ?? null,
          moderation: section.moderation ?? null,
          ...(parent ? { parent: { documentId: parent, locale: 'en' } } : {}),
        },
      });
      return documentId;
    },
  });
}

async function seedTranslation(
  { strapi, ledger }: SeedContext,
  section: SectionSeed
): Promise<void> {
  const { fr } = section;
  if (!fr) return;
  const documents = documentsOf(strapi, SECTION);
  const documentId = ledger.idOf(`section:${section.key}`);

  await ledger.once(`section:${section.key}:fr`, {
    find: async () => (await documents.findOne({ documentId, locale: 'fr' }))?.documentId,
    make: async () => {
      // The parent belongs to the document: the plugin carries it over to the translation.
      await documents.update({ documentId, locale: 'fr', data: { ...fr } });
      return documentId;
    },
  });
}
