import type { Core } from '@strapi/strapi';

import { ARTICLE_UID, SECTION_UID } from '../../../content-types';

type Cell = readonly [name: string, size: number];

interface Layout {
  mainField: string;
  defaultSortBy: string;
  defaultSortOrder: 'ASC' | 'DESC';
  list: readonly string[];
  edit: readonly (readonly Cell[])[];
}

interface FieldMetadata {
  edit: Record<string, unknown>;
  list: Record<string, unknown>;
}

interface Configuration {
  settings: Record<string, unknown>;
  metadatas: Record<string, FieldMetadata>;
  layouts: { list: string[]; edit: { name: string; size: number }[][] };
}

interface ContentTypesService {
  findConfiguration(contentType: unknown): Promise<Configuration>;
  updateConfiguration(
    contentType: unknown,
    configuration: Partial<Configuration>
  ): Promise<unknown>;
}

/** How editors meet the two types: what they need first comes first, structure beside the title. */
const LAYOUTS: Readonly<Record<string, Layout>> = {
  [ARTICLE_UID]: {
    mainField: 'title',
    defaultSortBy: 'publicationDate',
    defaultSortOrder: 'DESC',
    list: ['title', 'section', 'publicationDate', 'slug'],
    edit: [
      [
        ['kicker', 6],
        ['section', 6],
      ],
      [['title', 12]],
      [['subtitle', 12]],
      [['lead', 12]],
      [['body', 12]],
      [
        ['cover', 6],
        ['coverCaption', 6],
      ],
      [
        ['dateline', 4],
        ['byline', 4],
        ['source', 4],
      ],
      [
        ['publicationDate', 6],
        ['originalDate', 6],
      ],
      [['summary', 12]],
      [['postscript', 12]],
      [['gallery', 12]],
      [
        ['referenceTitle', 6],
        ['referenceUrl', 6],
      ],
      [
        ['slug', 6],
        ['redirectUrl', 6],
      ],
      [['position', 4]],
    ],
  },
  [SECTION_UID]: {
    mainField: 'title',
    defaultSortBy: 'title',
    defaultSortOrder: 'ASC',
    list: ['title', 'parent', 'slug', 'position'],
    edit: [
      [
        ['title', 6],
        ['parent', 6],
      ],
      [
        ['slug', 6],
        ['position', 4],
      ],
      [['description', 12]],
      [['text', 12]],
      [
        ['logo', 6],
        ['moderators', 6],
      ],
      [
        ['posting', 4],
        ['moderation', 4],
        ['visibility', 4],
      ],
      [
        ['closeAfterDays', 4],
        ['closeAt', 4],
        ['trustAfter', 4],
      ],
    ],
  },
};

const FLAG = 'editing-layouts-version';
const VERSION = 1;

/** Sets the Content Manager's layouts on first boot; later, an administrator's changes are kept. */
const editingLayoutsService = ({ strapi }: { strapi: Core.Strapi }) => ({
  async setOnce(): Promise<void> {
    const store = strapi.store({ type: 'plugin', name: 'article-forum' });
    if ((await store.get({ key: FLAG })) === VERSION) return;
    const service = strapi
      .plugin('content-manager')
      .service('content-types') as ContentTypesService;
    for (const [uid, layout] of Object.entries(LAYOUTS)) {
      const contentType = strapi.contentType(uid as typeof ARTICLE_UID);
      const current = await service.findConfiguration(contentType);
      const { mainField, defaultSortBy, defaultSortOrder } = layout;
      await service.updateConfiguration(contentType, {
        settings: { ...current.settings, mainField, defaultSortBy, defaultSortOrder },
        metadatas: named(current.metadatas),
        layouts: {
          list: [...layout.list],
          edit: layout.edit.map((row) => row.map(([name, size]) => ({ name, size }))),
        },
      });
    }
    await store.set({ key: FLAG, value: VERSION });
  },
});

/** What a field's own name does not say. */
const DESCRIPTIONS: Readonly<Record<string, string>> = {
  slug: 'Left blank, it is made from the title',
  publicationDate: 'In the future: the article appears when it is due. Filled at first publication',
  redirectUrl: 'Readers are sent there instead',
  position: 'Siblings are ordered by it, then by title',
  moderators: 'Of this section and those below, as far as their roles let them',
  posting: 'Who may post in the forums below. Empty inherits',
  moderation: 'Before or after publication. Empty inherits',
  visibility: 'Empty inherits',
  closeAfterDays: 'Counted from the publication date. Empty inherits',
  closeAt: 'Empty inherits',
};

/** `publicationDate` as an editor reads it: `Publication date`. */
const labelOf = (field: string): string => {
  const words = field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
};

const named = (metadatas: Configuration['metadatas']): Configuration['metadatas'] =>
  Object.fromEntries(
    Object.entries(metadatas).map(([field, { edit, list }]) => [
      field,
      {
        edit:
          'label' in edit
            ? { ...edit, label: labelOf(field), description: DESCRIPTIONS[field] ?? '' }
            : edit,
        list: 'label' in list ? { ...list, label: labelOf(field) } : list,
      },
    ])
  );

export default editingLayoutsService;
