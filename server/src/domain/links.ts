import { parseUrl } from './url';

/** Search engines are told not to count a reader's link; the opened page gets no handle on ours. */
export const LINK_REL = 'ugc nofollow noopener';

/**
 * An address that may stand in a link: absolute, http or https, without a user name (which serves
 * to show one host and lead to another).
 *
 * @returns the address as the URL standard spells it, or null
 */
export const toHttpUrl = (text: string): string | null => {
  const url = /^https?:\/\//i.test(text) ? parseUrl(text) : null;
  if (url === null) return null;
  return url.username === '' && url.password === '' && url.hostname !== '' ? url.href : null;
};

/** An address as browsers show it, with its escapes undone: the form in which its characters are counted. */
export const readableUrl = (url: string): string => {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
};
