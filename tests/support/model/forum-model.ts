import type { PostStatus } from '../../../content-types';
import type { DecisionAction } from '../../../contracts/decisions';

/** A post as the rules of the forum speak of it; others are named by their place in the list. */
export interface ModelPost {
  readonly parent: number | null;
  readonly isStaff: boolean;
  /** ISO date. */
  readonly writtenAt: string;
  authorName: string;
  body: string;
  status: PostStatus;
  isWithdrawn: boolean;
  /** A newer text that waits for a moderator. */
  proposed: string | null;
  editedAt: string | null;
  decision: Decision | null;
  revision: number;
}

interface Decision {
  at: string;
  by: string;
  reason: string | null;
}

/** A post as somebody saw it. */
export interface SeenPost {
  post: number;
  revision: number;
}

/** What an act on several posts did: places of those it carried on, and of the others. */
export interface Outcome {
  done: number[];
  conflicts: number[];
}

const MAX_DEPTH = 8;

const TARGET: Readonly<Record<DecisionAction, PostStatus>> = {
  publish: 'published',
  reject: 'rejected',
  spam: 'spam',
  pend: 'pending',
  remove: 'removed',
};

/**
 * A forum that is moderated before publication, as simple as its rules can be said: nothing is stored
 * that can be worked out, and an undo puts back a copy.
 *
 * Acts answer `null`, or the code with which they are refused.
 */
export class ForumModel {
  readonly posts: ModelPost[] = [];
  /**
   * By act of a moderator, its posts as they were before, null where there were none, with the revision that it
   * gave them.
   */
  readonly batches: { post: number; before: ModelPost | null; revision: number }[][] = [];

  submit(parent: number | null, text: Pick<ModelPost, 'body' | 'authorName'>, at: string) {
    if (!this.#mayBeAnswered(parent)) return 'parent.invalid';
    this.posts.push(newPost({ ...text, parent, writtenAt: at, status: 'pending', isStaff: false }));
    return null;
  }

  /** A waiting parent is published with it, or stays as it was. Both are one act. */
  reply(
    { post: parent, revision: seen }: SeenPost,
    text: Pick<ModelPost, 'body' | 'authorName'>,
    by: string,
    at: string
  ) {
    if (this.at(parent).revision !== seen) return 'post.changed';
    const before = { ...this.at(parent) };
    const publishes = before.status === 'pending';
    if (publishes) this.#decideOne(parent, 'publish', { at, by, reason: null });
    if (!this.#mayBeAnswered(parent)) {
      this.posts[parent] = before;
      return 'parent.invalid';
    }
    const { revision } = this.at(parent);
    const written = { post: this.posts.length, before: null, revision: 1 };
    this.batches.push([...(publishes ? [{ post: parent, before, revision }] : []), written]);
    this.posts.push(
      newPost({ ...text, parent, writtenAt: at, status: 'published', isStaff: true })
    );
    return null;
  }

  edit({ post: place, revision }: SeenPost, body: string) {
    const post = this.at(place);
    // To its author a post that was caught as spam waits like any other.
    const isOpen = ['pending', 'spam', 'published'].includes(post.status);
    if (post.isWithdrawn || !isOpen) return 'edit.closed';
    if ((post.proposed ?? post.body) === body) return null;
    if (post.revision !== revision) return 'post.changed';
    const isProposal = post.status === 'published' && body !== post.body;
    if (isProposal) post.proposed = body;
    else Object.assign(post, { body, proposed: null });
    post.revision += 1;
    return null;
  }

  withdraw(place: number) {
    const post = this.at(place);
    if (post.isWithdrawn) return null;
    if (post.status === 'pending') post.status = 'removed';
    Object.assign(post, { isWithdrawn: true, body: '', authorName: '', proposed: null });
    post.revision += 1;
    return null;
  }

  decide(action: DecisionAction, seen: readonly SeenPost[], decision: Decision): Outcome {
    const changes = seen.flatMap(({ post, revision }) => {
      const before = { ...this.at(post) };
      const isAsSeen = before.revision === revision;
      if (!isAsSeen || !this.#decideOne(post, action, decision)) return [];
      return [{ post, before, revision: this.at(post).revision }];
    });
    this.batches.push(changes);
    return outcome(
      seen.map(({ post }) => post),
      changes.map(({ post }) => post)
    );
  }

  /**
   * An undo is an act like the others, and can be undone. What was not there before is removed.
   *
   * @returns null for an act that changed nothing: there is no such batch
   */
  undo(batch: number, by: string, at: string): Outcome | null {
    const changes = this.batches[batch] ?? [];
    if (changes.length === 0) return null;
    const undone = changes.filter(({ post, revision }) => this.at(post).revision === revision);
    const acts = undone.map(({ post, before, revision }) => {
      const now = { ...this.at(post) };
      const decision = { at, by, reason: null };
      const taken = before ?? { ...now, status: 'removed', decision };
      this.posts[post] = { ...taken, revision: revision + 1 };
      return { post, before: now, revision: revision + 1 };
    });
    this.batches.push(acts);
    return outcome(
      changes.map(({ post }) => post),
      undone.map(({ post }) => post)
    );
  }

  /** Published, and so is everything above it. */
  isOpen(place: number): boolean {
    const { status, parent } = this.at(place);
    return status === 'published' && (parent === null || this.isOpen(parent));
  }

  /** What its author withdrew holds its place while a reply is shown below it. */
  isVisible(place: number): boolean {
    if (!this.isOpen(place)) return false;
    return !this.at(place).isWithdrawn || this.visibleReplies(place).length > 0;
  }

  /** Direct replies that can be read, oldest first. */
  visibleReplies(place: number): number[] {
    return this.#places().filter((reply) => {
      return this.at(reply).parent === place && this.isVisible(reply);
    });
  }

