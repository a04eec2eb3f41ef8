import { factories } from '@strapi/strapi';

import { ARTICLE_UID, SECTION_UID } from '../../../content-types';
import authorRecords from './author-records';
import checks from './checks';
import content from './content';
import contentWrites from './content-writes';
import cursors from './cursors';
import deletedTargets from './deleted-targets';
import edits from './edits';
import editingLayouts from './editing-layouts';
import forumCounts from './forum-counts';
import forumForm from './forum-form';
import forumPolicies from './forum-policies';
import forums from './forums';
import judging from './judging';
import knowledge from './knowledge';
import linkHosts from './link-hosts';
import locales from './locales';
import locks from './locks';
import networkHashes from './network-hashes';
import ownPosts from './own-posts';
import paths from './paths';
import policies from './policies';
import postStore from './post-store';
import postTexts from './post-texts';
import queue from './queue';
import queuePosts from './queue-posts';
import rateLimits from './rate-limits';
import reading from './reading';
import reportCounts from './report-counts';
import reports from './reports';
import rules from './rules';
import sealer from './sealer';
import sectionGraph from './section-graph';
import settings from './settings';
import slugs from './slugs';
import staffReplies from './staff-replies';
import structure from './structure';
import submission from './submission';
import targets from './targets';
import threadPages from './thread-pages';
import threads from './threads';
import versions from './versions';
import withdrawals from './withdrawals';
import workflow from './workflow';

/** What the plugin does, without HTTP; by the name under which Strapi knows each service. */
export const services = {
  article: factories.createCoreService(ARTICLE_UID),
  section: factories.createCoreService(SECTION_UID),
  'author-records': authorRecords,
  checks,
  content,
  'content-writes': contentWrites,
  cursors,
  'deleted-targets': deletedTargets,
  edits,
  'editing-layouts': editingLayouts,
  'forum-counts': forumCounts,
  'forum-form': forumForm,
  'forum-policies': forumPolicies,
  forums,
  judging,
  knowledge,
  'link-hosts': linkHosts,
  locales,
  locks,
  'network-hashes': networkHashes,
  'own-posts': ownPosts,
  paths,
  policies,
  'post-store': postStore,
  'post-texts': postTexts,
  queue,
  'queue-posts': queuePosts,
  'rate-limits': rateLimits,
  reading,
  'report-counts': reportCounts,
  reports,
  rules,
  sealer,
  'section-graph': sectionGraph,
  settings,
  slugs,
  'staff-replies': staffReplies,
  structure,
  submission,
  targets,
  'thread-pages': threadPages,
  threads,
  versions,
  withdrawals,
  workflow,
};

export type Services = typeof services;
