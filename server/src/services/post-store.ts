import { randomUUID } from 'node:crypto';

import type { Core } from '@strapi/strapi';

import {
  FORUM_POST_UID,
  MODERATION_EVENT_UID,
  type ForumPostRow,
  type ForumRow,
} from '../../../content-types';
import type { CheckResult } from '../../../contracts/moderation';
import { identityOf } from '../domain/author-identity';
import { createDocumentId } from '../domain/document-id';
import { queueColumns } from '../domain/queue-columns';
import type { Markup } from '../domain/render';
import { refusal } from '../errors';
import { say } from '../messages/say';
import type { Fields, InitialStatus } from '../submission/types';
import { getService } from './get-service';
import { targetNotFound } from './targets';

/** A post written by the staff in the admin panel. */
export interface StaffPost {
  adminId: number;
  /** Of the act that writes it. */
  batch: string;
  /** The public name that was chosen for it. */
  authorName: string;
  title: string | null;
  body: string;
}

export interface NewPost {
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

/** What a post needs to know of the one it replies to. */
export type Parent = Pick<ForumPostRow, 'documentId' | 'thread' | 'depth' | 'createdAt'>;

/** Where new posts are stored: a post, its first event, and what it changes in its forum. */
const postStoreService = ({ strapi }: { strapi: Core.Strapi }) => {
  const posts = () => strapi.db.query(FORUM_POST_UID);

  const service = {
    /** @throws 400 parent.invalid: in another forum, not visible, or too deep */
    async readParent(
      documentId: string | null,
      forum: Pick<ForumRow, 'documentId'> | null,
      rules: { maxDepth: number; locale: string }
    ): Promise<Parent | null> {
      if (documentId === null) return null;
      const parent: Parent | null =
        forum === null
          ? null
          : await posts().findOne({
              select: ['id', 'documentId', 'thread', 'depth', 'createdAt'],
              where: { documentId, forum: forum.documentId, visible: true, withdrawn: false },
            });
      // MySQL compares without regard to case.
      if (parent?.documentId !== documentId) {
        throw invalidParent(say(rules.locale, 'refused.parent'));
      }
      if (parent.depth >= rules.maxDepth) throw invalidParent(say(rules.locale, 'refused.depth'));
      return parent;
    },

    /**
     * Must run under the forum's lock, in the transaction of the act that it belongs to.
     *
     * @param batch of that act, where it does more than this
     * @throws 404 target.not-found where the entry was deleted meanwhile; 400 parent.invalid
     */
    async insert(
      forum: ForumRow,
      post: NewPost,
      rules: { maxDepth: number; markup: Markup },
      now: Date,
      batch: string = randomUUID()
    ): Promise<ForumPostRow> {
      // The entry was deleted while the post was on its way.
      if (forum.detachedAt !== null) throw targetNotFound(forum.targetLocale);
      const parent = await service.readParent(post.parent, forum, {
        maxDepth: rules.maxDepth,
        locale: forum.targetLocale,
      });
      const { fields, ...columns } = post;
      const documentId = createDocumentId();
      const at = now.toISOString();
      // The clock of the process that took the parent may go ahead of ours: no reply is older than that.
      const createdAt = parent !== null && parent.createdAt > at ? parent.createdAt : at;
      const row: ForumPostRow = await posts().create({
        data: {
          ...columns,
          ...getService(strapi, 'post-texts').columnsOf(fields, rules.markup, post.userId),
          ...queueColumns({ checks: post.checks, proposedEdit: null, reportCount: 0 }),
          authorKey: identityOf({ ...fields, ...columns }).key,
          documentId,
          forum: forum.documentId,
          thread: parent?.thread ?? documentId,
          parent: parent?.documentId ?? null,
          depth: parent === null ? 0 : parent.depth + 1,
          isStaff: post.staffId !== null,
          awaiting: post.status === 'pending',
          createdAt,
          updatedAt: at,
        },
      });
      await getService(strapi, 'link-hosts').keep(documentId, fields);
      await strapi.db.query(MODERATION_EVENT_UID).create({
        data: {
          post: documentId,
          forum: forum.documentId,
          action: 'submit',
          toStatus: post.status,
          revision: row.revision,
          actorType: post.staffId === null ? 'author' : 'admin',
          actorId: post.staffId ?? post.userId,
          batch,
          createdAt: at,
          updatedAt: at,
        },
      });
      await getService(strapi, 'threads').settle({
        forums: [forum],
        threads: post.status === 'published' ? [row.thread] : [],
        deltas: new Map([[forum.documentId, { [post.status]: 1 }]]),
        now,
      });
      return row;
    },

    /** Stores a staff post as published: it needs no validation. As `insert`. */
    async insertStaffPost(
      forum: ForumRow,
      parent: string,
      { adminId, batch, authorName, title, body }: StaffPost,
      now: Date
    ): Promise<ForumPostRow> {
      const { maxDepth, form } = await getService(strapi, 'settings').current();
      return service.insert(
        forum,
        {
          fields: { authorName, authorEmail: null, title, body, linkTitle: null, linkUrl: null },
          parent,
          status: 'published',
          checks: [],
          userId: null,
          staffId: adminId,
          tokenNonce: null,
          submissionHash: null,
          networkHash: null,
        },
        { maxDepth, markup: form.markup },
        now,
        batch
      );
    },
  };
  return service;
};

/** The field is told of besides, as of every field of a form. */
const invalidParent = (message: string) =>
  refusal('parent.invalid', message, {
    errors: [{ path: ['parent'], code: 'invalid-value', message }],
  });

export default postStoreService;
