import type { Core, UID } from '@strapi/strapi';

import type { Model } from '../domain/query-model';

/** A type as the running app has it, with what it has added to ours. */
export const modelOf = (strapi: Core.Strapi, uid: string): Model =>
  strapi.contentType(uid as UID.ContentType) as unknown as Model;
