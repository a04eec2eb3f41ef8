import { contentTypes as schemas } from '../../content-types';
import bootstrap from './bootstrap';
import config from './config';
import { controllers } from './controllers';
import { middlewares } from './middlewares';
import { policies } from './policies';
import register from './register';
import { routes } from './routes';
import { services } from './services';

export type { Asker, Leak, LeakCheckOptions, LeakReport } from './leak-check/types';
export type { LeakCheckService } from './services/leak-check';
export type {
  ChecksService,
  OwnCheck,
  OwnCheckSubmission,
  OwnVerdict,
} from './submission/own-check';

/**
 * A copy for Strapi, which writes into the attributes it is given: two that share one object would end
 * as one column. Through JSON, since a structured clone would keep them shared.
 */
const contentTypes = JSON.parse(JSON.stringify(schemas)) as typeof schemas;

export default {
  register,
  bootstrap,
  config,
  contentTypes,
  controllers,
  middlewares,
  policies,
  routes,
  services,
};
