import type { Core } from '@strapi/strapi';

import { toCheck, type ChecksService, type OwnCheck } from '../submission/own-check';
import { CHECKS } from '../submission/pipeline';
import type { Check } from '../submission/types';

/** The pipeline's checks in order: the plugin's, then those of the app as it added them. */
const checksService = (_: { strapi: Core.Strapi }): ChecksService & { all(): readonly Check[] } => {
  const all: Check[] = [...CHECKS];
  return {
    all: () => all,
    add(own: OwnCheck): void {
      all.push(toCheck(own, all));
    },
  };
};

export default checksService;
