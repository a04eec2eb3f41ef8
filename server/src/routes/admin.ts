import { batchParams, decisionBody, queueQuery, replyBody } from '../../../contracts/moderation';
import { postParams } from '../../../contracts/posts';
import { PERMISSIONS, type PermissionUid } from '../permissions';
import { get, post } from './route';

/** Strapi lets every logged-in admin through a route that does not say which permission it needs. */
const needs = (...uids: PermissionUid[]) => [
  'admin::isAuthenticatedAdmin',
  {
    name: 'admin::hasPermissions',
    config: { actions: uids.map((uid) => PERMISSIONS[uid].action) },
  },
];

/** Moderators' routes, under `/article-forum`, for the admin panel. */
export const admin = {
  type: 'admin',
  routes: [
    get('/moderation/counts', 'moderation.countsFind', {}, needs('posts.read')),
    get('/moderation/posts', 'moderation.find', { query: queueQuery }, needs('posts.read')),
    get(
      '/moderation/posts/:documentId',
      'moderation.findOne',
      { params: postParams },
      needs('posts.read')
    ),
    post(
      '/moderation/decisions',
      'moderation.decide',
      { body: decisionBody },
      needs('posts.read', 'posts.moderate')
    ),
    post(
      '/moderation/decisions/:batch/undo',
      'moderation.undo',
      { params: batchParams },
      needs('posts.read', 'posts.moderate')
    ),
    post(
      '/moderation/posts/:documentId/reply',
      'moderation.reply',
      { params: postParams, body: replyBody },
      needs('posts.read', 'posts.moderate')
    ),
  ],
};
