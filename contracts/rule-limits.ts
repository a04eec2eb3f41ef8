/** Free of zod, so that the admin panel may use it. */
export const MAX_RULE_LENGTH = 255;
/** In one call. */
export const MAX_NEW_RULES = 10_000;
export const MAX_DRY_RUN_RULES = 1000;
/** Of each status. */
export const MAX_DRY_RUN_POSTS = 1000;
export const MAX_DRY_RUN_EXAMPLES = 20;

/** What became of the posts on which entries are tried. */
export const DRY_RUN_STATUSES = ['published', 'rejected', 'spam'] as const;

/** What a text to try them on may come with. */
export const TRIED_FIELDS = ['text', 'authorName', 'authorEmail', 'linkUrl', 'address'] as const;
