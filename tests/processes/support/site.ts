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
  /** Writes as many posts, shared among some articles, by both servers; their documentIds. */
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
      const share = Math.ceil(count / articles.length);
      const forms = await Promise.all(
        articles.map(async (article) =>
          (await both[0].ask('forms', article, share)).map((form) => ({ article, token: form }))
        )
      );
      const work = forms.flat().slice(0, count);
      const written: string[] = [];
      const writer = async (server: Server) => {
        for (let form = work.pop(); form !== undefined; form = work.pop()) {
          const answer = await site.send(server, { ...form, ...filled() });
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
