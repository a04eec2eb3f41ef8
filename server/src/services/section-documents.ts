import type { Core } from '@strapi/strapi';

import { SECTION_UID } from '../../../content-types';

interface SectionData {
  title?: string;
  /** '' makes it anew. */
  slug?: string;
  parent?: string | null;
  position?: number | null;
  createdBy?: number;
  updatedBy: number;
}

interface SectionDocuments {
  create(params: { locale: string; data: SectionData }): Promise<{ documentId: string }>;
  update(params: {
    documentId: string;
    /** The default one where there is none. */
    locale: string | undefined;
    data: SectionData;
  }): Promise<unknown>;
  delete(params: { documentId: string; locale: '*' }): Promise<unknown>;
}

/** Strapi's document service for sections, typed: it generates types of an app's content alone. */
export const sectionDocuments = (strapi: Core.Strapi): SectionDocuments =>
  strapi.documents(SECTION_UID) as unknown as SectionDocuments;
