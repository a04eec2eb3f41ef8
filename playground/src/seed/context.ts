import type { Core } from '@strapi/strapi';

import type { Ledger } from './ledger';

/** What every step needs. */
export interface SeedContext {
  strapi: Core.Strapi;
  ledger: Ledger;
  /** When the seed ran first: all dates of the newsroom count from here. */
  now: Date;
}

export const hoursBefore = (now: Date, hours: number): Date =>
  new Date(now.getTime() - hours * 3_600_000);
