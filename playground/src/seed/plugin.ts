import type { Core } from '@strapi/strapi';

/** The parts of the plugin's services that the seed calls. */
interface Services {
  reading: { open(key: TargetKey, now: Date): Promise<OpenForum> };
  'forum-form': {
    form(open: OpenForum, now: Date): { data: { token: string; honeypot: string } };
  };
  submission: {
    submit(
      open: OpenForum,
      input: Record<string, string | null | undefined>,
      author: { userId: number | null; address: string | null },
      now: Date
    ): Promise<{ data: { documentId: string } }>;
  };
  'staff-replies': {
    reply(
      parent: string,
      reply: { authorName: string; title?: string | null; body: string; revision: number },
      actor: Actor,
      now: Date
    ): Promise<{ documentId: string }>;
  };
  workflow: { decide(decision: Decision): Promise<{ conflicts: unknown[] }> };
  forums: { ensure(key: TargetKey): Promise<{ id: number }> };
}

export interface TargetKey {
  uid: string;
  documentId: string;
  locale: string;
}

/** Opaque here: what `reading` hands out, `submission` takes. */
type OpenForum = { readonly target: unknown };

export type Action = 'publish' | 'reject' | 'spam' | 'remove';

export interface Actor {
  type: 'admin';
  id: number;
  name: string;
}

interface Decision {
  action: Action;
  posts: { documentId: string; revision: number }[];
  actor: Actor;
  reason?: string | undefined;
  now: Date;
}

/** A service of the plugin: posts go the way that readers and moderators send them. */
export const service = <N extends keyof Services>(strapi: Core.Strapi, name: N): Services[N] =>
  strapi.plugin('article-forum').service(name) as Services[N];
