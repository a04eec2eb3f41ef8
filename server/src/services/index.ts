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
import keptPages from './kept-pages';
import latestPosts from './latest-posts';
import linkHosts from './link-hosts';
import listedAccounts from './listed-accounts';
import locales from './locales';
import locks from './locks';
import networkHashes from './network-hashes';
import ownPosts from './own-posts';
import paths from './paths';
import placedEntries from './placed-entries';
import policies from './policies';
import relatedArticles from './related-articles';
import postChanges from './post-changes';
import postStore from './post-store';
import postTexts from './post-texts';
import queue from './queue';
import queueAuthors from './queue-authors';
import queueCounts from './queue-counts';
import queueFigures from './queue-figures';
import queuePost from './queue-post';
import queuePosts from './queue-posts';
import forumRecount from './forum-recount';
import leakCheck from './leak-check';
import leases from './leases';
import lostPosts from './lost-posts';
import selfCheck from './self-check';
import sectionModerators from './section-moderators';
import moderatorRights from './moderator-rights';
import queueScope from './queue-scope';
import queueTargets from './queue-targets';
import rateLimits from './rate-limits';
import reading from './reading';
import reportCounts from './report-counts';
import reports from './reports';
import ruleDryRun from './rule-dry-run';
import ruleLists from './rule-lists';
import rules from './rules';
import sameTexts from './same-texts';
import sealer from './sealer';
import sectionForums from './section-forums';
import sectionGraph from './section-graph';
import sectionPolicies from './section-policies';
import sectionActs from './section-acts';
import sectionConsequences from './section-consequences';
import sectionDeletions from './section-deletions';
import sectionFigures from './section-figures';
import sectionOrder from './section-order';
import sectionPlans from './section-plans';
import sectionRights from './section-rights';
import sectionTree from './section-tree';
import settings from './settings';
import slugs from './slugs';
import staffEdits from './staff-edits';
import staffReplies from './staff-replies';
import structure from './structure';
import submission from './submission';
import targetKinds from './target-kinds';
import targetWrites from './target-writes';
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
  'kept-pages': keptPages,
  'latest-posts': latestPosts,
  'link-hosts': linkHosts,
  'listed-accounts': listedAccounts,
  locales,
  locks,
  'network-hashes': networkHashes,
  'own-posts': ownPosts,
  paths,
  'placed-entries': placedEntries,
  policies,
  'post-changes': postChanges,
  'related-articles': relatedArticles,
  'post-store': postStore,
  'post-texts': postTexts,
  queue,
  'queue-authors': queueAuthors,
  'queue-counts': queueCounts,
  'queue-figures': queueFigures,
  'queue-post': queuePost,
  'queue-posts': queuePosts,
  'forum-recount': forumRecount,
  'leak-check': leakCheck,
  leases,
  'lost-posts': lostPosts,
  'self-check': selfCheck,
  'moderator-rights': moderatorRights,
  'section-moderators': sectionModerators,
  'queue-scope': queueScope,
  'queue-targets': queueTargets,
  'rate-limits': rateLimits,
  reading,
  'report-counts': reportCounts,
  reports,
  'rule-dry-run': ruleDryRun,
  'rule-lists': ruleLists,
  rules,
  'same-texts': sameTexts,
  sealer,
  'section-forums': sectionForums,
  'section-graph': sectionGraph,
  'section-policies': sectionPolicies,
  'section-acts': sectionActs,
  'section-consequences': sectionConsequences,
  'section-deletions': sectionDeletions,
  'section-figures': sectionFigures,
  'section-order': sectionOrder,
  'section-plans': sectionPlans,
  'section-rights': sectionRights,
  'section-tree': sectionTree,
  settings,
  slugs,
  'staff-edits': staffEdits,
  'staff-replies': staffReplies,
  structure,
  submission,
  'target-kinds': targetKinds,
  'target-writes': targetWrites,
  targets,
  'thread-pages': threadPages,
  threads,
  versions,
  withdrawals,
  workflow,
};

export type Services = typeof services;
