import type { Core } from '@strapi/strapi';

import { contentTypes } from '../../../content-types';

interface GraphqlExtension {
  shadowCRUD(uid: string): { disable(): void };
}

/**
 * The GraphQL plugin opens every type, hidden ones too, to whoever holds a permission of its name:
 * closed until our own queries stand.
 */
export const disableShadowCrud = (strapi: Core.Strapi) => {
  const extension = strapi.plugin('graphql')?.service('extension') as GraphqlExtension | undefined;
  if (extension === undefined) return;
  for (const name of Object.keys(contentTypes)) {
    extension.shadowCRUD(`plugin::article-forum.${name}`).disable();
  }
};
