import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { ARTICLE_UID, SECTION_UID } from '../../../content-types';
import { byPathQuery } from '../../../contracts/content';
import { saidQuery } from '../http/said';
import { readStandardQuery, toPublicEntries, type Entry } from '../http/standard';
import { getService } from '../services/get-service';

const UIDS = { article: ARTICLE_UID, section: SECTION_UID } as const;

const byPathController = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** `GET /by-path`: the entry at a path, or the one that was there. */
  async find(ctx: Context) {
    const { path, locale: asked, ...shape } = saidQuery(ctx, byPathQuery);
    const defaultLocale = await getService(strapi, 'locales').defaultLocale();
    const locale = asked ?? defaultLocale;
    const now = new Date();
    const paths = getService(strapi, 'paths');
    const { type, documentId, canonicalPath, redirect, article } = await paths.resolve(
      path,
      locale,
      now
    );

    const uid = UIDS[type];
    const query = await readStandardQuery(strapi, ctx, uid, shape);
    const status = type === 'article' ? { status: 'published' } : {};
    const find = (inLocale: string): Promise<Entry | null> =>
      strapi.service(uid).findOne(documentId, { ...query, ...status, locale: inLocale });
    // A section that lacks the locale shows in the default one, as its trail does.
    const found = (await find(locale)) ?? (await find(defaultLocale));
    const extras = async (id: number) => {
      // The same row as when the path was resolved, unless it was published again in between.
      if (article?.target.id === id) return article.extras;
      const content = getService(strapi, 'content');
      return type === 'article'
        ? (await content.describeRows(ARTICLE_UID, [id], now)).get(id)?.extras
        : (await content.sectionExtras([id])).get(id);
    };
    const [entry] = await toPublicEntries(strapi, ctx, uid, found === null ? [] : [found]);
    ctx.body = {
      data: { type, entry: { ...entry, ...(found === null ? {} : await extras(found.id)) } },
      meta: { canonicalPath, redirect },
    };
  },
});

export default byPathController;
