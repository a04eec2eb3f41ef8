import type { AuthorRecord, QueuePost } from '../../../contracts/moderation';
import { endOfNetworkWeek } from '../../../server/src/domain/network-week';

export type IdentityKind = 'account' | 'email' | 'network';
export type Listed = AuthorRecord['listed'][number];

/** One of the things by which an author can be known again. */
export interface Identity {
  kind: IdentityKind;
  /** As the lists take it. */
  value: string;
  /** When it ends by itself; null: never. */
  endsAt: string | null;
  /** The entry that names it already. */
  listed: Listed | undefined;
}

type Writer = Pick<
  QueuePost,
  'account' | 'authorEmail' | 'network' | 'author' | 'createdAt' | 'withdrawn' | 'isStaff'
>;

/**
 * By what the author of a post can be listed, the surest first. A network's key is given for a week: of an
 * older post it would find nobody.
 */
export const identitiesOf = (post: Writer, now: Date): Identity[] => {
  if (post.withdrawn || post.isStaff) return [];
  const keyEnds = endOfNetworkWeek(new Date(post.createdAt));
  const isKeyGiven = post.network !== null && now < keyEnds;
  const found: [IdentityKind, string | null, string | null][] = [
    ['account', post.account, null],
    ['email', post.authorEmail, null],
    ['network', isKeyGiven ? `key:${post.network}` : null, keyEnds.toISOString()],
  ];
  return found.flatMap(([kind, value, endsAt]) => {
    if (value === null) return [];
    const listed = post.author.listed.find((entry) => entry.kind === kind);
    return [{ kind, value, endsAt, listed }];
  });
};
