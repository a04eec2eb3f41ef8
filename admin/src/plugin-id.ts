export const PLUGIN_ID = 'article-forum';

/** Where the pages of the plugin lie, relative to the admin's root. */
export const BASE_PATH = `plugins/${PLUGIN_ID}`;
