import type { Answer } from '../../support/http';

/** What somebody does again and again. */
export interface Visit {
  /** What a healthy site answers. */
  expected: number;
  ask(): Promise<Answer>;
}

/** Visitors who come again and again, and never give up. */
export interface Load {
  /** When each visitor has had so many more answers as they should be. */
  untilServed(more: number): Promise<void>;
  /** When there were so many more answers of another kind. */
  untilFailed(more: number): Promise<void>;
  /** When all have left. */
  end(): Promise<void>;
  /** Answers other than the expected ones. */
  unexpected: Answer[];
}

const PAUSE_MS = 20;
/** Several times as long as a server waits for a connection: whoever hears nothing until then never will. */
const PATIENCE_MS = 20_000;

const pause = () =>
  new Promise((resolve) => {
    setTimeout(resolve, PAUSE_MS);
  });

const inTime = async (asked: Promise<Answer>): Promise<Answer> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('A request was never answered')), PATIENCE_MS);
  });
  try {
    return await Promise.race([asked, late]);
  } finally {
    clearTimeout(timer);
  }
};

/** @returns the load; what it throws is that a visitor got no answer at all */
export const startLoad = (visits: readonly Visit[]): Load => {
  const served = visits.map(() => 0);
  const unexpected: Answer[] = [];
  let isOver = false;

  const visitor = async ({ ask, expected }: Visit, index: number) => {
    while (!isOver) {
      const answer = await inTime(ask());
      if (answer.status === expected) served[index] = (served[index] ?? 0) + 1;
      else unexpected.push(answer);
      await pause();
    }
  };
  const all = Promise.all(visits.map(visitor));
  // Whoever waits hears of a failure at once; nobody may wait just now.
  all.catch(() => (isOver = true));
  const until = async (isReached: () => boolean) => {
    while (!isReached()) await Promise.race([pause(), all]);
  };

  return {
    unexpected,
    untilServed(more) {
      const goals = served.map((count) => count + more);
      return until(() => served.every((count, index) => count >= (goals[index] ?? 0)));
    },
    untilFailed(more) {
      const goal = unexpected.length + more;
      return until(() => unexpected.length >= goal);
    },
    async end() {
      isOver = true;
      await all;
    },
  };
};
