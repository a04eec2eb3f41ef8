import { CORPUS } from './corpus';
import { identityOf } from '../../../server/src/domain/author-identity';
import {
  emailKey,
  nameKey,
  searchText,
  sha256,
  textHash,
  wordsHash,
} from '../../../server/src/domain/fingerprints';
import { queueColumns } from '../../../server/src/domain/queue-columns';
import { renderPost, RENDERERS } from '../../../server/src/domain/render';

/** Where a post is to stand. */
export interface Place {
  forum: string;
  number: number;
  threadSize: number;
  areAllPublished: boolean;
}

const START = Date.parse('2026-01-01T00:00:00.000Z');
/** As many people, addresses and e-mail accounts as write a million posts. */
const AUTHORS = 20_000;
const NETWORKS = 5_000;

/** A million posts stand for eight months. */
export const MS_A_POST = 20_000;

const idOf = (number: number): string => `bench${String(number).padStart(19, '0')}`;

const statusOf = (place: number) => {
  // In a hundred posts: 10 wait, 5 were refused, 5 are spam, the others are published.
  if (place % 10 === 9) return 'pending';
  if (place % 20 === 8) return place % 40 === 8 ? 'rejected' : 'spam';
  return 'published';
};

/** A post and the event of its submission, the same for the same number. */
export const writePost = ({ forum, number, threadSize, areAllPublished }: Place) => {
  const root = number - (number % threadSize);
  const isRoot = number === root;
  const status = areAllPublished || isRoot ? 'published' : statusOf(number);
  const author = (number * 7919) % AUTHORS;
  const body = `${CORPUS[number % CORPUS.length]} (${number})`;
  const fields = {
    authorName: `Reader ${author}`,
    authorEmail: `reader${author}@example.com`,
    title: isRoot ? `Thoughts ${number}` : null,
    body,
    linkTitle: null,
    linkUrl: null,
  };
  const isWaiting = status === 'pending';
  const checks = isWaiting
    ? [
        {
          check: number % 30 === 9 ? 'words' : 'trust',
          outcome: 'hold',
          reason: 'author-not-proven',
        },
      ]
    : [];
  const isVisible = status === 'published';
  const createdAt = new Date(START + number * MS_A_POST).toISOString();
  const documentId = idOf(number);
  const post = {
    ...fields,
    documentId,
    forum,
    thread: idOf(root),
    parent: isRoot ? null : idOf(root),
    depth: isRoot ? 0 : 1,
    html: renderPost(body, 'light'),
    rendererVersion: RENDERERS.light,
    status,
    visible: isVisible,
    awaiting: isWaiting,
    revision: 1,
    replyCount: isRoot ? threadSize - 1 : 0,
    threadSize: isRoot ? threadSize : 0,
    activeAt: isRoot ? createdAt : null,
    checks,
    textHash: textHash(fields, null),
    submissionHash: sha256([number]),
    tokenNonce: `nonce ${documentId}`,
    networkHash: sha256(['network', number % NETWORKS]),
    searchText: searchText(fields),
    wordsHash: wordsHash(body),
    authorKey: identityOf({ ...fields, userId: null, staffId: null }).key,
    nameKey: nameKey(fields.authorName),
    emailKey: emailKey(fields.authorEmail),
    ...queueColumns({ checks: checks as never, proposedEdit: null, reportCount: 0 }),
    createdAt,
    updatedAt: createdAt,
  };
  const event = {
    documentId: idOf(number),
    post: documentId,
    forum,
    action: 'submit',
    toStatus: status,
    revision: 1,
    actorType: 'author',
    batch: sha256(['batch', number]).slice(0, 36),
    createdAt,
    updatedAt: createdAt,
  };
  return { post, event };
};
