import type { Core } from '@strapi/strapi';

/** As newly generated apps have it: what is not known is refused. */
const api: Core.Config.Api = {
  rest: { defaultLimit: 25, maxLimit: 100, withCount: true, strictParams: true },
  documents: { strictParams: true, strictRelations: true },
};

export default api;
