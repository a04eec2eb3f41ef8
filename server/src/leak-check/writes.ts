import type { Planted } from './plant';
import { hasParameter, pathWith, type Route } from './routes';
import type { Question } from './types';

/** A token that no form and no submission gave out. */
const FORGED = 'AAAAAAAAAAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAAAAAAAAAA';

/** What is no JSON at all never gets as far as us: Strapi's body parser refuses it. */
const JUNK = ['', '{}', '[]', '{"data":null}', '{"data":[]}', '{"data":{"article":{}}}'];

/** Bodies as readers' pages send them; none of them can be accepted, for their tokens are forged. */
const plausible = (planted: Planted, post: string | undefined): string[] => {
  const [readable = '', ...others] = planted.articles;
  const submission = {
    title: 'Leak check',
    body: 'A text of the leak check',
    authorName: 'Leak check',
    authorEmail: 'reader@leak-check.invalid',
    token: FORGED,
  };
  return [
    { ...submission, article: readable, parent: post },
    ...others.map((article) => ({ ...submission, article })),
    ...planted.targets.map((target) => ({ ...submission, target })),
    { revision: 1, body: 'Another text of the leak check', title: 'x' },
    { reason: 'spam', comment: 'A report of the leak check' },
  ].map((data) => JSON.stringify({ data }));
};

/**
 * Questions that write, to routes of our own alone and about planted posts alone: nothing of the site's own
 * can come to harm. Their answers and refusals must tell as little as any other.
 */
export const writeQuestions = (route: Route, planted: Planted): Question[] => {
  const method = route.method;
  const tokens: Record<string, string>[] = [{}, { 'x-edit-token': FORGED }];
  const ask = (path: string, bodies: readonly string[], start = 0): Question[] =>
    bodies.map((body, index) => ({
      method,
      path,
      headers: tokens[(start + index) % tokens.length] ?? {},
      ...(body === '' ? {} : { body }),
    }));
  if (!hasParameter(route)) {
    const [post] = planted.posts.filter(({ isReadable }) => !isReadable);
    return ask(route.path, [...JUNK, ...plausible(planted, post?.documentId)]);
  }
  const [edit = '', report = ''] = plausible(planted, undefined).slice(-2);
  const isReport = route.path.endsWith('/report');
  return planted.posts.flatMap(({ documentId }, index) =>
    // Junk is junk whatever the post: each is asked of one or two.
    ask(
      pathWith(route, documentId),
      [isReport ? report : edit, ...JUNK.slice(index, index + 1)],
      index
    )
  );
};
