import { useMemo } from 'react';

import { useAuth } from '@strapi/strapi/admin';

import { SECTION_UID } from '../../permissions';

type Verb = 'create' | 'update' | 'delete';

/**
 * What one may do with sections in a locale, by the permissions of the Content Manager. A permission with
 * a condition counts here: the server knows which sections it lets through.
 */
export const useSectionRights = (locale: string) => {
  const permissions = useAuth('useSectionRights', (auth) => auth.permissions);
  return useMemo(() => {
    const may = (verb: Verb, field?: string, inLocale?: string): boolean =>
      permissions.some(({ action, subject, properties }) => {
        const { fields, locales } = properties ?? {};
        return (
          action === `plugin::content-manager.explorer.${verb}` &&
          subject === SECTION_UID &&
          (field === undefined || !fields || fields.includes(field)) &&
          (inLocale === undefined || !locales || locales.includes(inLocale))
        );
      });
    return {
      canCreate: may('create', 'title', locale),
      canRename: may('update', 'title', locale),
      canChangeSlug: may('update', 'slug', locale),
      // A place belongs to the document: who may move it in one of its locales moves it in all.
      canMove: may('update', 'parent') && may('update', 'position'),
      canDelete: may('delete'),
    };
  }, [locale, permissions]);
};

export type SectionRights = ReturnType<typeof useSectionRights>;
