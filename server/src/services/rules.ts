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
import { foldRule } from '../domain/lists/fold-rule';
import { isExpired } from '../domain/lists/in-force';
import { endOfEntry } from '../domain/lists/network-keys';
import { foldForSearch } from '../domain/text';
import { getService } from './get-service';
import { endsInThePast, invalidRules, listedAlready, noSuchRule, valueAt } from './rule-refusals';

const DEFAULT_LIMIT = 50;
/** Rows in one statement: well below the parameter limits of all three databases. */
const CHUNK = 500;

/** The moderators' lists: words, hosts, addresses and accounts that hold a post or make it spam. */
const rulesService = ({ strapi }: { strapi: Core.Strapi }) => {
  const rules = () => strapi.db.query(MODERATION_RULE_UID);

  /** Runs a change and tells all processes of it. */
  const change = <T>(act: () => Promise<T>): Promise<T> =>
    transactionally(strapi, async () => {
      const result = await act();
      await getService(strapi, 'versions').raise('rules');
      return result;
    });

  /** What is taken by entries that count; those that have ended make room. */
  const takenAmong = async (
    kind: RuleKind,
    folds: readonly string[],
    now: Date
  ): Promise<Set<string>> => {
    const listed = new Set<string>();
    for (let start = 0; start < folds.length; start += CHUNK) {
      const rows: ModerationRuleRow[] = await rules().findMany({
        select: ['id', 'folded', 'expiresAt'],
        where: { kind, folded: { $in: folds.slice(start, start + CHUNK) } },
      });
      const ended = rows.filter((row) => isExpired(row, now));
      if (ended.length > 0) {
        await rules().deleteMany({ where: { id: { $in: ended.map(({ id }) => id) } } });
      }
      for (const row of rows) if (!ended.includes(row)) listed.add(row.folded);
    }
    return listed;
  };

  /** The values as they are kept: of an account its id; null for what is none. */
  const kept = async (kind: RuleKind, values: readonly string[]): Promise<(string | null)[]> =>
    kind === 'account' ? getService(strapi, 'listed-accounts').idsOf(values) : [...values];

  const toRules = async (rows: readonly NewRow[], now: Date): Promise<Rule[]> => {
    const accounts = rows.filter(({ kind }) => kind === 'account').map(({ value }) => value);
    const names = await getService(strapi, 'listed-accounts').namesOf(accounts);
    return rows.map((row) => toRule(row, names, now));
  };

  const service = {
    /** A page of entries, newest first. */
    async list(
      { cursor, limit = DEFAULT_LIMIT, ...filters }: RulesQuery,
      now = new Date()
    ): Promise<RulesAnswer> {
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
      const { page, nextCursor } = cursors.paged(list, rows, limit, ({ id }) => ({
        value: '',
        id,
        asOf: '',
      }));
      return {
        data: await toRules(page, now),
        meta: { counts: await service.counts(), nextCursor },
      };
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
     * @throws 400 rule.invalid for what is no entry of its kind, or an end in the past; 409 rule.duplicate
     *   for what is listed already and counts, unless `known` is `skip`
     */
    async add(
      { kind, tier, note = null, expiresAt = null, ...said }: NewRulesBody['data'],
      now = new Date()
    ): Promise<NewRulesAnswer> {
      if (isExpired({ expiresAt }, now)) throw endsInThePast();
      const { known: onKnown = 'refuse' } = said;
      const values = (await kept(kind, said.values)).map((value) => value ?? '');
      const folds = values.map((value) => foldRule(kind, value));
      const invalid = [...folds.keys()].filter((index) => folds[index] === null);
      if (invalid.length > 0) throw invalidRules(kind, invalid.map(valueAt));

      const data = await change(async () => {
        const taken = await takenAmong(
          kind,
          folds.flatMap((folded) => folded ?? []),
          now
        );
        const fresh: NewRow[] = [];
        const repeated: number[] = [];
        for (const [index, value] of values.entries()) {
          const folded = folds[index] ?? '';
          if (taken.has(folded)) repeated.push(index);
          else fresh.push(toRow({ kind, value, tier, note, expiresAt }, folded, now));
          taken.add(folded);
        }
        if (repeated.length > 0 && onKnown === 'refuse') {
          throw listedAlready(repeated.map(valueAt));
        }
        for (let start = 0; start < fresh.length; start += CHUNK) {
          await rules().createMany({ data: fresh.slice(start, start + CHUNK) });
        }
        return toRules(fresh, now);
      });
      return { data, meta: { added: data.length, skipped: values.length - data.length } };
    },

    /**
     * Changes an entry's value, tier, note or end.
     *
     * @throws 400 rule.invalid, also for another end in the past; 404 rule.not-found; 409 rule.duplicate
     */
    change: (documentId: string, { value, ...said }: RuleBody['data'], now = new Date()) =>
      change(async (): Promise<Rule> => {
        const row: ModerationRuleRow | null = await rules().findOne({ where: { documentId } });
        if (row === null) throw noSuchRule();
        const { kind, folded: before } = row;
        const [named] = value === undefined ? [row.value] : await kept(kind, [value]);
        const folded = foldRule(kind, named ?? '');
        if (folded === null) throw invalidRules(kind, [['value']]);
        const isOther = folded !== before;
        const isTaken = isOther && (await takenAmong(kind, [folded], now)).size > 0;
        if (isTaken) throw listedAlready([['value']]);

        const {
          documentId: _,
          createdAt: _since,
          ...data
        } = toRow(
          {
            kind,
            value: named ?? '',
            tier: said.tier ?? row.tier,
            note: said.note === undefined ? row.note : said.note,
            expiresAt: said.expiresAt === undefined ? row.expiresAt : said.expiresAt,
          },
          folded,
          now,
          isOther ? now : new Date(row.createdAt)
        );
        const hasOtherEnd = timeOf(data.expiresAt) !== timeOf(row.expiresAt);
        if (hasOtherEnd && isExpired(data, now)) throw endsInThePast();
        await rules().updateMany({ where: { id: row.id }, data });
        const [rule] = await toRules([{ ...row, ...data }], now);
        if (rule === undefined) throw noSuchRule();
        return rule;
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

/** @param listedAt when its value was listed: a network's key is not met any more after that week */
const toRow = (
  rule: Pick<Rule, 'kind' | 'value' | 'tier' | 'note' | 'expiresAt'>,
  folded: string,
  now: Date,
  listedAt = now
): NewRow => ({
  documentId: createDocumentId(),
  ...rule,
  expiresAt: endOfEntry(rule, listedAt),
  folded,
  searchText: foldForSearch([rule.value, rule.note ?? ''].join('\n')),
  createdAt: now.toISOString(),
  updatedAt: now.toISOString(),
});

const toRule = (
  { documentId, kind, value, tier, note, expiresAt, createdAt, updatedAt }: NewRow,
  accountNames: ReadonlyMap<string, string>,
  now: Date
): Rule => ({
  documentId,
  kind,
  value,
  tier,
  note,
  expiresAt,
  isExpired: isExpired({ expiresAt }, now),
  accountName: kind === 'account' ? (accountNames.get(value) ?? null) : null,
  createdAt,
  updatedAt,
});

const timeOf = (at: string | null): number | null => (at === null ? null : Date.parse(at));

export default rulesService;
