import type { Core } from '@strapi/strapi';

import type { LimitName } from '../../../contracts/settings';
import { networkOf } from '../domain/network';
import type { Knowledge } from '../submission/types';
import { getService } from './get-service';

/** Limits that go by address. */
const BY_NETWORK: ReadonlySet<LimitName> = new Set(['network', 'reports']);

/** What the checks may ask of the site. */
const knowledgeService = ({ strapi }: { strapi: Core.Strapi }): Knowledge => ({
  hostsInSpam: (hosts) => getService(strapi, 'link-hosts').inSpam(hosts),

  recordOf: (userId, since) => getService(strapi, 'author-records').of(userId, since),

  consume(name, key, limit) {
    const whose = BY_NETWORK.has(name) ? networkOf(key) : key;
    return getService(strapi, 'rate-limits').consume(name, whose, limit);
  },
});

export default knowledgeService;
