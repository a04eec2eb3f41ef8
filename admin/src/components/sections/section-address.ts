import { SECTION_UID } from '../../permissions';

/** Where a section is edited in the Content Manager. */
export const addressOfSection = (documentId: string, locale: string): string =>
  `/content-manager/collection-types/${SECTION_UID}/${encodeURIComponent(documentId)}?plugins[i18n][locale]=${encodeURIComponent(locale)}`;
