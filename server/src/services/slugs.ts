import { randomInt } from 'node:crypto';

import type { Core } from '@strapi/strapi';

import {
  ARTICLE_UID,
  FORMER_PATH_UID,
  SECTION_UID,
  type FormerPathRow,
} from '../../../content-types';
import { SLUG_CLAIMS } from '../database/models';
import { relationTable } from '../database/relation-table';
import { withConnection } from '../database/sql';
import { articleScope, sectionScope } from '../domain/slug-scope';
import { toSlug, withSuffix } from '../domain/slug';
import type { PlacedUid } from './structure';

interface SluggedRow {
  id: number;
  locale: string;
  title: string;
  slug: string;
  isPublished: boolean;
  parent: string | null;
}

interface Claim {
  id: number;
  scope: string;
  locale: string;
  slug: string;
}

/** After so many neighbours with the same slug a random suffix is quicker than counting on. */
const COUNTED_ATTEMPTS = 20;

/**
 * Keeps slugs unique: an article's within its locale, a section's among its siblings. A claims table
 * with a unique index decides, since a validator races and a draft and its published row share a slug.
 */
const slugsService = ({ strapi }: { strapi: Core.Strapi }) => {
  const readRows = async (uid: PlacedUid, documentId: string): Promise<SluggedRow[]> => {
    const link = relationTable(strapi, uid, uid === SECTION_UID ? 'parent' : 'section');
    const rows: Record<string, unknown>[] = await withConnection(strapi, (knex) =>
      knex(`${link.sourceTable} as e`)
        .leftJoin(`${link.table} as l`, `l.${link.from}`, 'e.id')
        .leftJoin(`${link.targetTable} as s`, 's.id', `l.${link.to}`)
        .where('e.document_id', documentId)
        .orderBy('e.id')
        .select(
          'e.id',
          'e.locale',
          'e.title',
          'e.slug',
          'e.published_at',
          's.document_id as parent'
        )
    );
    return rows.map((row) => ({
      id: Number(row.id),
      locale: (row.locale as string | null) ?? '',
      title: (row.title as string | null) ?? '',
      slug: (row.slug as string | null) ?? '',
      isPublished: uid === SECTION_UID || row.published_at !== null,
      parent: row.parent as string | null,
    }));
  };

  const readClaims = (owner: string): Promise<Claim[]> =>
    withConnection(strapi, (knex) =>
      knex(SLUG_CLAIMS.tableName).where({ owner }).select('id', 'scope', 'locale', 'slug')
    );

  /** Claims `wanted`, or the first free one after it. */
  const claim = async (scope: string, locale: string, wanted: string, owner: string) => {
    for (let attempt = 1; ; attempt += 1) {
      const suffix = attempt <= COUNTED_ATTEMPTS ? attempt : randomInt(1_000, 1_000_000_000);
      const slug = withSuffix(wanted, suffix);
      const holder = await withConnection(strapi, async (knex) => {
        await knex(SLUG_CLAIMS.tableName)
          .insert({ scope, locale, slug, owner })
          .onConflict(['scope', 'locale', 'slug'])
          .ignore();
        // A locking read sees what others have committed, whatever the isolation level.
        const rows: { owner: string }[] = await knex(SLUG_CLAIMS.tableName)
          .where({ scope, locale, slug })
          .select('owner')
          .forUpdate();
        return rows[0]?.owner;
      });
      if (holder === owner) return slug;
    }
  };

  return {
    /**
     * Gives every row of a document its slug, after a write in the same transaction: made of the title
     * where it is blank, made unique where it is taken. Slugs given up become former paths. Safe to
     * run twice.
     *
     * @returns the slug of each row that was changed, by row id
     */
    async settle(uid: PlacedUid, documentId: string): Promise<Map<number, string>> {
      const rows = await readRows(uid, documentId);
      const before = await readClaims(documentId);
      const changed = new Map<number, string>();
      const held = new Set<string>();
      const settled = new Map<string, string>();

      for (const row of rows) {
        const scope = uid === SECTION_UID ? sectionScope(row.parent) : articleScope();
        const wanted = toSlug(row.slug === '' ? row.title : row.slug, row.locale) || KIND[uid];
        const key = claimKey({ scope, locale: row.locale, slug: wanted });
        const slug = settled.get(key) ?? (await claim(scope, row.locale, wanted, documentId));
        settled.set(key, slug);
        held.add(claimKey({ scope, locale: row.locale, slug }));
        if (slug === row.slug) continue;
        changed.set(row.id, slug);
        await strapi.db.query(uid).updateMany({ where: { id: row.id }, data: { slug } });
      }

      const givenUp = before.filter((known) => !held.has(claimKey(known)));
      await release(givenUp);
      const published = new Set(rows.filter((row) => row.isPublished).map((row) => row.locale));
      for (const known of givenUp) {
        if (published.has(known.locale)) await remember(known, documentId);
      }
      await forget([...held], documentId);
      return changed;
    },

    /** The slugs that sections in a place have, with whose they are. */
    async heldIn(
      parent: string | null
    ): Promise<{ locale: string; slug: string; owner: string }[]> {
      return withConnection(strapi, (knex) =>
        knex(SLUG_CLAIMS.tableName)
          .where({ scope: sectionScope(parent) })
          .select('locale', 'slug', 'owner')
      );
    },

    /** What leads to a section that is about to be deleted shall lead to another one; its slugs are free. */
    async bequeath(section: string, heir: string) {
      await strapi.db
        .query(FORMER_PATH_UID)
        .updateMany({ where: { entry: section }, data: { entry: heir } });
      const claims = await readClaims(section);
      await release(claims);
      for (const known of claims) await remember(known, heir);
    },

    /** Steps that once led down from a section lead down from another one, unless that has them already. */
    async bequeathSteps(section: string, heir: string) {
      const steps: FormerPathRow[] = await strapi.db.query(FORMER_PATH_UID).findMany({
        where: { scope: { $in: [sectionScope(section), sectionScope(heir)] } },
      });
      const scope = sectionScope(heir);
      const stepKey = ({ targetLocale, slug }: FormerPathRow) => `${targetLocale} ${slug}`;
      const known = new Set(steps.filter((step) => step.scope === scope).map(stepKey));
      const free = steps.filter((step) => step.scope !== scope && !known.has(stepKey(step)));
      await strapi.db
        .query(FORMER_PATH_UID)
        .updateMany({ where: { id: { $in: free.map(({ id }) => id) } }, data: { scope } });
    },

    /** Frees the slugs of a deleted document; paths that led to it lead nowhere. */
    async releaseAll(documentId: string) {
      await release(await readClaims(documentId));
      await strapi.db.query(FORMER_PATH_UID).deleteMany({ where: { entry: documentId } });
    },

    /** Frees the slugs of a language that was deleted with all that was written in it. */
    async releaseLocale(locale: string) {
      await withConnection(strapi, (knex) =>
        knex(SLUG_CLAIMS.tableName).where({ locale }).delete()
      );
      await strapi.db.query(FORMER_PATH_UID).deleteMany({ where: { targetLocale: locale } });
    },
  };

  async function release(claims: readonly Claim[]) {
    if (claims.length === 0) return;
    await withConnection(strapi, (knex) =>
      knex(SLUG_CLAIMS.tableName)
        .whereIn(
          'id',
          claims.map((known) => known.id)
        )
        .delete()
    );
  }

  /** The step of the path that was given up; a later owner of the same step takes the row over. */
  async function remember({ scope, locale, slug }: Claim, entry: string) {
    const where = { scope, targetLocale: locale, slug };
    const { count } = await strapi.db.query(FORMER_PATH_UID).updateMany({ where, data: { entry } });
    if (count === 0) await strapi.db.query(FORMER_PATH_UID).create({ data: { ...where, entry } });
  }

  /** A path in use again is no former path of the same entry. */
  async function forget(keys: readonly string[], entry: string) {
    const rows: { id: number; scope: string; targetLocale: string; slug: string }[] =
      await strapi.db.query(FORMER_PATH_UID).findMany({ where: { entry } });
    const current = rows.filter((row) =>
      keys.includes(claimKey({ scope: row.scope, locale: row.targetLocale, slug: row.slug }))
    );
    if (current.length === 0) return;
    await strapi.db
      .query(FORMER_PATH_UID)
      .deleteMany({ where: { id: { $in: current.map((row) => row.id) } } });
  }
};

/** What a slug is called when nothing of the title can be transliterated. */
const KIND = { [ARTICLE_UID]: 'article', [SECTION_UID]: 'section' } as const;

const claimKey = ({ scope, locale, slug }: { scope: string; locale: string; slug: string }) =>
  `${scope} ${locale} ${slug}`;

export default slugsService;
