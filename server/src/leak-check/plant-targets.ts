import { ARTICLE_UID } from '../../../content-types';
import { getService } from '../services/get-service';
import type { TargetKind } from '../services/target-kinds';
import { modelOf } from './model-of';
import { isLocalized, requiredCells } from './plant-hosts';
import type { createPostPlanter } from './plant-posts';
import type { Planting } from './planting';
import { textsOf } from './texts-of';
import { plantedId } from './words';

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Entries of the app's own types that have forums, with posts under those that may not be read. The
 * entries' own words may be.
 *
 * @returns `<uid>:<documentId>` of each, and what could not be written
 */
export const plantTargets = async (
  planting: Planting,
  posts: ReturnType<typeof createPostPlanter>
): Promise<{ targets: string[]; skipped: string[] }> => {
  const { rows, words, strapi, locales, now } = planting;
  const targets: string[] = [];
  const skipped: string[] = [];

  const addEntry = async (kind: TargetKind, state: 'open' | 'draft' | 'future') => {
    const model = modelOf(strapi, kind.uid);
    const documentId = plantedId();
    const locale = isLocalized(planting, kind.uid) ? (locales[0] ?? '') : '';
    const date = new Date(now.getTime() + (state === 'future' ? DAY_MS : -DAY_MS));
    const cells = {
      ...textsOf(model, words.show()),
      ...requiredCells(model),
      ...(kind.dateField === null
        ? {}
        : { [kind.dateField]: kind.isDay ? date.toISOString().slice(0, 10) : date }),
      documentId,
      locale: locale === '' ? null : locale,
      createdAt: now,
      updatedAt: now,
    };
    if (kind.hasDrafts) await rows.insert(kind.uid, [{ ...cells, publishedAt: null }]);
    if (state !== 'draft') await rows.insert(kind.uid, [{ ...cells, publishedAt: now }]);
    targets.push(`${kind.uid}:${documentId}`);
    return { uid: kind.uid, documentId, locale };
  };

  for (const kind of getService(strapi, 'target-kinds').all().values()) {
    if (kind.uid === ARTICLE_UID) continue;
    try {
      await posts.add({ key: await addEntry(kind, 'open') }, (plan) => {
        plan({ why: null, status: 'published' });
        plan({ why: `a waiting post under ${kind.uid}`, status: 'pending' });
      });
      const unread = [
        ...(kind.hasDrafts ? (['draft'] as const) : []),
        ...(kind.dateField === null ? [] : (['future'] as const)),
      ];
      for (const state of unread) {
        await posts.add({ key: await addEntry(kind, state) }, (plan) =>
          plan({ why: `a post under a ${state} entry of ${kind.uid}`, status: 'published' })
        );
      }
    } catch (error) {
      skipped.push(`${kind.uid}: no entry with a forum could be planted (${String(error)})`);
    }
  }
  return { targets, skipped };
};
