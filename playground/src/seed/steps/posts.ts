import { hoursBefore, type SeedContext } from '../context';
import accounts from '../data/accounts.json';
import { posts } from '../data/posts';
import type { PostSeed, PostStatus } from '../data/types';
import { ARTICLE, POST, rowsOf } from '../documents';
import { type Action, type Actor, service } from '../plugin';

const MINUTE = 60_000;

/** The decision that brings a waiting post to its status; a removed one was public for a while. */
const FIRST_DECISION: Partial<Record<PostStatus, Action>> = {
  published: 'publish',
  removed: 'publish',
  rejected: 'reject',
  spam: 'spam',
};

export async function seedPosts(context: SeedContext): Promise<void> {
  for (const post of posts) {
    await submit(context, post);
    const action = FIRST_DECISION[post.status];
    if (action) await decide(context, post, action);
  }
  // Last, so that replies could be written while it was still there.
  for (const post of posts) {
    if (post.status === 'removed') await decide(context, post, 'remove');
  }
}

async function submit(context: SeedContext, post: PostSeed): Promise<void> {
  const { strapi, ledger } = context;
  await ledger.once(`post:${post.key}`, {
    find: async () => {
      const where = { authorName: post.author, body: post.body };
      return ((await rowsOf(strapi, POST).findOne({ where })) as Row | null)?.documentId;
    },
    make: () => (post.isStaff ? replyAsStaff(context, post) : submitAsReader(context, post)),
  });
}

/** A reader opens the form, writes for two minutes, and sends it. */
async function submitAsReader(context: SeedContext, post: PostSeed): Promise<string> {
  const { strapi, ledger, now } = context;
  const opened = hoursBefore(now, post.hoursAgo);
  const target = {
    uid: ARTICLE,
    documentId: ledger.idOf(`article:${post.article}`),
    locale: post.locale ?? 'en',
  };

  const forum = await service(strapi, 'reading').open(target, opened);
  const { token, honeypot } = service(strapi, 'forum-form').form(forum, opened).data;
  const input = {
    article: target.documentId,
    locale: target.locale,
    parent: post.parent && ledger.idOf(`post:${post.parent}`),
    title: post.title,
    body: post.body,
    authorName: post.author,
    authorEmail: post.email,
    linkTitle: post.link?.title,
    linkUrl: post.link?.url,
    token,
    [honeypot]: post.isRobot ? 'https://example.net' : '',
  };
  const nobody = { userId: null, address: null };
  const sent = new Date(opened.getTime() + 2 * MINUTE);
  const { data } = await service(strapi, 'submission').submit(forum, input, nobody, sent);
  return data.documentId;
}

async function replyAsStaff(context: SeedContext, post: PostSeed): Promise<string> {
  const { strapi, ledger, now } = context;
  const parent = ledger.idOf(`post:${post.parent}`);
  const { documentId } = await service(strapi, 'staff-replies').reply(
    parent,
    {
      authorName: post.author,
      title: post.title ?? null,
      body: post.body,
      revision: (await rowOf(context, parent))?.revision ?? 0,
    },
    moderator(context),
    hoursBefore(now, post.hoursAgo)
  );
  return documentId;
}

async function decide(context: SeedContext, post: PostSeed, action: Action): Promise<void> {
  const { strapi, ledger, now } = context;
  const documentId = ledger.idOf(`post:${post.key}`);
  const isDone = (status?: PostStatus) =>
    action === 'remove' ? status === 'removed' : status !== 'pending';

  await ledger.once(`decision:${post.key}:${action}`, {
    find: async () => (isDone((await rowOf(context, documentId))?.status) ? documentId : null),
    make: async () => {
      const { conflicts } = await service(strapi, 'workflow').decide({
        action,
        posts: [{ documentId, revision: (await rowOf(context, documentId))?.revision ?? 0 }],
        actor: moderator(context),
        reason: action === 'publish' ? undefined : post.reason,
        now: new Date(hoursBefore(now, post.hoursAgo).getTime() + 20 * MINUTE),
      });
      if (conflicts.length > 0) throw new Error(`Seed: ${post.key} could not be decided`);
      return documentId;
    },
  });
}

const moderator = ({ ledger }: SeedContext): Actor => ({
  type: 'admin',
  id: Number(ledger.idOf('user:moderator')),
  name: `${accounts.moderator.firstname} ${accounts.moderator.lastname}`,
});

interface Row {
  documentId: string;
  status: PostStatus;
  revision: number;
}

const rowOf = async ({ strapi }: SeedContext, documentId: string): Promise<Row | null> =>
  (await rowsOf(strapi, POST).findOne({ where: { documentId } })) as Row | null;
