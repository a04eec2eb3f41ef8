import type { Answer } from '../../support/http';
import { createClient } from '../../support/http';
import { API, filled } from '../../support/posts';
import type { Server } from './start-server';
import type { Servers } from './use-servers';

/** A reader's post as a server-rendered site hands it on, each from an address of its own. */
export interface Site {
  /** A form's token. */
  form(server: Server, article: string): Promise<string>;
  send(server: Server, data: Record<string, unknown>, address?: string): Promise<Answer>;
  /** Writes posts under some articles in turn, by both servers; their documentIds. */
  write(count: number, articles: readonly string[]): Promise<string[]>;
}

let addresses = 0;

/** An address that nobody else has, from a range kept for documentation. */
export const newAddress = (): string => {
  addresses += 1;
  return `2001:db8:${addresses.toString(16)}::1`;
};

export const openSite = async ({ both }: Servers): Promise<Site> => {
  const token = await both[0].ask('addSite');
  const clientOf = ({ url }: Server) => createClient(url, token);
  const site: Site = {
    async form(server, article) {
      const answer = await clientOf(server).get(`${API}/forum/form?article=${article}`);
      const form: { token: string } = answer.body.data;
      return form.token;
    },
    send: (server, data, address = newAddress()) =>
      clientOf(server).post(`${API}/forum-posts`, { data }, { 'x-reader-address': address }),
    async write(count, articles) {
      const written: string[] = [];
      const work = Array.from({ length: count }, (_, index) => index);
      const writer = async (server: Server) => {
        for (let index = work.pop(); index !== undefined; index = work.pop()) {
          const article = articles[index % articles.length] ?? '';
          const answer = await site.send(server, {
            article,
            token: await site.form(server, article),
            ...filled(),
          });
          expect(answer.status).toBe(201);
          const { documentId }: { documentId: string } = answer.body.data;
          written.push(documentId);
        }
      };
      await Promise.all([...both, ...both, ...both].map(writer));
      return written;
    },
  };
  return site;
};
