import type { Core } from '@strapi/strapi';

interface Book {
  /** All dates of the newsroom count from here, in every run. */
  startedAt: string;
  done: Record<string, string>;
}

/**
 * Remembers what the seed has made, under its own key in Strapi's store. What a user has since renamed,
 * moved, decided or deleted is thus left alone. An entry made just before an interruption has no line
 * here yet: `find` of the step recognises it by its content.
 */
export async function openLedger(strapi: Core.Strapi) {
  const store = strapi.store({ type: 'core', name: 'playground' });
  const book = ((await store.get({ key: 'seed' })) ?? {
    startedAt: new Date().toISOString(),
    done: {},
  }) as Book;
  let added = 0;

  const write = async (key: string, value: string) => {
    book.done[key] = value;
    await store.set({ key: 'seed', value: book });
  };
  // Before anything else, so that an interrupted first run keeps its dates.
  await store.set({ key: 'seed', value: book });

  return {
    startedAt: new Date(book.startedAt),

    get added(): number {
      return added;
    },

    /** What an earlier step made; it fails where the step was skipped. */
    idOf(key: string): string {
      const id = book.done[key];
      if (id === undefined) throw new Error(`Seed: ${key} was not made`);
      return id;
    },

    has: (key: string): boolean => key in book.done,

    /** Makes one thing once, and returns its id. */
    async once(key: string, { find, make }: Making): Promise<string> {
      const known = book.done[key];
      if (known !== undefined) return known;
      let id = (await find?.()) ?? undefined;
      if (id === undefined) {
        id = await make();
        added += 1;
      }
      await write(key, id);
      return id;
    },
  };
}

export type Ledger = Awaited<ReturnType<typeof openLedger>>;

export interface Making {
  /** Recognises what an interrupted run left behind. */
  find?: () => Promise<string | null | undefined>;
  make: () => Promise<string>;
}
