import {
  MODERATION_EVENT_UID,
  MODERATION_RULE_UID,
  REPORT_UID,
  RULE_KINDS,
} from '../../../content-types';
import { modelOf } from './model-of';
import type { PlantedPost } from './plant-posts';
import type { Planting } from './planting';
import { textsOf } from './texts-of';
import { plantedId } from './words';

/** What the moderators know besides the posts: the history, readers' reports, the lists. */
export const plantDesk = async (
  { strapi, rows, words, now }: Planting,
  posts: readonly PlantedPost[]
): Promise<void> => {
  const stamps = () => ({ documentId: plantedId(), createdAt: now, updatedAt: now });

  const history = words.hide('the history of a post');
  await rows.insert(
    MODERATION_EVENT_UID,
    posts.map(({ documentId, forum }) => ({
      ...textsOf(modelOf(strapi, MODERATION_EVENT_UID), history),
      ...stamps(),
      post: documentId,
      forum,
      action: 'reject',
      fromStatus: 'pending',
      toStatus: 'rejected',
      revision: 1,
      actorType: 'admin',
      details: { before: { authorName: history, title: history, body: history } },
    }))
  );

  const report = words.hide('a reader’s report');
  await rows.insert(
    REPORT_UID,
    posts.map(({ documentId, forum }) => ({
      ...textsOf(modelOf(strapi, REPORT_UID), report),
      ...stamps(),
      post: documentId,
      forum,
      revision: 1,
    }))
  );

  // Nothing reads them before the lists change: they judge no post.
  await rows.insert(
    MODERATION_RULE_UID,
    RULE_KINDS.map((kind) => ({
      ...textsOf(
        modelOf(strapi, MODERATION_RULE_UID),
        words.hide(`an entry of the lists (${kind})`)
      ),
      ...stamps(),
      kind,
      tier: 'hold',
      // Were they read all the same, they would count for nothing.
      expiresAt: new Date(0),
    }))
  );
};
