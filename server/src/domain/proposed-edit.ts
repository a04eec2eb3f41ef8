import type { ForumPostRow } from '../../../content-types';
import type { CheckResult } from '../../../contracts/moderation';
import type { ProposedText } from '../../../contracts/posts';
import { linkOf } from './public-post';

/** What the column `proposedEdit` holds: an author's newer text of an approved post. */
export interface ProposedEdit {
  title: string | null;
  body: string;
  linkTitle: string | null;
  linkUrl: string | null;
  html: string;
  rendererVersion: number;
  textHash: string;
  searchText: string;
  /** ISO date. */
  proposedAt: string;
  checks: CheckResult[];
}

/** The columns that an edit changes. */
export const TEXT_COLUMNS = [
  'title',
  'body',
  'linkTitle',
  'linkUrl',
  'html',
  'rendererVersion',
  'textHash',
  'searchText',
  'checks',
  'editedAt',
] as const satisfies readonly (keyof ForumPostRow)[];

export type PostText = Pick<ForumPostRow, (typeof TEXT_COLUMNS)[number]>;

export const proposedEditOf = (row: Pick<ForumPostRow, 'proposedEdit'>): ProposedEdit | null =>
  row.proposedEdit as ProposedEdit | null;

/** A proposed edit as its author sees it. */
export const proposedTextOf = (row: Pick<ForumPostRow, 'proposedEdit'>): ProposedText | null => {
  const edit = proposedEditOf(row);
  if (edit === null) return null;
  const link = linkOf(edit);
  return {
    title: edit.title,
    body: edit.body,
    html: edit.html,
    ...(link === undefined ? {} : { link }),
    proposedAt: edit.proposedAt,
  };
};

/** The columns of a post whose proposed edit is adopted. */
export const adopted = (edit: ProposedEdit, now: Date): PostText => {
  const { proposedAt: _at, ...text } = edit;
  return { ...text, editedAt: now.toISOString() };
};
