import type { ContentTypeDefinition } from '../definition';
import { LOCALIZED, POLICY_ATTRIBUTES } from '../definition';
import type { Row } from '../row';

export const SECTION_UID = 'plugin::article-forum.section';

/** The policy belongs to the section, not to one of its translations. */
const shared = { pluginOptions: { i18n: { localized: false } } } as const;

export const sectionSchema = {
  kind: 'collectionType',
  collectionName: 'article_forum_sections',
  info: {
    singularName: 'section',
    pluralName: 'sections',
    displayName: 'Section',
    description: 'A section of the site; the chain of its parents is the breadcrumb',
  },
  options: { draftAndPublish: false },
  pluginOptions: { ...LOCALIZED, 'content-type-builder': { visible: false } },
  attributes: {
    title: { type: 'string', required: true, maxLength: 255, pluginOptions: LOCALIZED },
    slug: { type: 'string', maxLength: 200, pluginOptions: LOCALIZED },
    description: { type: 'text', pluginOptions: LOCALIZED },
    text: { type: 'blocks', pluginOptions: LOCALIZED },
    logo: { type: 'media', multiple: false, allowedTypes: ['images'], pluginOptions: LOCALIZED },
    parent: { type: 'relation', relation: 'oneToOne', target: 'plugin::article-forum.section' },
    position: { type: 'integer', ...shared },
    // Administrators; what they may do there, their roles say.
    moderators: {
      type: 'relation',
      relation: 'oneToMany',
      target: 'admin::user',
      private: true,
      ...shared,
    },
    posting: { ...POLICY_ATTRIBUTES.posting, ...shared },
    moderation: { ...POLICY_ATTRIBUTES.moderation, ...shared },
    visibility: { ...POLICY_ATTRIBUTES.visibility, ...shared },
    closeAfterDays: { ...POLICY_ATTRIBUTES.closeAfterDays, ...shared },
    closeAt: { ...POLICY_ATTRIBUTES.closeAt, ...shared },
    trustAfter: { ...POLICY_ATTRIBUTES.trustAfter, ...shared },
  },
  indexes: [{ name: 'article_forum_sections_slug_idx', columns: ['slug', 'locale'] }],
} as const satisfies ContentTypeDefinition;

export type SectionRow = Row<typeof sectionSchema> & { locale: string };
