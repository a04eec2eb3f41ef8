import type { Core } from '@strapi/strapi';

import { newsroomPermissions, SITE_ACTIONS } from '../../../playground/src/seed/data/permissions';
import { getService } from '../../../server/src/services/get-service';
import { addArticle, addFrench } from '../../support/documents';
import {
  addApiToken,
  addStaff,
  everywhere,
  grant,
  MODERATOR,
  PUBLIC_ACTIONS,
} from '../../support/roles';
import { POST_ACTS } from './acts-on-posts';
import { SECTION_ACTS } from './acts-on-sections';
import { BREAKDOWNS } from './breakdowns';
import { SCHEDULE_ACTS } from './schedule';

/** What a test may have done inside of a server. What goes in and comes out is plain data. */
export const ACTS = {
  ...POST_ACTS,
  ...SECTION_ACTS,
  ...SCHEDULE_ACTS,
  ...BREAKDOWNS,

  openToReaders: (strapi: Core.Strapi) => grant(strapi, 'public', PUBLIC_ACTIONS),

  addFrench,

  addModerator: (strapi: Core.Strapi, name: string) =>
    addStaff(strapi, name, everywhere(MODERATOR)),

  /** Somebody who moves sections. */
  addEditor: (strapi: Core.Strapi, name: string) =>
    addStaff(strapi, name, newsroomPermissions(strapi, ['en', 'fr'])),

  /** The token of a site that says for which reader it asks. */
  addSite: (strapi: Core.Strapi) => addApiToken(strapi, 'Site', SITE_ACTIONS),

  /** documentId of a published article. */
  addArticle: async (strapi: Core.Strapi, title: string) =>
    (await addArticle(strapi, title)).documentId,

  selfCheck: (strapi: Core.Strapi) => getService(strapi, 'self-check').run(),
};
