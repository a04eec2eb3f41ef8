import type { FORM_FIELDS } from '../../../contracts/forum';
import type { SubmissionInput } from '../../../contracts/posts';
import { toHttpUrl } from '../domain/links';
import { normaliseLine, normaliseText } from '../domain/text';
import type { Fields } from './types';

/** The submission's fields as they are counted, judged and kept: NFC, trimmed, one line where due. */
export const readFields = (input: SubmissionInput): Fields => {
  const line = (field: (typeof FORM_FIELDS)[number]): string | null =>
    normaliseLine(input[field] ?? '') || null;
  const linkUrl = line('linkUrl');
  return {
    authorName: line('authorName') ?? '',
    authorEmail: line('authorEmail'),
    title: line('title'),
    body: normaliseText(input.body ?? ''),
    linkTitle: line('linkTitle'),
    // Kept as typed while it is no address, so that the check can say what is wrong with it.
    linkUrl: linkUrl === null ? null : (toHttpUrl(linkUrl) ?? linkUrl),
  };
};