  /** All posts that can be read, oldest first. */
  visiblePosts(): number[] {
    return this.#places().filter((place) => this.isVisible(place));
  }

  depth(place: number): number {
    const { parent } = this.at(place);
    return parent === null ? 0 : this.depth(parent) + 1;
  }

  root(place: number): number {
    const { parent } = this.at(place);
    return parent === null ? place : this.root(parent);
  }

  at(place: number): ModelPost {
    const post = this.posts[place];
    if (post === undefined) throw new RangeError(`No post at ${place}`);
    return post;
  }

  #places(): number[] {
    return [...this.posts.keys()];
  }

  #mayBeAnswered(parent: number | null): boolean {
    if (parent === null) return true;
    const isReadable = this.isOpen(parent) && !this.at(parent).isWithdrawn;
    return isReadable && this.depth(parent) < MAX_DEPTH;
  }

  /** @returns whether the action fits */
  #decideOne(place: number, action: DecisionAction, decision: Decision): boolean {
    const post = this.at(place);
    const decidesEdit = post.status === 'published' && post.proposed !== null;
    const adopts = action === 'publish' && post.proposed !== null;
    const isMove = TARGET[action] !== post.status || (decidesEdit && adopts);
    // From the bin a post first comes back to the queue.
    const fits = isMove && (post.status !== 'removed' || action === 'pend');
    if (post.isWithdrawn || !fits) return false;
    if (adopts) Object.assign(post, { body: post.proposed, editedAt: decision.at });
    if (!(decidesEdit && action === 'reject')) post.status = TARGET[action];
    if (action === 'publish' || action === 'reject') post.proposed = null;
    post.decision = decision;
    post.revision += 1;
    return true;
  }
}

const newPost = (
  post: Pick<ModelPost, 'parent' | 'body' | 'authorName' | 'writtenAt' | 'status' | 'isStaff'>
): ModelPost => ({
  ...post,
  isWithdrawn: false,
  proposed: null,
  editedAt: null,
  decision: null,
  revision: 1,
});

const outcome = (asked: readonly number[], done: readonly number[]): Outcome => ({
  done: [...done],
  conflicts: asked.filter((post) => !done.includes(post)),
});
