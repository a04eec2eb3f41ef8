import type { Core } from '@strapi/strapi';

import { FORUM_POST_UID, type ForumPostRow, type ForumRow } from '../../../content-types';
import type { RefusalCode } from '../../../contracts/codes';
import type { PreviewAnswer, SubmissionAnswer, SubmissionInput } from '../../../contracts/posts';
import { transactionally } from '../database/retry';
import { submissionHash, textHash } from '../domain/fingerprints';
import { linkOf } from '../domain/public-post';
import { renderPost } from '../domain/render';
import { refusal } from '../errors';
import { say } from '../messages/say';
import { findProblems } from '../submission/checks/field-rules';
import type { PipelineResult } from '../submission/pipeline';
import type { Author, InitialStatus, Submission } from '../submission/types';
import { getService } from './get-service';
import type { OpenForum } from './reading';
import { targetNotFound } from './targets';

const DUPLICATE_WINDOW = 24 * 60 * 60 * 1000;

/** Refusals for what may have changed since a form was sent; those that cost a flood nothing are none of them. */
const REFUSED_ANEW: ReadonlySet<string> = new Set<RefusalCode>([
  'forum.closed',
  'forum.registration-required',
  'form.token-expired',
  'parent.invalid',
  'post.invalid',
]);

/** Takes posts in: form, checks, and the one transaction that stores a post. */
const submissionService = ({ strapi }: { strapi: Core.Strapi }) => {
  const posts = () => strapi.db.query(FORUM_POST_UID);

  const answer = (row: ForumPostRow, open: OpenForum, now: Date): SubmissionAnswer => {
    const own = getService(strapi, 'own-posts');
    return {
      data: own.toOwnPost(row, open.target, open.settings, open, now),
      meta: {
        editToken: own.editTokenOf(row, open.settings),
        message: own.messageFor(row, open.language),
      },
    };
  };

  const sentWith = (token: Submission['token']): Promise<ForumPostRow | null> =>
    posts().findOne({ where: { tokenNonce: token?.nonce ?? '' } });

  /** What was sent before under the same token, or with the same words, decides before anything else. */
  const findEarlier = async (
    forum: ForumRow,
    submission: Submission,
    hash: string
  ): Promise<ForumPostRow | null> => {
    const { locale } = submission;
    const spent = await sentWith(submission.token);
    if (spent !== null) {
      if (spent.submissionHash === hash && spent.forum === forum.documentId) return spent;
      throw refusal('form.token-invalid', say(locale, 'refused.token-invalid'));
    }
    const same = await posts().findOne({
      select: ['id'],
      where: {
        textHash: textHash(submission.fields, submission.author.userId),
        forum: forum.documentId,
        withdrawn: false,
        createdAt: { $gt: new Date(submission.now.getTime() - DUPLICATE_WINDOW).toISOString() },
      },
    });
    if (same !== null) throw refusal('post.duplicate', say(locale, 'refused.duplicate'));
    return null;
  };

  const refuseIfGone = async (forum: ForumRow): Promise<void> => {
    const has = await getService(strapi, 'deleted-targets').haveTargets([forum]);
    if (has.get(forum.documentId) !== true) throw targetNotFound(forum.targetLocale);
  };

  const statusFor = (result: PipelineResult, open: OpenForum): InitialStatus => {
    if (result.outcome === 'spam') return 'spam';
    return getService(strapi, 'judging').mayAppear(result, open) ? 'published' : 'pending';
  };

  const take = async (
    open: OpenForum,
    submission: Submission,
    parent: string | null,
    hash: string
  ): Promise<ForumPostRow> => {
    const { target, settings } = open;
    const { author, now } = submission;
    const rules = { maxDepth: settings.maxDepth, markup: settings.form.markup };
    getService(strapi, 'forum-form').refuseIfClosed(open, author);
    const result = await getService(strapi, 'judging').judge(submission);
    await getService(strapi, 'post-store').readParent(parent, open.forum, {
      ...rules,
      locale: open.language,
    });
    const forum = open.forum ?? (await getService(strapi, 'forums').ensure(target));
    return transactionally(strapi, async () => {
      const [locked] = await getService(strapi, 'forums').lock([forum.documentId]);
      if (locked === undefined) throw new Error('The forum went away under its lock');
      const earlier = await findEarlier(locked, submission, hash);
      if (earlier !== null) return earlier;
      // A forum that was not there yet could not be told that its entry was deleted meanwhile.
      if (open.forum === null) await refuseIfGone(locked);
      return getService(strapi, 'post-store').insert(
        locked,
        {
          fields: submission.fields,
          parent,
          status: statusFor(result, open),
          checks: result.results,
          userId: author.userId,
          staffId: null,
          tokenNonce: submission.token?.nonce ?? null,
          submissionHash: hash,
          networkHash: submission.networkKey,
        },
        rules,
        now
      );
    });
  };

  /** A submission that is refused now may have been taken before: then its sender did not hear of it. */
  const isRefusedAnew = (error: unknown): boolean =>
    REFUSED_ANEW.has((error as { details?: { code?: string } } | null)?.details?.code ?? '');

  return {
    /**
     * Takes a reader's post. Sent again, with its token, it is answered as it was the first time, whatever has
     * become of the forum, its parent or the form's rules since.
     *
     * @param open the forum, as the reading service opened it
     * @throws 403 forum.closed, forum.registration-required, form.token-*; 400 post.invalid,
     *   parent.invalid; 409 post.duplicate; 429 rate.limited
     */
    async submit(
      open: OpenForum,
      input: SubmissionInput,
      author: Author,
      now: Date = new Date()
    ): Promise<SubmissionAnswer> {
      const submission = await getService(strapi, 'judging').read('new', open, input, author, now);
      const parent = input.parent ?? null;
      const { uid, documentId, locale } = open.target;
      const hash = submissionHash({ uid, documentId, locale }, submission.fields, parent);
      try {
        return answer(await take(open, submission, parent, hash), open, now);
      } catch (refused) {
        if (submission.token === null || !isRefusedAnew(refused)) throw refused;
        const earlier = await sentWith(submission.token);
        if (earlier?.submissionHash !== hash) throw refused;
        return answer(earlier, open, now);
      }
    },

    /** The post as it would be shown, and what is wrong with it; stores nothing, spends no token. */
    async preview(
      open: OpenForum,
      input: SubmissionInput,
      author: Author,
      now = new Date()
    ): Promise<PreviewAnswer> {
      getService(strapi, 'forum-form').refuseIfClosed(open, author);
      const submission = await getService(strapi, 'judging').read('new', open, input, author, now);
      const parent = await getService(strapi, 'post-store').readParent(
        input.parent ?? null,
        open.forum,
        { maxDepth: open.settings.maxDepth, locale: open.language }
      );
      const { fields } = submission;
      const problems = findProblems(submission);
      const hasBadLink = problems.some((problem) => problem.path[0] === 'linkUrl');
      const link = hasBadLink ? undefined : linkOf(fields);
      return {
        data: {
          documentId: 'preview',
          title: fields.title,
          body: fields.body,
          html: renderPost(fields.body, open.settings.form.markup),
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
  };
};

export default submissionService;
