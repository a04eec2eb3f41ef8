import type { Core } from '@strapi/strapi';

import { MODERATION_RULE_UID, type ModerationRuleRow } from '../../../content-types';
import { compileLists, type Lists } from '../domain/lists';
import { inForce } from '../domain/lists/in-force';
import { getService } from './get-service';

/** Lists that are ready, and when they are true: while the version stands, between two moments. */
interface Compiled {
  lists: Lists;
  since: number;
  until: number;
}

interface Known {
  version: number;
  compiled: Promise<Compiled>;
}

/** The moderators' lists, ready for use. */
const ruleListsService = ({ strapi }: { strapi: Core.Strapi }) => {
  let known: Known | undefined;

  const load = async (now: Date): Promise<Compiled> => {
    const rows: ModerationRuleRow[] = await strapi.db.query(MODERATION_RULE_UID).findMany({
      select: ['documentId', 'kind', 'value', 'tier', 'note', 'expiresAt'],
      orderBy: { id: 'asc' },
    });
    const { rules, since, until } = inForce(rows, now);
    return { lists: compileLists(rules), since, until };
  };

  const read = (version: number, now: Date): Promise<Compiled> => {
    const current = { version, compiled: load(now) };
    known = current;
    current.compiled.catch(() => {
      if (known === current) known = undefined;
    });
    return current.compiled;
  };

  return {
    /**
     * The lists as they are, in whichever process they were changed, with the entries that count at a
     * moment; one statement, and another one to read them again after a change or the end of an entry.
     */
    async at(now: Date): Promise<Lists> {
      const version = await getService(strapi, 'versions').read('rules');
      const time = now.getTime();
      let tried: Known | undefined;
      // Where another request has begun to read them anew, this one waits for what that one gets.
      while (known?.version === version && known !== tried) {
        tried = known;
        const { lists, since, until } = await tried.compiled;
        if (since <= time && time < until) return lists;
      }
      return (await read(version, now)).lists;
    },
  };
};

export default ruleListsService;
