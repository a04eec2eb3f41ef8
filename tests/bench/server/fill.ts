import type { Core } from '@strapi/strapi';

import {
  ARTICLE_UID,
  FORUM_POST_UID,
  FORUM_UID,
  MODERATION_EVENT_UID,
  type ForumPostRow,
} from '../../../content-types';
import { getService } from '../../../server/src/services/get-service';
import { addArticle, addSection } from '../../support/documents';
import { copyPosts, firstOf, spanOf, withoutIndexes } from './copy-posts';
import { MS_A_POST, writePost, type Place } from './written-posts';

/** Rows of one INSERT: SQLite takes 32,766 values in a statement, and a post has some fifty. */
const ROWS_A_STATEMENT = 400;
const THREAD = 10;
const POSTS_OF_AN_ARTICLE = 5000;
/** Enough for a full page of its queue, whatever the size of the table. */
const POSTS_OF_THE_BUSY_ONE = 300;

/** Where the benchmarks look. */
export interface Filled {
  /** The article of B1: 20 threads with 200 posts in all, five sections deep. None of `articles`. */
  article: string;
  forum: string;
  path: string;
  sections: string[];
  /** The first of them has a page of posts that wait. */
  articles: string[];
  /** The first post that waits: its author, texts, address and time are what the queue is filtered by. */
  sample: Pick<
    ForumPostRow,
    'nameKey' | 'emailKey' | 'authorKey' | 'networkHash' | 'wordsHash' | 'createdAt'
  >;
}

const sectionsDown = async (strapi: Core.Strapi): Promise<string[]> => {
  const trail: string[] = [];
  for (const title of ['World', 'Europe', 'Country', 'Politics', 'Parliament']) {
    const parent = trail.at(-1);
    const { documentId } = await addSection(strapi, title, parent === undefined ? {} : { parent });
    trail.push(documentId);
  }
  return trail;
};

/** Written by Strapi's query engine, which knows each database's columns, past the plugin's own doors. */
const insert = (strapi: Core.Strapi, uid: string, rows: readonly object[]) =>
  strapi.db.query(uid as never).createMany({ data: [...rows] as never });

const fillForum = async (
  strapi: Core.Strapi,
  place: Omit<Place, 'number'>,
  posts: number,
  from: number
) => {
  for (let done = 0; done < posts; done += ROWS_A_STATEMENT) {
    const length = Math.min(ROWS_A_STATEMENT, posts - done);
    const written = Array.from({ length }, (_, index) =>
      writePost({ ...place, number: from + done + index })
    );
    await strapi.db.transaction(async () => {
      await insert(
        strapi,
        FORUM_POST_UID,
        written.map(({ post }) => post)
      );
      await insert(
        strapi,
        MODERATION_EVENT_UID,
        written.map(({ event }) => event)
      );
    });
  }
  await recount(strapi, place.forum);
};

const recount = async (strapi: Core.Strapi, forum: string) => {
  const data = await getService(strapi, 'forum-recount').of(forum);
  await strapi.db.query(FORUM_UID).updateMany({ where: { documentId: forum }, data });
};

/**
 * Fills an empty app with articles in sections and posts under them: of each ten one waits, the first
 * of a thread never, with the columns that the plugin would have written. One forum is written; the others
 * are copies of it, made in the database.
 *
 * @param posts how many in all; at least 1,000
 */
export const fill = async (strapi: Core.Strapi, posts: number): Promise<Filled> => {
  const sections = await sectionsDown(strapi);
  const section = sections.at(-1);
  const count = Math.max(30, Math.ceil(posts / POSTS_OF_AN_ARTICLE));
  const articles: string[] = [];
  const forums: string[] = [];
  for (let number = 0; number < count; number += 1) {
    const title = `What was said on day ${number}`;
    const { documentId, locale } = await addArticle(strapi, title, { section });
    const key = { uid: ARTICLE_UID as never, documentId, locale };
    articles.push(documentId);
    forums.push((await getService(strapi, 'forums').ensure(key)).documentId);
  }
  const [article = '', ...others] = articles;
  const [forum = '', ...otherForums] = forums;
  // The measured page holds 200 readable posts in 20 threads, whatever the size of the table.
  await fillForum(strapi, { forum, threadSize: THREAD, areAllPublished: true }, 200, 0);
  const rest = posts - 200 - POSTS_OF_THE_BUSY_ONE;
  const each = Math.floor(rest / (otherForums.length - 1) / THREAD) * THREAD;
  const [first = '', ...copies] = otherForums;
  const place = { forum: first, threadSize: THREAD, areAllPublished: false };
  await fillForum(strapi, place, Math.max(each, POSTS_OF_THE_BUSY_ONE), 200);
  const from = firstOf(await spanOf(strapi, first), each);
  await withoutIndexes(strapi, async () => {
    for (const [index, to] of copies.entries()) {
      // As long as the mark of the originals, so that ids keep their length.
      const mark = `c${String(index).padStart(4, '0')}`;
      await copyPosts(strapi, { from, to, mark, laterBy: (index + 1) * each * MS_A_POST });
    }
  });
  for (const to of copies) await recount(strapi, to);
  const row = await strapi.db.query(ARTICLE_UID).findOne({
    select: ['id'],
    where: { documentId: article, publishedAt: { $notNull: true } },
  });
  const described = await getService(strapi, 'content').describeRows(
    ARTICLE_UID,
    [row.id],
    new Date()
  );
  const sample = await strapi.db.query(FORUM_POST_UID).findOne({
    where: { status: 'pending' },
    orderBy: { id: 'asc' },
  });
  const path = described.get(row.id)?.extras.path ?? '';
  return { article, forum, path, sections, articles: others, sample };
};
