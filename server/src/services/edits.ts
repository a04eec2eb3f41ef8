import { randomUUID } from 'node:crypto';

import type { Core } from '@strapi/strapi';

import {
  FORUM_POST_UID,
  MODERATION_EVENT_UID,
  type ForumPostRow,
  type ModerationEventRow,
  type PostStatus,
} from '../../../content-types';
import { EDITABLE_FIELDS, type EditBody, type MinePostAnswer } from '../../../contracts/posts';
import { StaleRead, transactionally } from '../database/retry';
import type { Fields } from '../domain/fields';
import type { FigureDelta } from '../domain/figure-delta';
import { proposedEditOf, type ProposedEdit } from '../domain/proposed-edit';
import { queueColumns } from '../domain/queue-columns';
import { refusal } from '../errors';
import { say } from '../messages/say';
import type { PipelineResult } from '../submission/pipeline';
import type { Author } from '../submission/types';
import { getService } from './get-service';
import type { Proof, ProvenPost } from './own-posts';
import type { OpenForum } from './reading';
import { keyOfForum } from './targets';

type Edit = EditBody['data'];

/** What an edit makes of a post. */
interface Outcome {
  action: Extract<ModerationEventRow['action'], 'edit' | 'propose' | 'spam'>;
  status: PostStatus;
  data: Partial<ForumPostRow>;
  deltas: FigureDelta;
}

/**
 * An author's newer text. While a post waits it replaces the older one. Of a published post it is shown
 * at once only where it could have been published at once; otherwise it is proposed, and the approved text
 * stays public until a moderator has decided.
 */
