import { isIP } from 'node:net';

import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { plainAddress } from '../domain/network';
import type { Author } from '../submission/types';
import { isPermitted } from './permission';

export const ADDRESS_HEADER = 'x-reader-address';
export const FORWARD_ACTION = 'plugin::article-forum.reader.forwardAddress';

/**
 * The reader's network address: what Strapi's proxy configuration says, or what a server-rendered site
 * says of its reader, if its API token holds the permission to say so.
 */
export const readerAddress = async (
  strapi: Core.Strapi,
  ctx: Context
): Promise<{ address: string; isForwarded: boolean }> => {
  const claimed = ctx.get(ADDRESS_HEADER).trim();
  const { strategy } = (ctx.state.auth ?? {}) as { strategy?: { name?: string } };
  const isBelieved =
    isIP(claimed) !== 0 &&
    // A role could hold the permission by mistake, and then every visitor could choose an address.
    strategy?.name === 'content-api-token' &&
    (await isPermitted(strapi, ctx, FORWARD_ACTION));
  return isBelieved
    ? { address: claimed, isForwarded: true }
    : { address: plainAddress(ctx.request.ip), isForwarded: false };
};

/** Who sends a request, as far as it is proven: by Strapi's own authentication, never by the body. */
export const authorOf = async (strapi: Core.Strapi, ctx: Context): Promise<Author> => {
  const { strategy } = (ctx.state.auth ?? {}) as { strategy?: { name?: string } };
  const user = ctx.state.user as { id?: number } | undefined;
  return {
    userId: strategy?.name === 'users-permissions' ? (user?.id ?? null) : null,
    address: (await readerAddress(strapi, ctx)).address,
  };
};
