import { batchParams, decisionBody, queueQuery, replyBody } from '../../../contracts/moderation';
import { forumPolicyBody, forumQuery } from '../../../contracts/forum';
import { postParams } from '../../../contracts/posts';
import { newRulesBody, ruleBody, rulesQuery, tryRulesBody } from '../../../contracts/rules';
import { settingsBody } from '../../../contracts/settings';
import { PERMISSIONS, type PermissionUid } from '../permissions';
import { del, get, post, put } from './route';

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
    get('/moderation/rules', 'rules.find', { query: rulesQuery }, needs('posts.read')),
    post(
      '/moderation/rules',
      'rules.add',
      { body: newRulesBody },
      needs('posts.read', 'rules.update')
    ),
    post('/moderation/rules/try', 'rules.try', { body: tryRulesBody }, needs('posts.read')),
    put(
      '/moderation/rules/:documentId',
      'rules.change',
      { params: postParams, body: ruleBody },
      needs('posts.read', 'rules.update')
    ),
    del(
      '/moderation/rules/:documentId',
      'rules.remove',
      { params: postParams },
      needs('posts.read', 'rules.update')
    ),
    get('/forums', 'forum-policy.findOne', { query: forumQuery }, needs('posts.read')),
    put('/forums', 'forum-policy.change', { body: forumPolicyBody }, needs('forums.update')),
    get('/settings', 'settings.find', {}, needs('settings.read')),
    put('/settings', 'settings.change', { body: settingsBody }, needs('settings.update')),
  ],
};
