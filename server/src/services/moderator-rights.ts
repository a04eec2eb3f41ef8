import type { Core } from '@strapi/strapi';

import { SECTION_UID } from '../../../content-types';
import type { PostActs } from '../../../contracts/moderation';
import { relationTable } from '../database/relation-table';
import { withConnection } from '../database/sql';
import {
  commonPart,
  permittedPart,
  type AbilityRule,
  type PermittedPart,
} from '../domain/permitted-part';
import { PERMISSIONS, type PermissionUid } from '../permissions';
import { getService } from './get-service';
import type { QueueScope } from './queue-scope';

/** Who acts in the admin panel, with what their roles let them do. */
export interface Moderator {
  id: number;
  ability: { rulesFor(action: string, subject: string): AbilityRule[] };
}

/** For which part of the posts an administrator holds permissions. */
const moderatorRightsService = ({ strapi }: { strapi: Core.Strapi }) => {
  const partOf = ({ ability }: Moderator, uids: readonly PermissionUid[]): PermittedPart =>
    commonPart(
      // Permissions without a subject are rules for all subjects.
      uids.map((uid) => permittedPart(ability.rulesFor(PERMISSIONS[uid].action, 'all')))
    );

  /** documentIds of the sections whose moderator somebody is, in whichever language it was said. */
  const sectionsOf = async ({ id }: Moderator): Promise<string[]> => {
    const link = relationTable(strapi, SECTION_UID, 'moderators');
    const rows: { section: string }[] = await withConnection(strapi, (knex) =>
      knex(`${link.table} as l`)
        .join(`${link.sourceTable} as s`, 's.id', `l.${link.from}`)
        .where(`l.${link.to}`, id)
        .distinct({ section: 's.document_id' })
    );
    return rows.map(({ section }) => section);
  };

  const scopeOfPart = async (moderator: Moderator, part: PermittedPart) =>
    part === 'all' ? undefined : { sections: part === 'none' ? [] : await sectionsOf(moderator) };

  return {
    /**
     * The part for which all of these permissions are held; undefined is the whole site. One statement at
     * most, none for whoever is bound to no section.
     */
    scopeOf: (moderator: Moderator, ...uids: PermissionUid[]): Promise<QueueScope | undefined> =>
      scopeOfPart(moderator, partOf(moderator, uids)),

    /**
     * What may be done with posts that are read. A role may let somebody read more than they decide: then,
     * and only then, three statements find out which posts are theirs.
     */
    async actsOn(
      moderator: Moderator,
      documentIds: readonly string[]
    ): Promise<(documentId: string) => PostActs> {
      const reads = partOf(moderator, ['posts.read']);
      const parts = {
        decide: partOf(moderator, ['posts.moderate']),
        edit: partOf(moderator, ['posts.edit']),
        remove: partOf(moderator, ['posts.moderate', 'posts.delete']),
      };
      const isNarrower = reads === 'all' && Object.values(parts).includes('own');
      const own = isNarrower
        ? await getService(strapi, 'queue-scope').permitted(
            documentIds,
            await scopeOfPart(moderator, 'own')
          )
        : new Set(documentIds);
      return (documentId) => {
        const may = (part: PermittedPart) =>
          part === 'all' || (part === 'own' && own.has(documentId));
        return { decide: may(parts.decide), edit: may(parts.edit), remove: may(parts.remove) };
      };
    },
  };
};

export default moderatorRightsService;
