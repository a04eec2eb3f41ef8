import type { Canary, Question } from './types';

export interface Answer {
  /** 0 where there was none. */
  status: number;
  /** Its headers and its body. */
  text: string;
  body: string;
}

/** Longer than any answer should take, and shorter than a stream that never ends. */
const PATIENCE_MS = 15_000;

/** Few enough that a site goes on answering its readers meanwhile. */
const AT_ONCE = 6;

export type Ask = (question: Question) => Promise<Answer>;

/** @param headers of whoever asks */
export const createAsk =
  (url: string, headers: Readonly<Record<string, string>>): Ask =>
  async (question) => {
    try {
      const response = await fetch(`${url}${question.path}`, {
        method: question.method,
        redirect: 'manual',
        signal: AbortSignal.timeout(PATIENCE_MS),
        headers: {
          ...(question.body === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
          ...question.headers,
        },
        ...(question.body === undefined ? {} : { body: question.body }),
      });
      const said: string[] = [];
      response.headers.forEach((value, name) => said.push(`${name}: ${value}`));
      const body = await response.text();
      return { status: response.status, text: `${said.join('\n')}\n${body}`, body };
    } catch {
      return { status: 0, text: '', body: '' };
    }
  };

/** Does something with each of many, a few at a time. */
export const each = async <T>(
  items: readonly T[],
  act: (item: T) => Promise<void>
): Promise<void> => {
  const waiting = items.values();
  const worker = async () => {
    for (const item of waiting) await act(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
};

/**
 * What an answer tells that it may not. What was asked may be said back, in an error for one: to whoever
 * asked, it is no secret.
 */
export const toldBy = (
  { text }: Answer,
  question: Question,
  canaries: readonly Canary[]
): string[] => {
  const asked = `${question.path} ${question.body ?? ''}`;
  return [
    ...new Set(
      canaries
        .filter(({ word }) => text.includes(word) && !asked.includes(word))
        .map(({ what }) => what)
    ),
  ];
};
