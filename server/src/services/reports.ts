import type { Core } from '@strapi/strapi';

import { FORUM_POST_UID, REPORT_UID, type ForumPostRow } from '../../../content-types';
import type { ReportAnswer, ReportBody } from '../../../contracts/posts';
import { transactionally } from '../database/retry';
import { createDocumentId } from '../domain/document-id';
import { queueColumns } from '../domain/queue-columns';
import { hasControlCharacters, normaliseText } from '../domain/text';
import { refusal } from '../errors';
import { say, sayWait } from '../messages/say';
import type { Author } from '../submission/types';
import { getService } from './get-service';
import { postNotFound } from './reading';

/** Readers say that a post should be looked at; enough of them send it back to the queue. */
const reportsService = ({ strapi }: { strapi: Core.Strapi }) => {
  const problem = (path: string, code: 'invalid-value' | 'control-characters', locale: string) =>
    refusal('post.invalid', say(locale, 'refused.invalid'), {
      errors: [{ path: [path], code, message: say(locale, `field.${code}`) }],
    });

  return {
    /**
     * Takes a report; a reader's second one of the same post changes nothing, and is answered alike.
     *
     * @throws 404 post.not-found; 400 post.invalid; 429 rate.limited
     */
    async report(
      documentId: string,
      body: ReportBody['data'],
      author: Author,
      asked: string,
      now: Date = new Date()
    ): Promise<ReportAnswer> {
      const { row, open } = await getService(strapi, 'reading').findPost(documentId, asked, now);
      const { settings, forum } = open;
      const locale = asked;
      if (row.withdrawn || forum === null) throw postNotFound(locale);
      if (!settings.reports.reasons.includes(body.reason)) {
        throw problem('reason', 'invalid-value', locale);
      }
      const comment = normaliseText(body.comment ?? '') || null;
      if (comment !== null && hasControlCharacters(comment)) {
        throw problem('comment', 'control-characters', locale);
      }
      const wait = await getService(strapi, 'knowledge').consume(
        'reports',
        author.address ?? '',
        settings.limits.reports
      );
      if (wait !== null) {
        throw refusal('rate.limited', sayWait(locale, wait), {
          retryAfter: wait,
        });
      }

      await transactionally(strapi, async () => {
        const locked = await getService(strapi, 'forums').lock([forum.documentId]);
        const seen: ForumPostRow | null = await strapi.db
          .query(FORUM_POST_UID)
          .findOne({ where: { documentId, visible: true, withdrawn: false } });
        if (seen === null) throw postNotFound(locale);
        const reporter = getService(strapi, 'network-hashes').ofReporter(documentId, author);
        const reports = strapi.db.query(REPORT_UID);
        const earlier = await reports.findOne({ where: { post: documentId, reporter } });
        if (earlier !== null) return;
        const at = now.toISOString();
        await reports.create({
          data: {
            documentId: createDocumentId(),
            post: documentId,
            forum: forum.documentId,
            reason: body.reason,
            comment,
            reporter,
            userId: author.userId,
            revision: seen.revision,
            createdAt: at,
            updatedAt: at,
          },
        });
        const reportCount = seen.reportCount + 1;
        await strapi.db.query(FORUM_POST_UID).updateMany({
          where: { id: seen.id },
          data: { reportCount, ...queueColumns({ ...seen, reportCount }) },
        });
        await getService(strapi, 'forums').touch(locked);
        const { threshold } = settings.reports;
        if (threshold === 0 || reportCount < threshold) return;
        await getService(strapi, 'workflow').sendBack(seen, 'reports', now);
      });
      return { data: { received: true }, meta: { message: say(locale, 'state.reported') } };
    },
  };
};

export default reportsService;
