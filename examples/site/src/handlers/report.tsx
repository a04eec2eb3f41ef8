import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

import { ApiError } from '../api-error';
import { loadChrome, type Chrome } from '../chrome';
import { articleOfTarget, type Article } from '../content';
import type { ForumAnswer, PublicPost } from '../contract';
import { refusalInWords } from '../form-state';
import type { Messages } from '../messages';
import { PageNotFound } from '../page-not-found';
import { ReportedPage } from '../pages/ReportedPage';
import { ReportPage, type ReportState } from '../pages/ReportPage';
import { textIn, type PostedForm } from '../typed';
import type { Visit } from '../visit';
import { sayWhenToRetry } from './failure';

/** What a report is about. */
interface Subject {
  post: PublicPost;
  article: Article;
  reasons: ForumAnswer['meta']['reportReasons'];
  chrome: Chrome;
}

/** `GET /post/:documentId/report` */
export async function showReportForm(
  c: Context,
  visit: Visit,
  documentId: string
): Promise<Response> {
  const subject = await subjectOf(visit, documentId);
  return answer(c, visit, subject, { reason: '', comment: '', problems: [] });
}

/** `POST` to the same address. Sent twice, it counts once, so the answer may be a page. */
export async function submitReport(
  c: Context,
  visit: Visit,
  documentId: string
): Promise<Response> {
  const posted: PostedForm = await c.req.parseBody();
  const reason = textIn(posted, 'reason');
  const comment = textIn(posted, 'comment');
  const subject = await subjectOf(visit, documentId);
  const { article, chrome, reasons } = subject;
  const { t } = visit;
  if (!reasons.some(({ code }) => code === reason)) {
    const problems = [{ field: 'reason' as const, message: t.reportChoose }];
    return answer(c, visit, subject, { reason, comment, problems }, 422);
  }
  try {
    const { meta } = await visit.api.report(documentId, {
      reason,
      comment: comment.trim() || null,
    });
    return c.html(<ReportedPage {...{ visit, chrome, article, message: meta.message }} />);
  } catch (error) {
    if (!(error instanceof ApiError) || error.status === 404) throw error;
    sayWhenToRetry(c, error);
    const problems = problemsOf(error, t);
    const refusal = problems.length > 0 ? undefined : refusalInWords(error, t);
    const status = error.status === 400 ? 422 : error.status;
    return answer(c, visit, subject, { reason, comment, problems, refusal }, status);
  }
}

/** @throws PageNotFound for a post that the public may not read, or that has no text to report */
async function subjectOf(visit: Visit, documentId: string): Promise<Subject> {
  const { api } = visit;
  const found = await api.post(documentId);
  const articleId = found && articleOfTarget(found.meta.target);
  if (!articleId || found.data.withdrawn) throw new PageNotFound();
  const [article, forum, chrome] = await Promise.all([
    api.article(articleId),
    api.forum(articleId),
    loadChrome(visit, () => null),
  ]);
  return { post: found.data, article: article.data, reasons: forum.meta.reportReasons, chrome };
}

const problemsOf = ({ problems }: ApiError, t: Messages): ReportState['problems'] =>
  problems.map(({ path, code }) =>
    path.includes('comment')
      ? {
          field: 'comment',
          message: code === 'too-long' ? t.reportTooLong : t.reportCommentRefused,
        }
      : { field: 'reason', message: t.reportChoose }
  );

async function answer(
  c: Context,
  visit: Visit,
  { post, reasons, chrome }: Subject,
  state: ReportState,
  status = 200
): Promise<Response> {
  return c.html(
    <ReportPage {...{ visit, chrome, post, reasons, state }} />,
    status as ContentfulStatusCode
  );
}
