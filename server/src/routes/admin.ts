import { postEditBody, selectionQuery, statesQuery } from '../../../contracts/desk';
import { figuresQuery } from '../../../contracts/figures';
import { batchParams, decisionBody, replyBody } from '../../../contracts/decisions';
import { queueQuery } from '../../../contracts/moderation';
import { sectionPolicyQuery } from '../../../contracts/editor-panel';
import { forumPolicyBody, forumQuery } from '../../../contracts/forum';
import { postParams } from '../../../contracts/posts';
import {
  dryRunBody,
  newRulesBody,
  ruleBody,
  rulesQuery,
  tryRulesBody,
} from '../../../contracts/rules';
import { settingsBody } from '../../../contracts/settings';
import { PERMISSIONS, type PermissionUid } from '../permissions';
import { del, get, post, put } from './route';
import { sectionTreeRoutes } from './section-tree';

/** Strapi lets every logged-in admin through a route that does not say which permission it needs. */
const needs = (...uids: PermissionUid[]) => [
  'admin::isAuthenticatedAdmin',
  {
    name: 'admin::hasPermissions',
    config: { actions: uids.map((uid) => PERMISSIONS[uid].action) },
  },
];

/** One of these is enough. */
const needsOneOf = (...uids: PermissionUid[]) => [
  'admin::isAuthenticatedAdmin',
  {
    name: 'plugin::article-forum.any-permission',
    config: { actions: uids.map((uid) => PERMISSIONS[uid].action) },
  },
];

/** Moderators' routes, under `/article-forum`, for the admin panel. */
export const admin = {
  type: 'admin',
  routes: [
    get('/moderation/counts', 'moderation.countsFind', {}, needs('posts.read')),
    get('/moderation/sections', 'desk.sectionsFind', {}, needs('posts.read')),
    get(
      '/moderation/figures',
      'moderation.figuresFind',
      { query: figuresQuery },
      needs('posts.read')
    ),
    get('/moderation/posts', 'moderation.find', { query: queueQuery }, needs('posts.read')),
    get(
      '/moderation/selection',
      'moderation.selectionFind',
      { query: selectionQuery },
      needs('posts.read')
    ),
    get('/moderation/states', 'moderation.statesFind', { query: statesQuery }, needs('posts.read')),
    get(
      '/moderation/posts/:documentId',
      'moderation.findOne',
      { params: postParams },
      needs('posts.read')
    ),
    put(
      '/moderation/posts/:documentId',
      'moderation.edit',
      { params: postParams, body: postEditBody },
      needs('posts.read', 'posts.edit')
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
    post('/moderation/rules/dry-run', 'rules.dryRun', { body: dryRunBody }, needs('posts.read')),
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
    get(
      '/forums',
      'forum-policy.findOne',
      { query: forumQuery },
      needsOneOf('posts.read', 'forums.update')
    ),
    get(
      '/forums/targets',
      'forum-policy.targetsFind',
      {},
      needsOneOf('posts.read', 'forums.update')
    ),
    get(
      '/forums/section',
      'forum-policy.sectionFindOne',
      { query: sectionPolicyQuery },
      needsOneOf('posts.read', 'forums.update')
    ),
    get('/forums/posts', 'moderation.latestFind', { query: forumQuery }, needs('posts.read')),
    put('/forums', 'forum-policy.change', { body: forumPolicyBody }, needs('forums.update')),
    get('/settings', 'settings.find', {}, needs('settings.read')),
    put('/settings', 'settings.change', { body: settingsBody }, needs('settings.update')),
    ...sectionTreeRoutes,
  ],
};
