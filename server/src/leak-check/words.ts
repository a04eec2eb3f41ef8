import { randomBytes } from 'node:crypto';

import { createDocumentId } from '../domain/document-id';
import type { Canary } from './types';

/** Everything planted carries it, so that a later run finds what a killed one left. */
export const MARK = 'leakcheck';

/** A documentId of a planted row: of Strapi's form, and of no row that Strapi ever made. */
export const plantedId = (): string => MARK + createDocumentId().slice(MARK.length);

/** The words of one run. Those that nobody may read begin alike, so that one filter finds all of them. */
export interface Words {
  /** How all hidden words of this run begin. */
  hidden: string;
  /** As long as `hidden`, and the beginning of no word. */
  absent: string;
  /** A new word that nobody may read. */
  hide(what: string): string;
  /** A new word that anybody may read. */
  show(): string;
  /** Something else that nobody may read, such as a documentId or a number. */
  add(word: string, what: string): string;
  all(): readonly Canary[];
}

export const createWords = (): Words => {
  const run = randomBytes(4).toString('hex');
  const canaries: Canary[] = [];
  let count = 0;
  const next = (letter: string) => {
    count += 1;
    return `${MARK}${letter}${run}${count.toString(36).padStart(3, '0')}`;
  };
  const add = (word: string, what: string) => {
    canaries.push({ word, what });
    return word;
  };
  return {
    hidden: `${MARK}h${run}`,
    absent: `${MARK}q${run}`,
    hide: (what) => add(next('h'), what),
    show: () => next('v'),
    add,
    all: () => canaries,
  };
};
