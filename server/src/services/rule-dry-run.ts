import { setImmediate } from 'node:timers/promises';

import type { Core } from '@strapi/strapi';

import { FORUM_POST_UID, type ForumPostRow } from '../../../content-types';
import {
  DRY_RUN_STATUSES,
  MAX_DRY_RUN_EXAMPLES,
  MAX_DRY_RUN_POSTS,
} from '../../../contracts/rule-limits';
import type {
  DryRunAnswer,
  DryRunBody,
  DryRunFigures,
  DryRunStatus,
} from '../../../contracts/rules';
import { compileLists, type ListedRule, type Lists } from '../domain/lists';
import { excerptsOf } from '../domain/lists/excerpts';
import { foldRule } from '../domain/lists/fold-rule';
import { foldNetworkKey } from '../domain/lists/network-keys';
import { judgeByLists } from '../submission/judge-by-lists';
import { after } from './cursors';
import { getService } from './get-service';
import type { QueueScope } from './queue-scope';
import { invalidAmong } from './rule-refusals';

const PAGE = 200;
/** A search of this many posts at once keeps other requests waiting no longer than a few milliseconds. */
const AT_ONCE = 20;
/** Of one status: texts of the greatest length would otherwise fill the memory, and minutes. */
const MOST_CHARACTERS = 4_000_000;

const COLUMNS = [
  'id',
  'documentId',
  'createdAt',
  'authorName',
  'authorEmail',
  'title',
  'body',
  'linkTitle',
  'linkUrl',
  'userId',
  'networkHash',
  'isStaff',
] as const satisfies readonly (keyof ForumPostRow)[];
type Read = Pick<ForumPostRow, (typeof COLUMNS)[number]>;

/** Entries that are not stored, tried on the posts of late. */
const ruleDryRunService = ({ strapi }: { strapi: Core.Strapi }) => {
  /** Entries as lists hold them. */
  const read = async (rules: DryRunBody['data']['rules']): Promise<ListedRule[]> => {
    const accounts = rules.filter(({ kind }) => kind === 'account').map(({ value }) => value);
    const ids = await getService(strapi, 'listed-accounts').idsOf(accounts);
    const idOf = new Map(accounts.map((value, index) => [value, ids[index] ?? '']));
    const listed = rules.map(({ kind, value, tier }, index) => ({
      documentId: String(index),
      kind,
      value: kind === 'account' ? (idOf.get(value) ?? '') : value,
      tier,
      note: null,
      expiresAt: null,
    }));
    const invalid = listed.flatMap(({ kind, value }, index) =>
      foldRule(kind, value) === null ? [{ kind, path: ['rules', index, 'value'] }] : []
    );
    if (invalid.length > 0) throw invalidAmong(invalid);
    return listed;
  };

  const pageOf = (
    status: DryRunStatus,
    limit: number,
    last: Read | undefined,
    scope: Record<string, unknown>[]
  ): Promise<Read[]> => {
    const position =
      last === undefined ? null : { value: last.createdAt, id: last.id, asOf: last.createdAt };
    return strapi.db.query(FORUM_POST_UID).findMany({
      select: [...COLUMNS],
      where: {
        $and: [...scope, { status, withdrawn: false }, after(position, 'createdAt', 'desc')],
      },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      limit,
    });
  };

  const tryOn = async (
    lists: Lists,
    status: DryRunStatus,
    most: { posts: number; examples: number },
    scope: Record<string, unknown>[]
  ): Promise<DryRunFigures> => {
    const figures: DryRunFigures = { examined: 0, hold: 0, spam: 0, examples: [] };
    let [left, characters] = [most.posts, 0];
    let last: Read | undefined;
    while (left > 0 && characters < MOST_CHARACTERS) {
      const limit = Math.min(PAGE, left);
      const page = await pageOf(status, limit, last, scope);
      for (const [index, post] of page.entries()) {
        if (index % AT_ONCE === 0) await setImmediate();
        // What the site itself wrote never came before the checks.
        if (post.isStaff) continue;
        judge(figures, { post, status, lists, examples: most.examples });
        characters += post.body.length;
      }
      if (page.length < limit) break;
      left -= page.length;
      last = page.at(-1);
    }
    return figures;
  };

  return {
    /**
     * What entries would have done to the newest published, rejected and spam posts.
     *
     * @param scope the part of the posts that may be shown
     * @throws 400 rule.invalid
     */
    async run(
      { rules, posts = MAX_DRY_RUN_POSTS, examples = MAX_DRY_RUN_EXAMPLES }: DryRunBody['data'],
      scope?: QueueScope
    ): Promise<DryRunAnswer> {
      const listed = await read(rules);
      const lists = compileLists(listed);
      const { conditions } = await getService(strapi, 'queue-scope').question({}, scope);
      const data: Partial<DryRunAnswer['data']> = {};
      for (const status of DRY_RUN_STATUSES) {
        data[status] = await tryOn(lists, status, { posts, examples }, conditions);
      }
      const untried = listed.flatMap(({ kind, value }, index) =>
        kind === 'network' && foldNetworkKey(value) === null ? [index] : []
      );
      return { data: data as DryRunAnswer['data'], meta: { untried } };
    },
  };
};

interface Judged {
  post: Read;
  status: DryRunStatus;
  lists: Lists;
  examples: number;
}

const judge = (figures: DryRunFigures, { post, status, lists, examples }: Judged): void => {
  figures.examined += 1;
  const { outcome, matches } = judgeByLists(post, lists);
  if (outcome === 'pass') return;
  figures[outcome] += 1;
  if (figures.examples.length >= examples) return;
  const { documentId, authorName, createdAt } = post;
  figures.examples.push({
    documentId,
    status,
    authorName,
    createdAt,
    outcome,
    excerpts: excerptsOf(post, matches),
  });
};

export default ruleDryRunService;
