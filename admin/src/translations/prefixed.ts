import { PLUGIN_ID } from '../plugin-id';
import type { TextKey } from './en';

/** All plugins share one table of texts: ours carry the plugin's id. */
export const prefixed = (key: TextKey): string => `${PLUGIN_ID}.${key}`;
