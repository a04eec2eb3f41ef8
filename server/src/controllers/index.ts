import article from './article';
import byPath from './by-path';
import desk from './desk';
import forumPolicy from './forum-policy';
import moderation from './moderation';
import publicForum from './public-forum';
import publicPost from './public-post';
import reader from './reader';
import rules from './rules';
import section from './section';
import sectionTree from './section-tree';
import settings from './settings';

/**
 * The names are part of the permissions that site owners grant, so they never change. Those of
 * moderated types differ from their content types: a permission named like a type opens `populate`.
 */
export const controllers = {
  article,
  'by-path': byPath,
  desk,
  'forum-policy': forumPolicy,
  moderation,
  'public-forum': publicForum,
  'public-post': publicPost,
  reader,
  rules,
  section,
  'section-tree': sectionTree,
  settings,
};
