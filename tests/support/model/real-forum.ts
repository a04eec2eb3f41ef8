import type { Core } from '@strapi/strapi';

import { ARTICLE_UID, FORUM_POST_UID, type ForumPostRow } from '../../../content-types';
import type { DecisionAction, DecisionAnswer } from '../../../contracts/decisions';
import { getService } from '../../../server/src/services/get-service';
import type { Outcome, SeenPost } from './forum-model';

type Text = { body: string; authorName: string };

const MODERATOR = { type: 'admin', id: 1, name: 'Bermet' } as const;
export const MODERATOR_NAME = MODERATOR.name;

/**
 * The forum under one article of a running app, with posts named by their place in the order in which
 * they came. It is driven through the services, which take the time from outside: the order of posts
 * is then no question of milliseconds.
 *
 * Acts answer `null`, or the code with which they were refused.
 */
export class RealForum {
  readonly ids: string[] = [];
  readonly #tokens: (string | undefined)[] = [];
  readonly #batches: string[] = [];
  readonly #strapi: Core.Strapi;
  #now = Date.now();
  readonly article: string;

  constructor(strapi: Core.Strapi, article: string) {
    this.#strapi = strapi;
    this.article = article;
  }

  /** @returns ISO date of the next act, a second after the one before */
  tick(): string {
    this.#now += 1000;
    return new Date(this.#now).toISOString();
  }

  submit(parent: number | null, text: Text, at: string) {
    return refusalOf(async () => {
      const now = new Date(at);
      const key = { uid: ARTICLE_UID, documentId: this.article, locale: 'en' };
      const open = await getService(this.#strapi, 'reading').open(key, now);
      const { token } = getService(this.#strapi, 'forum-form').form(open, now).data;
      const replied = parent === null ? {} : { parent: this.#id(parent) };
      const input = { article: this.article, token, ...text, ...replied };
      const { data, meta } = await getService(this.#strapi, 'submission').submit(
        open,
        input,
        { userId: null, address: null },
        now
      );
      this.ids.push(data.documentId);
      this.#tokens.push(meta.editToken);
    });
  }

  reply({ post: parent, revision }: SeenPost, text: Text, at: string) {
    return refusalOf(async () => {
      const { documentId, batch } = await getService(this.#strapi, 'staff-replies').reply(
        this.#id(parent),
        { ...text, revision },
        MODERATOR,
        new Date(at)
      );
      this.ids.push(documentId);
      this.#tokens.push(undefined);
      this.#batches.push(batch);
    });
  }

  edit({ post, revision }: SeenPost, body: string, at: string) {
    const proof = { ...this.#proof(post), address: null };
    return refusalOf(() =>
      getService(this.#strapi, 'edits').edit(
        this.#id(post),
        { revision, body },
        proof,
        'en',
        new Date(at)
      )
    );
  }

  withdraw(post: number, at: string) {
    return refusalOf(() =>
      getService(this.#strapi, 'withdrawals').withdraw(
        this.#id(post),
        this.#proof(post),
        'en',
        new Date(at)
      )
    );
  }

  async decide(
    action: DecisionAction,
    seen: readonly SeenPost[],
    reason: string,
    at: string
  ): Promise<Outcome> {
    const posts = seen.map(({ post, revision }) => ({ documentId: this.#id(post), revision }));
    const decision = { action, posts, actor: MODERATOR, reason, now: new Date(at) };
    const answer = await getService(this.#strapi, 'workflow').decide(decision);
    this.#batches.push(answer.batch);
    return this.#outcome(answer);
  }

  /** @returns null when there is no such batch */
  async undo(batch: number, at: string): Promise<Outcome | null> {
    const { undo } = getService(this.#strapi, 'workflow');
    let answer: DecisionAnswer['data'] | null = null;
    const code = await refusalOf(async () => {
      answer = await undo(this.#batches[batch] ?? '', MODERATOR, { now: new Date(at) });
    });
    expect(code === null || code === 'batch.not-found').toBe(true);
    if (answer === null) return null;
    this.#batches.push((answer as DecisionAnswer['data']).batch);
    return this.#outcome(answer);
  }

  /** The stored rows, in the order of the places. */
  async rows(): Promise<ForumPostRow[]> {
    const rows: ForumPostRow[] = await this.#strapi.db
      .query(FORUM_POST_UID)
      .findMany({ where: { documentId: { $in: this.ids } } });
    return rows.sort((a, b) => this.ids.indexOf(a.documentId) - this.ids.indexOf(b.documentId));
  }

  #id(place: number): string {
    return this.ids[place] ?? 'nowhere';
  }

  #proof(place: number) {
    return { userId: null, editToken: this.#tokens[place] };
  }

  #outcome({ done, conflicts }: DecisionAnswer['data']): Outcome {
    const places = (posts: readonly { documentId: string }[]) =>
      posts.map(({ documentId }) => this.ids.indexOf(documentId)).sort((a, b) => a - b);
    return { done: places(done), conflicts: places(conflicts) };
  }
}

/** A fault is none of the answers that a model knows: it is thrown on. */
const refusalOf = async (act: () => Promise<unknown>): Promise<string | null> => {
  try {
    await act();
    return null;
  } catch (error) {
    const { code } = (error as { details?: { code?: string } }).details ?? {};
    if (code === undefined) throw error;
    return code;
  }
};
