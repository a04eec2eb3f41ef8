import type { Core } from '@strapi/strapi';

import { SECTION_UID } from '../../content-types';
import { getService } from './services/get-service';

const CHANGES = [
  'afterCreate',
  'afterCreateMany',
  'afterUpdate',
  'afterUpdateMany',
  'afterDelete',
  'afterDeleteMany',
] as const;

/**
 * Raises the version of the section tree with every change of a section's row or parent, whoever makes
 * it: events of Strapi's query engine, inside of the transaction that makes the change.
 */
export const watchSections = (strapi: Core.Strapi): void => {
  const raise = () => getService(strapi, 'versions').raise('sections');
  strapi.db.lifecycles.subscribe({
    models: [SECTION_UID],
    ...Object.fromEntries(CHANGES.map((change) => [change, raise])),
  });
};
