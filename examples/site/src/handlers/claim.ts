import type { Context } from 'hono';

/** The post that a reader says is theirs, and their proof, in the address of a page of posts. */
export function claimIn(c: Context): { documentId: string; token: string | undefined } | undefined {
  const documentId = c.req.query('mine');
  return documentId === undefined ? undefined : { documentId, token: c.req.query('token') };
}
