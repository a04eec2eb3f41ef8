import type { Core } from '@strapi/strapi';
import { LRUCache } from 'lru-cache';

import { MEGABYTES_OF_PAGES, type Config } from '../config/schema';

type Make = () => Promise<unknown>;

/**
 * Pages of forums as they were last sent, each under its ETag. A forum's row, which every request reads,
 * says which ETag is the present one: a page that has changed is not found any more, whichever process
 * changed it, and the least asked ones make room. The same for everybody, so nothing of whoever asks may
 * go into what is kept.
 */
const keptPagesService = ({ strapi }: { strapi: Core.Strapi }) => {
  let known: LRUCache<string, Buffer, Make> | null | undefined;

  const pages = () => {
    if (known !== undefined) return known;
    const megabytes = strapi.config.get<Config['keptPagesMegabytes']>(
      'plugin::article-forum.keptPagesMegabytes',
      MEGABYTES_OF_PAGES
    );
    known =
      megabytes === 0
        ? null
        : new LRUCache<string, Buffer, Make>({
            maxSize: (megabytes ?? MEGABYTES_OF_PAGES) * 1024 * 1024,
            sizeCalculation: (page) => page.length,
            ttl: KEPT_MS,
            // Whoever asks while a page is being made waits for it, instead of making it too.
            fetchMethod: async (_etag, _stale, { context }) => toBytes(await context()),
          });
    return known;
  };

  return {
    /**
     * A page as JSON.
     *
     * @param etag changes whenever the page would
     * @param make the page; not asked where it is known
     */
    async read(etag: string, make: Make): Promise<Buffer> {
      const kept = pages();
      return kept === null ? toBytes(await make()) : kept.forceFetch(etag, { context: make });
    },
  };
};

/** What is changed by hand in the database raises no version: so much later it is seen all the same. */
const KEPT_MS = 10_000;

const toBytes = (page: unknown): Buffer => Buffer.from(JSON.stringify(page));

export default keptPagesService;
