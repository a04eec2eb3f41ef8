import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { EDIT_TOKEN_HEADER } from '../../../contracts/posts';
import type { Proof } from '../services/own-posts';
import type { Author } from '../submission/types';
import { authorOf } from './author';

/** Who says that a post is theirs, and by what. Answers to it are nobody else's business. */
export const proofOf = async (strapi: Core.Strapi, ctx: Context): Promise<Author & Proof> => {
  ctx.set('Cache-Control', 'no-store');
  const author = await authorOf(strapi, ctx);
  return { ...author, editToken: ctx.get(EDIT_TOKEN_HEADER) || undefined };
};
