import type { Core } from '@strapi/strapi';

import type { Rows } from './rows';
import type { Words } from './words';

/** What everything that plants needs. */
export interface Planting {
  strapi: Core.Strapi;
  rows: Rows;
  words: Words;
  /** All languages of the site, the default one first. */
  locales: readonly string[];
  /** Row id of the planted administrator. */
  admin: number;
  now: Date;
}
