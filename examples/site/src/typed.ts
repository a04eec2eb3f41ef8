import type { FormField, SubmissionInput } from './contract';

export const FIELDS = [
  'authorName',
  'authorEmail',
  'title',
  'body',
  'linkTitle',
  'linkUrl',
] as const satisfies readonly FormField[];

/** What a reader typed, as it came: shown again as it is, whatever goes wrong. */
export interface Typed {
  fields: Record<FormField, string>;
  /** The post it answers; empty for none. */
  parent: string;
  token: string;
}

export type PostedForm = Record<string, unknown>;

export function typedIn(posted: PostedForm): Typed {
  return {
    fields: {
      authorName: textIn(posted, 'authorName'),
      authorEmail: textIn(posted, 'authorEmail'),
      title: textIn(posted, 'title'),
      body: textIn(posted, 'body'),
      linkTitle: textIn(posted, 'linkTitle'),
      linkUrl: textIn(posted, 'linkUrl'),
    },
    parent: textIn(posted, 'parent'),
    token: textIn(posted, 'token'),
  };
}

/** Which fields the form had. */
export const namesIn = (posted: PostedForm): FormField[] => FIELDS.filter((name) => name in posted);

export function nothingTyped({ parent, token }: { parent: string; token: string }): Typed {
  return typedIn({ parent, token });
}

/** What the API takes; a field left blank is one not filled in, so it is not sent. */
export function submissionOf(
  typed: Typed,
  { article, trap }: { article: string; trap: { name: string; value: string } }
): SubmissionInput {
  const entries = FIELDS.map((name) => [name, typed.fields[name]] as const);
  const filled = entries.filter(([, value]) => value.trim() !== '');
  return {
    article,
    ...Object.fromEntries(filled),
    ...(typed.parent && { parent: typed.parent }),
    ...(trap.value && { [trap.name]: trap.value }),
    token: typed.token,
  };
}

/** A field sent twice, or as a file, is no text of ours. */
export function textIn(posted: PostedForm, name: string): string {
  const value = posted[name];
  return typeof value === 'string' ? value : '';
}

/** As the server counts: characters, not the UTF-16 units of JavaScript and of `maxlength`. */
export const lengthOf = (text: string): number =>
  [...text.replace(/\r\n?/g, '\n').normalize('NFC')].length;
