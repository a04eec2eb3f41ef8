import type { Core } from '@strapi/strapi';

import { awaitingPosts } from './database/migrations/awaiting-posts';
import { limitsTable } from './database/migrations/limits-table';
import { LINK_HOSTS, LOCKS, SLUG_CLAIMS, VERSIONS } from './database/models';
import { disableShadowCrud } from './graphql/shadow-crud';
import { getService } from './services/get-service';

interface Models {
  add(model: unknown): void;
}

const register = ({ strapi }: { strapi: Core.Strapi }) => {
  const models = strapi.get('models') as Models;
  models.add(SLUG_CLAIMS);
  models.add(LOCKS);
  models.add(LINK_HOSTS);
  models.add(VERSIONS);
  const { internal } = strapi.db.migrations.providers;
  internal.register(awaitingPosts);
  internal.register(limitsTable);
  disableShadowCrud(strapi);
  strapi.documents.use((context, next) =>
    getService(strapi, 'content-writes').around(context, next)
  );
};

export default register;
