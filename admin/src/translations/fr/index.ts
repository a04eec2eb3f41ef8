import type { TextKey } from '../en';
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

/** French, complete. */
export const fr: Record<TextKey, string> = {
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
};
