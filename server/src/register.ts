import type { Core } from '@strapi/strapi';

import { LOCKS, SLUG_CLAIMS } from './database/models';
import { disableShadowCrud } from './graphql/shadow-crud';
import { getService } from './services/get-service';

interface Models {
  add(model: unknown): void;
}

const register = ({ strapi }: { strapi: Core.Strapi }) => {
  const models = strapi.get('models') as Models;
  models.add(SLUG_CLAIMS);
  models.add(LOCKS);
  disableShadowCrud(strapi);
  strapi.documents.use((context, next) =>
    getService(strapi, 'content-writes').around(context, next)
  );
};

export default register;
