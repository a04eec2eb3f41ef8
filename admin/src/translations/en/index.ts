import { authors } from './authors';
import { desk } from './desk';
import { entrances } from './entrances';
import { health } from './health';
import { navigation } from './navigation';
import { panel } from './panel';
import { queue } from './queue';
import { refusals } from './refusals';
import { rules } from './rules';
import { sections } from './sections';
import { settings } from './settings';

/** English is the source: every other language has the same keys. */
export const en = {
  ...authors,
  ...entrances,
  ...health,
  ...navigation,
  ...panel,
  ...queue,
  ...desk,
  ...sections,
  ...refusals,
  ...rules,
  ...settings,
} as const;

export type TextKey = keyof typeof en;
