import article from './article';
import byPath from './by-path';
import desk from './desk';
import forumPolicy from './forum-policy';
import moderation from './moderation';
import ownPost from './own-post';
import publicCounts from './public-counts';
import publicForm from './public-form';
import publicForum from './public-forum';
import publicPost from './public-post';
import publicTree from './public-tree';
import reader from './reader';
import rules from './rules';
import section from './section';
import sectionTree from './section-tree';
import settings from './settings';

/**
 * The names are part of the permissions that site owners grant: another one needs a migration. Those of
 * moderated types differ from their content types: a permission named like a type opens `populate`. What
 * reads for the public is named `find` or `findOne`, and has a controller for it where need be: a read-only
 * API token passes nothing else.
 */
export const controllers = {
  article,
  'by-path': byPath,
  desk,
  'forum-policy': forumPolicy,
  moderation,
  'own-post': ownPost,
  'public-counts': publicCounts,
  'public-form': publicForm,
  'public-forum': publicForum,
  'public-post': publicPost,
  'public-tree': publicTree,
  reader,
  rules,
  section,
  'section-tree': sectionTree,
  settings,
};
