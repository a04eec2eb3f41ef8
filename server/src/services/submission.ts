import { createHash, randomUUID } from 'node:crypto';

import type { Core } from '@strapi/strapi';

import {
  FORUM_POST_UID,
  MODERATION_EVENT_UID,
  type ForumPostRow,
  type ForumRow,
} from '../../../content-types';
import type { FieldProblem } from '../../../contracts/codes';
import type { CheckResult } from '../../../contracts/moderation';
import type { PreviewAnswer, SubmissionAnswer, SubmissionInput } from '../../../contracts/posts';
import { transactionally } from '../database/retry';
import { createDocumentId } from '../domain/document-id';
import { RENDERER_VERSION, renderPost } from '../domain/render';
import { linkOf } from '../domain/public-post';
import { foldForSearch } from '../domain/text';
import { refusal } from '../errors';
import { say } from '../messages/say';
import { findProblems } from '../submission/checks/field-rules';
import { readFields } from '../submission/fields';
import { readFormToken } from '../submission/form-token';
import { runPipeline, type PipelineResult } from '../submission/pipeline';
import type { Fields, InitialStatus, Submission } from '../submission/types';
import { getService } from './get-service';
import type { OpenForum } from './reading';
import type { TargetKey } from './targets';

/** Who sends a post, as far as it is proven. */
export interface Author {
  /** Id of the Users & Permissions account. */
  userId: number | null;
  /** Network address; kept as a keyed hash alone. */
  address: string | null;
}

/** A post written by the staff in the admin panel. */
export interface StaffPost {
  adminId: number;
  /** The public name that was chosen for it. */
  authorName: string;
  title: string | null;
  body: string;
}

interface NewPost {
  fields: Fields;
  parent: string | null;
  status: InitialStatus;
  checks: CheckResult[];
  userId: number | null;
  staffId: number | null;
  tokenNonce: string | null;
  submissionHash: string | null;
  networkHash: string | null;
}

const DUPLICATE_WINDOW = 24 * 60 * 60 * 1000;

