import type { Core } from '@strapi/strapi';

import { awaitingPosts } from './database/migrations/awaiting-posts';
import { limitsTable } from './database/migrations/limits-table';
import { fillQueueColumns } from './database/migrations/queue-columns';
import { readActions } from './database/migrations/read-actions';
import { LEASES, LINK_HOSTS, LOCKS, SLUG_CLAIMS, VERSIONS } from './database/models';
import { disableShadowCrud } from './graphql/shadow-crud';
import { guardPublicQueries } from './guarded-queries';
import { answerUnreadableBody } from './http/unreadable-body';
import { getService } from './services/get-service';
import { watchLocales } from './watch-locales';
import { watchSections } from './watch-sections';

interface Models {
  add(model: unknown): void;
}

const register = ({ strapi }: { strapi: Core.Strapi }) => {
  const models = strapi.get('models') as Models;
  models.add(SLUG_CLAIMS);
  models.add(LOCKS);
  models.add(LINK_HOSTS);
  models.add(VERSIONS);
  models.add(LEASES);
  const { internal } = strapi.db.migrations.providers;
  internal.register(awaitingPosts);
  internal.register(limitsTable);
  internal.register(fillQueueColumns);
  internal.register(readActions);
  guardPublicQueries(strapi);
  disableShadowCrud(strapi);
  watchSections(strapi);
  watchLocales(strapi);
  strapi.server.use(answerUnreadableBody);
  strapi.documents.use((context, next) =>
    getService(strapi, 'content-writes').around(context, next)
  );
  strapi.documents.use((context, next) =>
    getService(strapi, 'target-writes').around(context, next)
  );
};

export default register;
