import type { Core } from '@strapi/strapi';

import { ARTICLE_UID, SECTION_UID } from '../../../content-types';
import { refusal } from '../errors';

/** Who acts, with what Strapi's permissions let them do. */
export interface Editor {
  id: number;
  ability: unknown;
}

type Uid = typeof ARTICLE_UID | typeof SECTION_UID;
type Row = Record<string, unknown> & { documentId: string };

interface PermissionChecker {
  can: {
    create(row?: unknown, field?: string): boolean;
    update(row?: unknown, field?: string): boolean;
    delete(row?: unknown): boolean;
  };
}
interface PermissionCheckers {
  create(of: { userAbility: unknown; model: Uid }): PermissionChecker;
}

/**
 * Whether an editor may do here what they do: by the permissions of the Content Manager, with their
 * fields, locales and conditions, so that this is no second door. A place belongs to the document: who
 * may move a section in one of its locales moves it in all, there as here.
 */
const sectionRightsService = ({ strapi }: { strapi: Core.Strapi }) => {
  const checkerFor = (editor: Editor, model: Uid): PermissionChecker =>
    (strapi.plugin('content-manager').service('permission-checker') as PermissionCheckers).create({
      userAbility: editor.ability,
      model,
    });

  const rowsOf = (where: Record<string, unknown>, uid: Uid): Promise<Row[]> =>
    strapi.db.query(uid).findMany({
      where,
      select: ['documentId', ...scalarsOf(uid)],
      // What Strapi's own conditions ask of an entry: who made it, and in which role.
      populate: { createdBy: { populate: ['roles'] } },
    }) as Promise<Row[]>;

  /** Not the texts: a section may hold thousands of articles, and no condition asks what they say. */
  const scalarsOf = (uid: Uid): string[] =>
    Object.entries(strapi.contentType(uid).attributes).flatMap(([name, { type }]) =>
      LONG.has(type) ? [] : [name]
    );

  const service = {
    /** @throws 403 section.forbidden unless each section may be changed so in one of its locales */
    async requireUpdate(editor: Editor, sections: readonly string[], field: string) {
      if (sections.length === 0) return;
      const { can } = checkerFor(editor, SECTION_UID);
      const rows = await rowsOf({ documentId: { $in: [...sections] } }, SECTION_UID);
      const permitted = documentsOf(rows.filter((row) => can.update(row, field)));
      if (sections.some((section) => !permitted.has(section))) throw forbidden();
    },

    /** In one locale; a section without it gets it, which is to create it. */
    async requireTexts(editor: Editor, section: string, locale: string, fields: string[]) {
      const { can } = checkerFor(editor, SECTION_UID);
      const [row] = await rowsOf({ documentId: section, locale }, SECTION_UID);
      const may =
        row === undefined
          ? service.mayCreate(editor, locale)
          : fields.every((field) => can.update(row, field));
      if (!may) throw forbidden();
    },

    async requireCreate(editor: Editor, locale: string) {
      if (!service.mayCreate(editor, locale)) throw forbidden();
    },

    mayCreate: (editor: Editor, locale: string): boolean =>
      checkerFor(editor, SECTION_UID).can.create({ locale, createdBy: { id: editor.id } }, 'title'),

    /** In all its locales. */
    async requireDelete(editor: Editor, section: string) {
      const { can } = checkerFor(editor, SECTION_UID);
      const rows = await rowsOf({ documentId: section }, SECTION_UID);
      if (!rows.every((row) => can.delete(row))) throw forbidden();
    },

    /** Whether all articles of a section may be filed elsewhere. */
    async requireRefiling(editor: Editor, section: string) {
      const { can } = checkerFor(editor, ARTICLE_UID);
      const rows = await rowsOf({ section: { documentId: section } }, ARTICLE_UID);
      const permitted = documentsOf(rows.filter((row) => can.update(row, 'section')));
      if (rows.some(({ documentId }) => !permitted.has(documentId))) throw forbidden();
    },
  };
  return service;
};

const LONG = new Set([
  'text',
  'richtext',
  'blocks',
  'json',
  'media',
  'relation',
  'component',
  'dynamiczone',
]);

const documentsOf = (rows: readonly Row[]): Set<string> =>
  new Set(rows.map(({ documentId }) => documentId));

const forbidden = () =>
  refusal('section.forbidden', 'This needs a permission for sections that you do not have');

export default sectionRightsService;
