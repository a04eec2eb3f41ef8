import { factories } from '@strapi/strapi';

import { ARTICLE_UID, SECTION_UID } from '../../../content-types';
import content from './content';
import contentWrites from './content-writes';
import cursors from './cursors';
import deletedTargets from './deleted-targets';
import editingLayouts from './editing-layouts';
import forumCounts from './forum-counts';
import forumForm from './forum-form';
import forums from './forums';
import locales from './locales';
import locks from './locks';
import ownPosts from './own-posts';
import paths from './paths';
import policies from './policies';
import queue from './queue';
import queuePosts from './queue-posts';
import reading from './reading';
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
import workflow from './workflow';

/** What the plugin does, without HTTP; by the name under which Strapi knows each service. */
export const services = {
  article: factories.createCoreService(ARTICLE_UID),
  section: factories.createCoreService(SECTION_UID),
  content,
  'content-writes': contentWrites,
  cursors,
  'deleted-targets': deletedTargets,
  'editing-layouts': editingLayouts,
  'forum-counts': forumCounts,
  'forum-form': forumForm,
  forums,
  locales,
  locks,
  'own-posts': ownPosts,
  paths,
  policies,
  queue,
  'queue-posts': queuePosts,
  reading,
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
  workflow,
};

export type Services = typeof services;
