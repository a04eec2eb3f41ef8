import type { FORM_FIELDS } from '../../../contracts/forum';
import type { SubmissionInput } from '../../../contracts/posts';
import { toHttpUrl } from '../domain/links';
import { isBlank, normaliseLine, normaliseText } from '../domain/text';
import type { Fields } from './types';

/**
 * The submission's fields as they are counted, judged and kept: NFC, trimmed, one line where due, nothing
 * where nothing would be seen.
 */
export const readFields = (input: SubmissionInput): Fields => {
  const line = (field: (typeof FORM_FIELDS)[number]): string | null => {
    const text = normaliseLine(input[field] ?? '');
    return isBlank(text) ? null : text;
  };
  const body = normaliseText(input.body ?? '');
  const linkUrl = line('linkUrl');
  return {
    authorName: line('authorName') ?? '',
    authorEmail: line('authorEmail'),
    title: line('title'),
    body: isBlank(body) ? '' : body,
    linkTitle: line('linkTitle'),
    // Kept as typed while it is no address, so that the check can say what is wrong with it.
    linkUrl: linkUrl === null ? null : (toHttpUrl(linkUrl) ?? linkUrl),
  };
};
