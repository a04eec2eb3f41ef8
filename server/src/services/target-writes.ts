import type { Core, Modules, UID } from '@strapi/strapi';

import { ARTICLE_UID } from '../../../content-types';
import { transactionally } from '../database/retry';
import { getService } from './get-service';

type Context = Modules.Documents.Middleware.Context;
type Next = Parameters<Modules.Documents.Middleware.Middleware>[1];
type Answer = Awaited<ReturnType<Next>>;

/** What the plugin adds to writes of an app's own types that have forums; of articles, see content-writes. */
const targetWritesService = ({ strapi }: { strapi: Core.Strapi }) => {
  const localesOf = async (uid: UID.ContentType, documentId: string): Promise<string[]> => {
    const rows: { locale: string | null }[] = await strapi.db
      .query(uid)
      .findMany({ where: { documentId }, select: ['locale'] });
    return [...new Set(rows.map((row) => row.locale ?? ''))];
  };

  const remove = async (uid: UID.ContentType, documentId: string, next: Next): Promise<Answer> => {
    const result = await next();
    const left = await localesOf(uid, documentId);
    await getService(strapi, 'deleted-targets').detach(uid, documentId, left);
    return result;
  };

  const update = async (uid: UID.ContentType, documentId: string, next: Next): Promise<Answer> => {
    const result = await next();
    const locales = await localesOf(uid, documentId);
    await getService(strapi, 'deleted-targets').reattach(uid, documentId, locales);
    return result;
  };

  return {
    /** For `strapi.documents.use`: passes on whatever can neither end nor revive a forum. */
    async around(context: Context, next: Next): Promise<Answer> {
      const { uid, action } = context;
      const { documentId } = context.params as { documentId?: string };
      const isOther = uid !== ARTICLE_UID && getService(strapi, 'targets').isEnabled(uid);
      if (!isOther || documentId === undefined) return next();
      if (action === 'delete') return transactionally(strapi, () => remove(uid, documentId, next));
      if (action === 'update') return transactionally(strapi, () => update(uid, documentId, next));
      return next();
    },
  };
};

export default targetWritesService;
