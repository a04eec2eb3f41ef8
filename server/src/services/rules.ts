import type { Core } from '@strapi/strapi';

import { MODERATION_RULE_UID, RULE_KINDS, type ModerationRuleRow } from '../../../content-types';
import type {
  NewRulesAnswer,
  NewRulesBody,
  Rule,
  RuleBody,
  RuleKind,
  RulesAnswer,
  RulesQuery,
} from '../../../contracts/rules';
import { transactionally } from '../database/retry';
import { withConnection } from '../database/sql';
import { createDocumentId } from '../domain/document-id';
import { compileLists, type Lists } from '../domain/lists';
import { foldRule } from '../domain/lists/fold-rule';
import { foldForSearch } from '../domain/text';
import { getService } from './get-service';
import { invalidRules, listedAlready, noSuchRule, valueAt } from './rule-refusals';

const DEFAULT_LIMIT = 50;
/** Rows in one statement: well below the parameter limits of all three databases. */
const CHUNK = 500;

/** The moderators' lists: words, hosts, e-mail and network addresses that hold a post or make it spam. */
const rulesService = ({ strapi }: { strapi: Core.Strapi }) => {
  const rules = () => strapi.db.query(MODERATION_RULE_UID);
  let known: { version: number; lists: Promise<Lists> } | undefined;

  const load = async (): Promise<Lists> => {
    const rows: ModerationRuleRow[] = await rules().findMany({
      select: ['documentId', 'kind', 'value', 'tier'],
      orderBy: { id: 'asc' },
    });
    return compileLists(rows);
  };

  /** Runs a change and tells all processes of it. */
  const change = <T>(act: () => Promise<T>): Promise<T> =>
    transactionally(strapi, async () => {
      const result = await act();
      await getService(strapi, 'versions').raise('rules');
      return result;
    });

  const listedAmong = async (kind: RuleKind, folds: readonly string[]): Promise<Set<string>> => {
    const listed = new Set<string>();
    for (let start = 0; start < folds.length; start += CHUNK) {
      const rows: ModerationRuleRow[] = await rules().findMany({
        select: ['folded'],
        where: { kind, folded: { $in: folds.slice(start, start + CHUNK) } },
      });
      for (const { folded } of rows) listed.add(folded);
    }
    return listed;
  };

  const service = {
    /**
     * The lists as they are now, in whichever process they were changed; one statement, and another one to
     * read them again after a change.
     */
    async lists(): Promise<Lists> {
      const version = await getService(strapi, 'versions').read('rules');
      if (known?.version !== version) {
        const current = { version, lists: load() };
        known = current;
        current.lists.catch(() => {
          if (known === current) known = undefined;
        });
      }
      return known.lists;
    },

    /** A page of entries, newest first. */
    async list({ cursor, limit = DEFAULT_LIMIT, ...filters }: RulesQuery): Promise<RulesAnswer> {
      const cursors = getService(strapi, 'cursors');
      const list = `rules ${JSON.stringify(filters)}`;
      const from = cursors.read(list, cursor, 'en');
      const { kind, tier, q } = filters;
      const rows: ModerationRuleRow[] = await rules().findMany({
        where: {
          $and: [
            ...(kind === undefined ? [] : [{ kind }]),
            ...(tier === undefined ? [] : [{ tier }]),
            ...(q === undefined ? [] : [{ searchText: { $contains: foldForSearch(q) } }]),
            ...(from === null ? [] : [{ id: { $lt: from.id } }]),
          ],
        },
        orderBy: { id: 'desc' },
        limit: limit + 1,
      });
      const { page, nextCursor } = cursors.paged(list, rows, limit, {
        valueOf: () => '',
        asOf: '',
      });
      return { data: page.map(toRule), meta: { counts: await service.counts(), nextCursor } };
    },

    /** How many entries of each kind there are. */
    async counts(): Promise<Record<RuleKind, number>> {
      const { tableName } = strapi.db.metadata.get(MODERATION_RULE_UID);
      const rows = (await withConnection(strapi, (knex) =>
        knex(tableName).groupBy('kind').select('kind').count('* as entries')
      )) as { kind: RuleKind; entries: number | string }[];
      const countOf = (kind: RuleKind) =>
        Number(rows.find((row) => row.kind === kind)?.entries ?? 0);
      return Object.fromEntries(RULE_KINDS.map((kind) => [kind, countOf(kind)])) as Record<
        RuleKind,
        number
      >;
    },

    /**
     * Adds entries of one kind, all or none.
     *
     * @throws 400 rule.invalid for what is no entry of its kind; 409 rule.duplicate for what is listed
     *   already, unless `known` is `skip`
     */
    async add(
      { kind, tier, note = null, values, known: onKnown = 'refuse' }: NewRulesBody['data'],
      now = new Date()
    ): Promise<NewRulesAnswer> {
      const folds = values.map((value) => foldRule(kind, value));
      const invalid = [...folds.keys()].filter((index) => folds[index] === null);
      if (invalid.length > 0) throw invalidRules(kind, invalid.map(valueAt));

      const data = await change(async () => {
        const taken = await listedAmong(
          kind,
          folds.flatMap((folded) => folded ?? [])
        );
        const fresh: NewRow[] = [];
        const repeated: number[] = [];
        for (const [index, value] of values.entries()) {
          const folded = folds[index] ?? '';
          if (taken.has(folded)) repeated.push(index);
          else fresh.push(toRow({ kind, value, tier, note }, folded, now));
          taken.add(folded);
        }
        if (repeated.length > 0 && onKnown === 'refuse') {
          throw listedAlready(repeated.map(valueAt));
        }
        for (let start = 0; start < fresh.length; start += CHUNK) {
          await rules().createMany({ data: fresh.slice(start, start + CHUNK) });
        }
        return fresh.map(toRule);
      });
      return { data, meta: { added: data.length, skipped: values.length - data.length } };
    },

    /**
     * Changes an entry's value, tier or note.
     *
     * @throws 400 rule.invalid; 404 rule.not-found; 409 rule.duplicate
     */
    change: (documentId: string, { value, tier, note }: RuleBody['data'], now = new Date()) =>
      change(async (): Promise<Rule> => {
        const row: ModerationRuleRow | null = await rules().findOne({ where: { documentId } });
        if (row === null) throw noSuchRule();
        const changed = {
          kind: row.kind,
          value: value ?? row.value,
          tier: tier ?? row.tier,
          note: note === undefined ? row.note : note,
        };
        const folded = foldRule(row.kind, changed.value);
        if (folded === null) throw invalidRules(row.kind, [['value']]);
        const isTaken = folded !== row.folded && (await listedAmong(row.kind, [folded])).size > 0;
        if (isTaken) throw listedAlready([['value']]);
        const { searchText, updatedAt } = toRow(changed, folded, now);
        await rules().updateMany({
          where: { id: row.id },
          data: { ...changed, folded, searchText, updatedAt },
        });
        return toRule({ ...row, ...changed, updatedAt });
      }),

    /** @throws 404 rule.not-found */
    remove: (documentId: string) =>
      change(async () => {
        const { count } = await rules().deleteMany({ where: { documentId } });
        if (count === 0) throw noSuchRule();
      }),
  };
  return service;
};

/** A row but for its id, which the database gives. */
type NewRow = Omit<ModerationRuleRow, 'id'>;

const toRow = (
  rule: Pick<Rule, 'kind' | 'value' | 'tier' | 'note'>,
  folded: string,
  now: Date
): NewRow => ({
  documentId: createDocumentId(),
  ...rule,
  folded,
  searchText: foldForSearch([rule.value, rule.note ?? ''].join('\n')),
  createdAt: now.toISOString(),
  updatedAt: now.toISOString(),
});

const toRule = ({ documentId, kind, value, tier, note, createdAt, updatedAt }: NewRow): Rule => ({
  documentId,
  kind,
  value,
  tier,
  note,
  createdAt,
  updatedAt,
});

export default rulesService;
