import type { Core } from '@strapi/strapi';

import type { ForumPostRow } from '../../../content-types';
import { emailKey, nameKey, searchText, textHash, wordsHash } from '../domain/fingerprints';
import { RENDERERS, renderPost, type Markup } from '../domain/render';
import type { Fields } from '../submission/types';

/** The columns that follow from a post's text. */
export type TextColumns = Fields &
  Pick<
    ForumPostRow,
    'html' | 'rendererVersion' | 'textHash' | 'searchText' | 'wordsHash' | 'nameKey' | 'emailKey'
  >;

/** The one place that turns a text into columns: whoever writes one writes all of them. */
const postTextsService = (_: { strapi: Core.Strapi }) => ({
  /** @param userId of its author, null for guests and staff */
  columnsOf: (fields: Fields, markup: Markup, userId: number | null): TextColumns => ({
    ...fields,
    html: renderPost(fields.body, markup),
    rendererVersion: RENDERERS[markup],
    textHash: textHash(fields, userId),
    searchText: searchText(fields),
    wordsHash: wordsHash(fields.body),
    nameKey: nameKey(fields.authorName),
    emailKey: emailKey(fields.authorEmail),
  }),

  /** What is left of a post that its author withdrew: nothing of theirs. */
  emptied: {
    title: null,
    body: '',
    html: '',
    authorName: '',
    authorEmail: null,
    linkTitle: null,
    linkUrl: null,
    proposedEdit: null,
    checks: null,
    searchText: '',
    textHash: null,
    submissionHash: null,
    networkHash: null,
    wordsHash: null,
    authorKey: null,
    nameKey: null,
    emailKey: null,
    heldBy: null,
    queueRank: 0,
  } satisfies Partial<ForumPostRow>,
});

export default postTextsService;
