import type { Core } from '@strapi/strapi';

import { SECTION_UID } from '../../../content-types';
import { addSection, sections } from '../../support/documents';

/** A row of a section, one a locale. */
export interface Placed {
  documentId: string;
  locale: string;
  parent: { documentId: string } | null;
}

export const SECTION_ACTS = {
  /** A section in two languages. */
  addSection: async (strapi: Core.Strapi, title: string): Promise<string> => {
    const { documentId } = await addSection(strapi, title);
    await sections(strapi).update({ documentId, locale: 'fr', data: { title: `${title} (fr)` } });
    return documentId;
  },

  /** Moves a section as any code of an app would: `moved`, or the code with which it was refused. */
  setParent: async (strapi: Core.Strapi, documentId: string, parent: string | null) => {
    try {
      await sections(strapi).update({ documentId, data: { parent } });
      return 'moved';
    } catch (error) {
      const { code } = (error as { details?: { code?: string } }).details ?? {};
      if (code === undefined) throw error;
      return code;
    }
  },

  /** Where each section lies, in each of its languages. */
  places: (strapi: Core.Strapi): Promise<Placed[]> =>
    strapi.db.query(SECTION_UID).findMany({
      select: ['documentId', 'locale'],
      populate: { parent: { select: ['documentId'] } },
      orderBy: { id: 'asc' },
    }),
};
