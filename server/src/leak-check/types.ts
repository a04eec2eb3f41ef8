/** Who asks: nobody known, a reader with an account, or a read-only API token; or whoever the caller names. */
export type Asker =
  | 'visitor'
  | 'reader'
  | 'token'
  | { name: string; headers: Readonly<Record<string, string>> };

export interface LeakCheckOptions {
  /** Address of the running app; by default that of this Strapi, on a free port if it has none yet. */
  url?: string;
  /** One after the other; the first of them asks everything, the others leave out the comparisons. */
  as?: readonly Asker[];
  /** Without it the check refuses to run where NODE_ENV is `production`. */
  allowProduction?: boolean;
  /** Paths that alone are to be asked: those that begin so, GraphQL's among them. */
  only?: readonly string[];
  /** Paths that are not to be asked: those that begin so. */
  skip?: readonly string[];
  /** Words of the caller's own that no answer may show. */
  words?: readonly { word: string; what: string }[];
  /** documentIds of the caller's own to ask about. */
  documentIds?: readonly string[];
}

/** Something that an answer told. */
export interface Leak {
  /**
   * `word`: it showed a word that is not public. `difference`: two questions that differ in a word which
   * is not public were answered differently. `mutation`: GraphQL can write a type of ours.
   */
  kind: 'word' | 'difference' | 'mutation';
  who: string;
  /** Method and path with query, or the GraphQL document. */
  question: string;
  /** What was told, in words. */
  what: string[];
}

export interface LeakReport {
  leaks: Leak[];
  /** More of the same: leaks beyond the first few of a route. */
  further: number;
  /** How much was asked. */
  questions: number;
  routes: string[];
  /** Whether the app has a GraphQL endpoint, which was asked then. */
  graphql: boolean;
  /** Questions that ended in an error of the server, or not at all. */
  failed: { who: string; question: string; status: number }[];
  /** What could not be asked, and why. */
  skipped: string[];
  /** Rows that were planted, and rows taken away at the end. */
  planted: number;
  removed: number;
}

/** A word that no answer may hold. */
export interface Canary {
  word: string;
  /** What it stands for, as a report says it. */
  what: string;
}

export interface Question {
  method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** With its query. */
  path: string;
  headers?: Readonly<Record<string, string>>;
  /** Sent as it is; JSON by its content type. */
  body?: string;
}

/** Two questions of which nobody may be able to tell the answers apart. */
export interface Pair {
  /** Asks by a word that is stored, and not public. */
  hit: Question;
  /** The same by a word that is stored nowhere. */
  miss: Question;
  what: string;
}