/** Takes posts in: form, checks, and the one transaction that stores a post. */
const submissionService = ({ strapi }: { strapi: Core.Strapi }) => {
  const posts = () => strapi.db.query(FORUM_POST_UID);

  const read = (key: TargetKey, input: SubmissionInput, now: Date): Submission => {
    const sealer = getService(strapi, 'sealer');
    return {
      key,
      input,
      fields: readFields(input),
      token: readFormToken(sealer, input.token),
      config: getService(strapi, 'settings').all(),
      sealer,
      locale: key.locale,
      now,
    };
  };

  const refuseIfClosed = (open: OpenForum, author: Author) => {
    const { locale } = open.target;
    if (!open.state.isOpen || open.state.policy.visibility === 'hidden') {
      throw refusal('forum.closed', getService(strapi, 'forum-form').closedMessage(open, locale));
    }
    if (open.state.policy.posting === 'registered' && author.userId === null) {
      throw refusal('forum.registration-required', say(locale, 'closed.registered'));
    }
  };

  /** @throws 400 parent.invalid: in another forum, not visible, or too deep */
  const readParent = async (
    documentId: string | null,
    forum: ForumRow | null,
    locale: string
  ): Promise<Pick<ForumPostRow, 'documentId' | 'thread' | 'depth'> | null> => {
    if (documentId === null) return null;
    const parent: ForumPostRow | null =
      forum === null
        ? null
        : await posts().findOne({
            select: ['id', 'documentId', 'thread', 'depth'],
            where: { documentId, forum: forum.documentId, visible: true, withdrawn: false },
          });
    if (parent === null) throw refusal('parent.invalid', say(locale, 'refused.parent'));
    if (parent.depth >= getService(strapi, 'settings').all().maxDepth) {
      throw refusal('parent.invalid', say(locale, 'refused.depth'));
    }
    return parent;
  };

  /** Stores a post, its first event and what it changes in its forum; under the forum's lock. */
  const insert = async (forum: ForumRow, post: NewPost, now: Date): Promise<ForumPostRow> => {
    const parent = await readParent(post.parent, forum, forum.targetLocale);
    const documentId = createDocumentId();
    const at = now.toISOString();
    const { fields } = post;
    const row: ForumPostRow = await posts().create({
      data: {
        documentId,
        forum: forum.documentId,
        thread: parent?.thread ?? documentId,
        parent: parent?.documentId ?? null,
        depth: parent === null ? 0 : parent.depth + 1,
        ...fields,
        html: renderPost(fields.body),
        rendererVersion: RENDERER_VERSION,
        userId: post.userId,
        staffId: post.staffId,
        isStaff: post.staffId !== null,
        status: post.status,
        checks: post.checks,
        tokenNonce: post.tokenNonce,
        submissionHash: post.submissionHash,
        textHash: textHash(fields),
        networkHash: post.networkHash,
        searchText: searchText(fields),
        createdAt: at,
        updatedAt: at,
      },
    });
    await strapi.db.query(MODERATION_EVENT_UID).create({
      data: {
        post: documentId,
        forum: forum.documentId,
        action: 'submit',
        toStatus: post.status,
        revision: row.revision,
        actorType: post.staffId === null ? 'author' : 'admin',
        actorId: post.staffId ?? post.userId,
        batch: randomUUID(),
        createdAt: at,
        updatedAt: at,
      },
    });
    const threads = post.status === 'published' ? [row.thread] : [];
    const deltas = new Map([[forum.documentId, { [post.status]: 1 }]]);
    await getService(strapi, 'threads').settle([forum], threads, deltas, now);
    return row;
  };

  const answer = (row: ForumPostRow, key: TargetKey): SubmissionAnswer => {
    const own = getService(strapi, 'own-posts');
    return {
      data: own.toOwnPost(row, key),
      meta: { editToken: own.editTokenOf(row), message: own.messageFor(row, key.locale) },
    };
  };

  /** What was sent before under the same token, or with the same words, decides before anything else. */
  const findEarlier = async (
    forum: ForumRow,
    submission: Submission,
    hash: string
  ): Promise<ForumPostRow | null> => {
    const { locale } = submission;
    const spent: ForumPostRow | null = await posts().findOne({
      where: { tokenNonce: submission.token?.nonce ?? '' },
    });
    if (spent !== null) {
      if (spent.submissionHash === hash && spent.forum === forum.documentId) return spent;
      throw refusal('form.token-invalid', say(locale, 'refused.token-invalid'));
    }
    const same = await posts().findOne({
      select: ['id'],
      where: {
        textHash: textHash(submission.fields),
        forum: forum.documentId,
        withdrawn: false,
        createdAt: { $gt: new Date(submission.now.getTime() - DUPLICATE_WINDOW).toISOString() },
      },
    });
    if (same !== null) throw refusal('post.duplicate', say(locale, 'refused.duplicate'));
    return null;
  };

  return {
    /**
     * Takes a reader's post.
     *
     * @param open the forum, as the reading service opened it
     * @throws 403 forum.closed, forum.registration-required, form.token-*; 400 post.invalid,
     *   parent.invalid; 409 post.duplicate
     */
    async submit(
      open: OpenForum,
      input: SubmissionInput,
      author: Author,
      now: Date = new Date()
    ): Promise<SubmissionAnswer> {
      refuseIfClosed(open, author);
      const { target } = open;
      const submission = read(target, input, now);
      const result = await runPipeline(submission);
      if (result.refusal !== null) {
        const { reason, message, errors } = result.refusal;
        throw refusal(reason, message, errors === undefined ? {} : { errors });
      }
      await readParent(input.parent ?? null, open.forum, target.locale);
      const forum = await getService(strapi, 'forums').ensure(target);
      const hash = submissionHash(submission);

      const row = await transactionally(strapi, async () => {
        const [locked] = await getService(strapi, 'forums').lock([forum.documentId]);
        if (locked === undefined) throw new Error('The forum went away under its lock');
        const earlier = await findEarlier(locked, submission, hash);
        if (earlier !== null) return earlier;
        return insert(
          locked,
          {
            fields: submission.fields,
            parent: input.parent ?? null,
            status: statusFor(result.outcome, open),
            checks: result.results,
            userId: author.userId,
            staffId: null,
            tokenNonce: submission.token?.nonce ?? null,
            submissionHash: hash,
            networkHash: networkHash(author.address, now),
          },
          now
        );
      });
      return answer(row, target);
    },

    /** The post as it would be shown, and what is wrong with it; stores nothing, spends no token. */
    async preview(
      open: OpenForum,
      input: SubmissionInput,
      author: Author,
      now = new Date()
    ): Promise<PreviewAnswer> {
      refuseIfClosed(open, author);
      const submission = read(open.target, input, now);
      const parent = await readParent(input.parent ?? null, open.forum, open.target.locale);
      const { fields } = submission;
      const problems: FieldProblem[] = findProblems(submission);
      const hasBadLink = problems.some((problem) => problem.path[0] === 'linkUrl');
      const link = hasBadLink ? undefined : linkOf(fields);
      return {
        data: {
          documentId: 'preview',
          title: fields.title,
          body: fields.body,
          html: renderPost(fields.body),
          authorName: fields.authorName,
          isStaff: false,
          ...(link === undefined ? {} : { link }),
          createdAt: now.toISOString(),
          parent: parent?.documentId ?? null,
          thread: parent?.thread ?? 'preview',
          depth: parent === null ? 0 : parent.depth + 1,
          replyCount: 0,
        },
        meta: { problems },
      };
    },

    /**
     * Stores a staff post as published: it needs no validation. Must run under the forum's lock, in
     * the transaction of the act that it belongs to.
     */
    insertStaffPost: (forum: ForumRow, parent: string, post: StaffPost, now: Date) =>
      insert(
        forum,
        {
          fields: {
            authorName: post.authorName,
            authorEmail: null,
            title: post.title,
            body: post.body,
            linkTitle: null,
            linkUrl: null,
          },
          parent,
          status: 'published',
          checks: [],
          userId: null,
          staffId: post.adminId,
          tokenNonce: null,
          submissionHash: null,
          networkHash: null,
        },
        now
      ),
  };

  function networkHash(address: string | null, now: Date): string | null {
    if (address === null) return null;
    // A new key each week: an address can be followed through a flood, not through a year.
    const week = Math.floor(now.getTime() / (7 * 24 * 60 * 60 * 1000));
    return getService(strapi, 'sealer').fingerprint(`network:${week}`, address);
  }
};

const statusFor = (outcome: PipelineResult['outcome'], open: OpenForum): InitialStatus => {
  if (outcome === 'spam') return 'spam';
  return outcome === 'pass' && open.state.policy.moderation === 'after' ? 'published' : 'pending';
};

const sha256 = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex');

/** Same author, same words. */
const textHash = ({ authorName, authorEmail, title, body }: Fields): string =>
  sha256([authorName, authorEmail, title, body].map((text) => text?.toLowerCase() ?? null));

/** Same in every field. */
const submissionHash = ({ key, fields, input }: Submission): string =>
  sha256([key, fields, input.parent ?? null]);

const searchText = ({ title, body, authorName, authorEmail, linkTitle, linkUrl }: Fields): string =>
  foldForSearch(
    [title, body, authorName, authorEmail, linkTitle, linkUrl].filter(Boolean).join('\n')
  );

export default submissionService;
