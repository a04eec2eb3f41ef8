import { toldBy, type Answer, type Ask } from './ask';
import type { Canary, Leak, LeakReport, Pair, Question } from './types';

/** So many leaks of one route are told; the rest is counted. */
const MOST_OF_A_ROUTE = 5;

/** Asks and keeps account of what was told. */
export const createWalk = (report: LeakReport, canaries: readonly Canary[]) => {
  const told = new Map<string, number>();
  const answers = new Map<string, Promise<Answer>>();

  const note = (leak: Leak, route: string) => {
    const count = (told.get(`${leak.kind} ${route}`) ?? 0) + 1;
    told.set(`${leak.kind} ${route}`, count);
    if (count > MOST_OF_A_ROUTE) report.further += 1;
    else report.leaks.push(leak);
  };

  const said = (question: Question) =>
    `${question.method} ${decoded(question.path)}${question.body === undefined ? '' : ` ${question.body.slice(0, 500)}`}`;

  /** As one of several people; a question that was asked in their name before is not asked again. */
  const as = (who: string, ask: Ask) => {
    const answered = async (question: Question, route: string): Promise<Answer> => {
      const answer = await ask(question);
      report.questions += 1;
      if (answer.status === 0 || answer.status >= 500) {
        report.failed.push({ who, question: said(question), status: answer.status });
      }
      const what = toldBy(answer, question, canaries);
      if (what.length > 0) note({ kind: 'word', who, question: said(question), what }, route);
      return answer;
    };

    const asked = (question: Question, route: string): Promise<Answer> => {
      const key = `${who} ${said(question)} ${JSON.stringify(question.headers ?? {})}`;
      const known = answers.get(key);
      if (known !== undefined) return known;
      const answer = answered(question, route);
      answers.set(key, answer);
      return answer;
    };

    const differ = (pair: Pair, hit: Answer, miss: Answer): boolean =>
      hit.status !== miss.status || comparable(pair.hit, hit) !== comparable(pair.miss, miss);

    return {
      asked,

      /** Asks both questions, and again if the answers differ: on a busy site they may. */
      async compare(pair: Pair, route: string): Promise<void> {
        const [hit, miss] = [await asked(pair.hit, route), await asked(pair.miss, route)];
        if (!differ(pair, hit, miss)) return;
        const again = [await answered(pair.hit, route), await answered(pair.miss, route)] as const;
        if (!differ(pair, ...again)) return;
        note({ kind: 'difference', who, question: said(pair.hit), what: [pair.what] }, route);
      },
    };
  };
  return { as, note };
};

export type Walk = ReturnType<typeof createWalk>;
export type Walker = ReturnType<Walk['as']>;

/** An answer without what was asked, which an error may say back. */
const comparable = ({ path, body: asked = '' }: Question, { body }: Answer): string => {
  const words = new Set(decoded(`${path} ${asked}`).match(/leakcheck[a-z0-9]+/g) ?? []);
  return [...words].reduce((text, word) => text.replaceAll(word, '…'), body);
};

const decoded = (path: string): string => {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
};