const editsService = ({ strapi }: { strapi: Core.Strapi }) => {
  const decideOutcome = (
    row: ForumPostRow,
    fields: Fields,
    result: PipelineResult,
    open: OpenForum,
    now: Date
  ): Outcome => {
    const {
      authorName: _name,
      authorEmail: _email,
      ...text
    } = getService(strapi, 'post-texts').columnsOf(fields, open.settings.form.markup, row.userId);
    const hadProposal = row.proposedEdit !== null;
    const withoutProposal: FigureDelta = hadProposal ? { edits: -1 } : {};
    if (row.status !== 'published') {
      const isSpam = result.outcome === 'spam' && row.status === 'pending';
      return {
        action: isSpam ? 'spam' : 'edit',
        status: isSpam ? 'spam' : row.status,
        data: {
          ...text,
          checks: result.results,
          proposedEdit: null,
          awaiting: !isSpam && row.status === 'pending',
        },
        deltas: isSpam ? { pending: -1, spam: 1 } : {},
      };
    }
    const isAsPublic = EDITABLE_FIELDS.every((field) => row[field] === fields[field]);
    if (isAsPublic || getService(strapi, 'judging').mayAppear(result, open)) {
      const change = isAsPublic
        ? {}
        : { ...text, checks: result.results, editedAt: now.toISOString() };
      return {
        action: 'edit',
        status: row.status,
        data: { ...change, proposedEdit: null, awaiting: false },
        deltas: withoutProposal,
      };
    }
    const proposedEdit: ProposedEdit = {
      title: text.title,
      body: text.body,
      linkTitle: text.linkTitle,
      linkUrl: text.linkUrl,
      html: text.html,
      rendererVersion: text.rendererVersion,
      textHash: text.textHash ?? '',
      searchText: text.searchText ?? '',
      proposedAt: now.toISOString(),
      checks: result.results,
    };
    return {
      action: 'propose',
      status: row.status,
      data: { proposedEdit, awaiting: true },
      deltas: hadProposal ? {} : { edits: 1 },
    };
  };

  const store = async (row: ForumPostRow, outcome: Outcome, now: Date): Promise<void> => {
    const revision = row.revision + 1;
    const { count } = await strapi.db.query(FORUM_POST_UID).updateMany({
      where: { id: row.id, revision: row.revision, status: row.status, withdrawn: false },
      data: {
        ...outcome.data,
        ...queueColumns({ ...row, ...outcome.data }),
        status: outcome.status,
        revision,
      },
    });
    if (count !== 1) throw new StaleRead('The post changed under its lock');
    const at = now.toISOString();
    await strapi.db.query(MODERATION_EVENT_UID).create({
      data: {
        post: row.documentId,
        forum: row.forum,
        action: outcome.action,
        fromStatus: row.status,
        toStatus: outcome.status,
        revision,
        actorType: 'author',
        actorId: row.userId,
        batch: randomUUID(),
        details: 'body' in outcome.data ? { text: textOf(row) } : null,
        createdAt: at,
        updatedAt: at,
      },
    });
  };

  const refuseIfOver = ({ row, settings }: ProvenPost, locale: string, now: Date) => {
    if (getService(strapi, 'own-posts').editableUntil(row, settings, now) === null) {
      throw refusal('edit.closed', say(locale, 'refused.edit-closed'));
    }
  };

  return {
    /**
     * @param edit the new text, with the revision that its author saw
     * @throws 403 post.not-yours, edit.closed, forum.closed; 404 target.not-found; 409 post.changed with
     *   the text as it is now; and what the checks refuse
     */
    async edit(
      documentId: string,
      edit: Edit,
      proof: Proof & Author,
      asked: string,
      now: Date = new Date()
    ): Promise<MinePostAnswer> {
      const own = getService(strapi, 'own-posts');
      const proven = await own.prove(documentId, proof, asked, now);
      refuseIfOver(proven, asked, now);
      const open = await getService(strapi, 'reading').open(keyOfForum(proven.forum), now, asked);
      const { language: locale } = open;
      getService(strapi, 'forum-form').refuseIfClosed(open, {
        ...proof,
        userId: proven.row.userId,
      });

      const judging = getService(strapi, 'judging');
      const input = { ...current(proven.row), ...withoutRevision(edit) };
      const author: Author = { userId: proven.row.userId, address: proof.address };
      const submission = await judging.read('edit', open, input, author, now);
      const result = await judging.judge(submission);

      const row = await transactionally(strapi, async () => {
        const forums = await getService(strapi, 'forums').lock([proven.forum.documentId]);
        const seen: ForumPostRow | null = await strapi.db
          .query(FORUM_POST_UID)
          .findOne({ where: { documentId } });
        if (seen?.revision !== edit.revision) {
          // Sent twice: what was asked for is there already.
          if (seen !== null && isText(seen, submission.fields)) return seen;
          throw refusal('post.changed', say(locale, 'refused.post-changed'), {
            post: seen === null ? null : own.toOwnPost(seen, open.target, open.settings, open, now),
          });
        }
        refuseIfOver({ ...proven, row: seen }, locale, now);
        if (isText(seen, submission.fields)) return seen;
        const outcome = decideOutcome(seen, submission.fields, result, open, now);
        await store(seen, outcome, now);
        if (outcome.action !== 'propose') {
          await getService(strapi, 'link-hosts').forget(documentId);
          await getService(strapi, 'link-hosts').keep(documentId, submission.fields);
        }
        await getService(strapi, 'threads').settle({
          forums,
          threads: [],
          deltas: new Map([[seen.forum, outcome.deltas]]),
          retold: new Set(seen.visible && 'body' in outcome.data ? [seen.forum] : []),
          now,
        });
        return { ...seen, ...outcome.data, status: outcome.status, revision: seen.revision + 1 };
      });
      return own.answer({ ...proven, row }, open, locale, now);
    },
  };
};

const textOf = ({ title, body, linkTitle, linkUrl }: ForumPostRow) => ({
  title,
  body,
  linkTitle,
  linkUrl,
});

/** The text that its author sees as theirs: the newest one. */
const current = (row: ForumPostRow) => ({
  ...textOf({ ...row, ...(proposedEditOf(row) ?? {}) }),
  authorName: row.authorName,
  authorEmail: row.authorEmail,
});

const isText = (row: ForumPostRow, fields: Fields): boolean => {
  const text = current(row);
  return EDITABLE_FIELDS.every((field) => text[field] === fields[field]);
};

const withoutRevision = ({ revision: _revision, ...text }: Edit) =>
  Object.fromEntries(Object.entries(text).filter(([, value]) => value !== undefined));

export default editsService;
