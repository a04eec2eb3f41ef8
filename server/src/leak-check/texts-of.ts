import type { Model } from '../domain/query-model';
import type { Cells } from './rows';

/** A word in every attribute of a type that holds text. */
export const textsOf = (model: Pick<Model, 'attributes'>, word: string): Cells =>
  Object.fromEntries(
    Object.entries(model.attributes).flatMap(([name, attribute]) => {
      const value = attribute === undefined ? undefined : valueOf(attribute.type, word);
      return value === undefined ? [] : [[name, value]];
    })
  );

/** The attributes of a type that hold text in which a database can look for words. */
export const textFields = (model: Pick<Model, 'attributes'>): string[] =>
  Object.entries(model.attributes)
    .filter(([, attribute]) => attribute !== undefined && TEXTS.has(attribute.type))
    .map(([name]) => name);

const TEXTS = new Set(['string', 'text', 'richtext', 'uid', 'email']);

const valueOf = (type: string, word: string): unknown => {
  if (type === 'email') return `${word}@leak-check.invalid`;
  if (TEXTS.has(type)) return word;
  if (type === 'blocks') return [{ type: 'paragraph', children: [{ type: 'text', text: word }] }];
  return undefined;
};
