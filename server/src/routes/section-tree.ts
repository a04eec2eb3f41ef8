import { SECTION_UID } from '../../../content-types';
import {
  deletionBody,
  deletionPreviewBody,
  moveBody,
  movePreviewBody,
  newSectionBody,
  renameBody,
  renamePreviewBody,
  restorationBody,
  sectionTreeQuery,
} from '../../../contracts/section-tree';
import { get, post } from './route';

/** Who may do so in the Content Manager may do so here, and nobody else. */
const needs = (...verbs: ('create' | 'read' | 'update' | 'delete')[]) => [
  'admin::isAuthenticatedAdmin',
  {
    name: 'admin::hasPermissions',
    config: {
      actions: verbs.map((verb) => ({
        action: `plugin::content-manager.explorer.${verb}`,
        subject: SECTION_UID,
      })),
    },
  },
];

/** The page of sections; what it does is checked again for the section and the locale concerned. */
export const sectionTreeRoutes = [
  get('/section-tree', 'section-tree.find', { query: sectionTreeQuery }, needs('read')),
  post('/section-tree', 'section-tree.add', { body: newSectionBody }, needs('read', 'create')),
  post(
    '/section-tree/moves/preview',
    'section-tree.previewMove',
    { body: movePreviewBody },
    needs('read', 'update')
  ),
  post('/section-tree/moves', 'section-tree.move', { body: moveBody }, needs('read', 'update')),
  post(
    '/section-tree/renames/preview',
    'section-tree.previewRename',
    { body: renamePreviewBody },
    needs('read', 'update')
  ),
  post(
    '/section-tree/renames',
    'section-tree.rename',
    { body: renameBody },
    needs('read', 'update')
  ),
  post(
    '/section-tree/deletions/preview',
    'section-tree.previewDeletion',
    { body: deletionPreviewBody },
    needs('read', 'delete')
  ),
  post(
    '/section-tree/deletions',
    'section-tree.remove',
    { body: deletionBody },
    needs('read', 'delete')
  ),
  post(
    '/section-tree/restorations',
    'section-tree.restore',
    { body: restorationBody },
    needs('read', 'update')
  ),
];
