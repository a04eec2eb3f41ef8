import type { SeedContext } from '../context';
import { articles } from '../data/articles';
import { ARTICLE, FORUM, rowsOf } from '../documents';
import { service } from '../plugin';

/** Closes the forums that are to be closed; after the posts, which came in while they were open. */
export async function seedForums({ strapi, ledger }: SeedContext): Promise<void> {
  for (const { key, posting } of articles) {
    if (!posting) continue;
    await ledger.once(`forum:${key}`, {
      make: async () => {
        const target = { uid: ARTICLE, documentId: ledger.idOf(`article:${key}`), locale: 'en' };
        const { id } = await service(strapi, 'forums').ensure(target);
        await rowsOf(strapi, FORUM).update({ where: { id }, data: { posting } });
        return String(id);
      },
    });
  }
}
