import type { ACTS } from './acts';

type Acts = typeof ACTS;
export type ActName = keyof Acts;

/** What an act takes besides the app. */
export type Input<N extends ActName> =
  Parameters<Acts[N]> extends [unknown, ...infer Rest] ? Rest : never;
export type Result<N extends ActName> = Awaited<ReturnType<Acts[N]>>;

/** Told to a server once: that it may make the database its own. */
export const BEGIN = 'begin';

/** Said by a server once, when it listens. */
export interface Ready {
  url: string;
}

/** Asked of a server. */
export interface Asked {
  id: number;
  name: ActName;
  input: unknown[];
}

/** The answer to what was asked under this id. */
export type Answered = { id: number; result: unknown } | { id: number; error: string };
