import { createRequire } from 'node:module';

import type MarkdownIt from 'markdown-it';
import type * as RateLimiterFlexible from 'rate-limiter-flexible';
import type unhomoglyph from 'unhomoglyph';

import { once } from './once';

const read = createRequire(import.meta.url);

/**
 * Packages that a post needs and an app that starts does not: read with the first post. Together they are a
 * quarter of what the plugin would take to load.
 */
export const markdownIt: () => typeof MarkdownIt = once(
  () => read('markdown-it') as typeof MarkdownIt
);
export const rateLimiterFlexible = once(
  () => read('rate-limiter-flexible') as typeof RateLimiterFlexible
);
export const homoglyphs = once(() => read('unhomoglyph') as typeof unhomoglyph);
