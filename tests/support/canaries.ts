import type { Core } from '@strapi/strapi';

import { FORUM_POST_UID, MODERATION_EVENT_UID, REPORT_UID } from '../../content-types';
import { getService } from '../../server/src/services/get-service';
import type { TestApp } from './app';
import { addArticle, addSection, articles } from './documents';
import { edit, sendOwn, withdraw } from './mine';
import { decide, rowOf } from './posts';

/** A word that stands in one post that nobody may read, and nowhere else. */
export interface Canary {
  word: string;
  state: string;
}

export interface Planted {
  canaries: Canary[];
  /** documentIds to put into paths and queries. */
  posts: string[];
  articles: string[];
  sections: string[];
}

const DAY = 24 * 60 * 60 * 1000;

/** Words of private columns, the same in every post, readable or not. */
export const PRIVATE_WORDS = ['privatemail', 'privatechecker', 'privatereason', 'privatename'];

/**
 * Posts in every status and state, by the ways in which a site gets into them; each unreadable one says
 * a word of its own, and every post holds private words.
 */
export const plantCanaries = async (app: TestApp): Promise<Planted> => {
  const { strapi } = app;
  const canaries: Canary[] = [];
  const posts: string[] = [];
  const section = await addSection(strapi, 'Planted');
  const inSection = { section: section.documentId };
  const open = (await addArticle(strapi, 'Open', inSection)).documentId;

  const wordOf = (state: string) => {
    const word = `canary${canaries.length}x${Math.random().toString(36).slice(2, 8)}`;
    canaries.push({ word, state });
    return word;
  };
  const write = async (article: string, words: string, parent?: string) => {
    const own = await sendOwn(app.visitor, article, {
      title: words,
      body: `About ${words}`,
      authorName: words,
      authorEmail: `privatemail@${words}.test`,
      ...(parent === undefined ? {} : { parent }),
    });
    posts.push(own.data.documentId);
    return own;
  };

  await write(open, wordOf('pending'));
  for (const action of ['reject', 'spam', 'remove'] as const) {
    const own = await write(open, wordOf(action));
    await decide(strapi, action, own.data.documentId);
  }
  const root = await write(open, wordOf('a root taken down'));
  await decide(strapi, 'publish', root.data.documentId);
  const reply = await write(open, wordOf('below a root taken down'), root.data.documentId);
  await decide(strapi, 'publish', reply.data.documentId);
  await decide(strapi, 'reject', root.data.documentId);

  const readable = await write(open, 'readable');
  await decide(strapi, 'publish', readable.data.documentId);
  const proposed = wordOf('a proposed edit');
  const { revision } = await rowOf(strapi, readable.data.documentId);
  const change = { revision, body: `Now about ${proposed}` };
  await edit(app.visitor, readable.data.documentId, change, readable.meta.editToken);

  const gone = await write(open, wordOf('withdrawn'));
  await decide(strapi, 'publish', gone.data.documentId);
  await withdraw(app.visitor, gone.data.documentId, gone.meta.editToken);

  const publishUnder = async (state: string) => {
    const article = (await addArticle(strapi, state, inSection)).documentId;
    const own = await write(article, wordOf(state));
    await decide(strapi, 'publish', own.data.documentId);
    return article;
  };
  const hidden = await publishUnder('in a hidden forum');
  const key = { uid: 'plugin::article-forum.article', documentId: hidden, locale: 'en' };
  await getService(strapi, 'forum-policies').change(key, { visibility: 'hidden' }, new Date());
  const draft = await publishUnder('under an unpublished article');
  await articles(strapi).unpublish({ documentId: draft });
  const future = await publishUnder('under an article of the future');
  await strapi.db.query(key.uid).updateMany({
    where: { documentId: future },
    data: { publicationDate: new Date(Date.now() + DAY).toISOString() },
  });
  const deleted = await publishUnder('under a deleted article');
  await articles(strapi).delete({ documentId: deleted });

  await hidePrivateWords(strapi);
  return {
    canaries,
    posts,
    articles: [open, hidden, draft, future, deleted],
    sections: [section.documentId],
  };
};

/** Every column that no public answer may show gets a word to be found by. */
const hidePrivateWords = async (strapi: Core.Strapi) => {
  await strapi.db.query(FORUM_POST_UID).updateMany({
    where: {},
    data: {
      decidedByName: 'privatename',
      decisionReason: 'privatereason',
      checks: [{ check: 'privatechecker', outcome: 'pass' }],
    },
  });
  await strapi.db
    .query(MODERATION_EVENT_UID)
    .updateMany({ where: {}, data: { actorName: 'privatename', reason: 'privatereason' } });
  await strapi.db.query(REPORT_UID).updateMany({ where: {}, data: { comment: 'privatereason' } });
};
