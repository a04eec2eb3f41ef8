import type { Core } from '@strapi/strapi';

import { FORUM_POST_UID, type ForumPostRow, type ForumRow } from '../../../content-types';
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

const DUPLICATE_WINDOW = 24 * 60 * 60 * 1000;

/** Takes posts in: form, checks, and the one transaction that stores a post. */
const submissionService = ({ strapi }: { strapi: Core.Strapi }) => {
  const posts = () => strapi.db.query(FORUM_POST_UID);

  const answer = (row: ForumPostRow, open: OpenForum, now: Date): SubmissionAnswer => {
    const own = getService(strapi, 'own-posts');
    return {
      data: own.toOwnPost(row, open.target, open.settings, now),
      meta: {
        editToken: own.editTokenOf(row, open.settings),
        message: own.messageFor(row, open.target.locale),
      },
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

  const statusFor = (result: PipelineResult, open: OpenForum): InitialStatus => {
    if (result.outcome === 'spam') return 'spam';
    return getService(strapi, 'judging').mayAppear(result, open) ? 'published' : 'pending';
  };

  return {
    /**
     * Takes a reader's post.
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
      getService(strapi, 'forum-form').refuseIfClosed(open, author);
      const { target, settings } = open;
      const rules = { maxDepth: settings.maxDepth, markup: settings.form.markup };
      const judging = getService(strapi, 'judging');
      const submission = await judging.read('new', open, input, author, now);
      const result = await judging.judge(submission);
      const parent = input.parent ?? null;
      await getService(strapi, 'post-store').readParent(parent, open.forum, {
        ...rules,
        locale: target.locale,
      });
      const forum = open.forum ?? (await getService(strapi, 'forums').ensure(target));
      const { uid, documentId, locale } = target;
      const hash = submissionHash({ uid, documentId, locale }, submission.fields, parent);

      const row = await transactionally(strapi, async () => {
        const [locked] = await getService(strapi, 'forums').lock([forum.documentId]);
        if (locked === undefined) throw new Error('The forum went away under its lock');
        const earlier = await findEarlier(locked, submission, hash);
        if (earlier !== null) return earlier;
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
      return answer(row, open, now);
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
        { maxDepth: open.settings.maxDepth, locale: open.target.locale }
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
