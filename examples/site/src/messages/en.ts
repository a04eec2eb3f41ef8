import type { FieldProblemCode, FieldRule, FormField, RefusalCode } from '../contract';
import { enPosts } from './en-posts';

/** Each language says the same things: one that misses a sentence does not compile. */
export type Messages = typeof en;

interface ProblemContext extends Omit<FieldRule, 'required'> {
  label: string;
  /** How many characters were typed. */
  length: number;
}

const figure = (count: number) => count.toLocaleString('en');

/** When to try again, after a limit. */
const later = (seconds: number | null) => {
  if (seconds === null) return 'in a while';
  if (seconds < 90) return `in ${figure(seconds)} ${seconds > 1 ? 'seconds' : 'second'}`;
  return seconds < 5400
    ? `in ${figure(Math.ceil(seconds / 60))} minutes`
    : `in ${figure(Math.ceil(seconds / 3600))} hours`;
};

export const en = {
  ...enPosts,
  languageName: 'English',
  languages: 'Language',
  skip: 'Skip to the content',
  sections: 'Sections',
  breadcrumb: 'Breadcrumb',
  home: 'Home',
  latest: 'Latest articles',
  tagline: 'An example site of the article-forum plugin',
  articlesIn: (title: string) => `Articles in ${title}`,
  subsections: 'In this section',
  noArticles: 'No article here yet.',
  pages: 'Pages',
  newerPage: 'Newer articles',
  olderPage: 'Older articles',
  pageOf: (page: number, count: number) => `Page ${page} of ${count}`,
  footer: 'Forum posts express the views of those who wrote them.',

  published: 'Published',
  firstPublished: 'First published',
  postscript: 'P.S.',
  reference: 'See also:',
  counter: (count: number) => `${figure(count)} forum ${count > 1 ? 'posts' : 'post'}`,

  forumPosts: 'Forum posts',
  staff: 'Staff',
  anonymous: 'Anonymous',
  edited: 'edited',
  withdrawn: 'This post was withdrawn.',
  reply: 'Reply',
  replyTo: (name: string) => `Reply to ${name}`,
  moreReplies: 'More replies',
  moreThreads: 'More threads',
  firstThreads: 'Back to the first threads',
  wholeThread: 'The beginning of this thread',
  thread: 'Thread',
  threadTitle: (title: string) => `A thread on “${title}”`,
  inReplyToEarlier: 'In reply to an earlier post',
  backToArticle: 'Back to the article',

  anyMessage: 'Any message or comments?',
  registrationRequired:
    'Only registered readers may post in this forum, and this site has no registration.',
  closed: 'This forum is closed.',
  inReplyTo: (name: string) => `In reply to ${name}`,
  notAReply: 'Answer the article instead',
  replyGone: 'The post you wanted to answer is no longer there. You can still write a new one.',
  whoAreYou: 'Who are you?',
  yourPost: 'Your post',
  fields: {
    authorName: 'Your name',
    authorEmail: 'Your e-mail address',
    title: 'Title',
    body: 'Text of your post',
    linkTitle: 'Title of a reference page',
    linkUrl: 'Its address (URL)',
  } satisfies Record<FormField, string>,
  emailNote: 'It will not be published.',
  linkNote: 'If your post refers to a page on the web, say which.',
  hint: 'To create paragraphs, just leave blank lines.',
  markupHint:
    'You may use *italic*, **bold**, lines that begin with > for a quotation, and with - for a list.',
  required: 'required',
  leaveEmpty: 'Leave this field empty',
  preview: 'Preview',
  send: 'Send',
  previewHeading: 'Your post as it would appear',
  previewNote: 'It has not been sent yet.',
  whatYouTyped: 'What you typed',
  copyIt: 'Copy it if you want to keep it.',

  errorPrefix: 'Error',
  notSent: 'Your post has not been sent',
  correct: 'Please correct the following and send it again:',
  problem: (code: FieldProblemCode, { label, minLength, maxLength, length }: ProblemContext) => {
    switch (code) {
      case 'required':
        return `Please fill in “${label}”.`;
      case 'too-short':
        return `“${label}” needs at least ${figure(minLength)} characters.`;
      case 'too-long':
        return `“${label}” may hold ${figure(maxLength)} characters; you typed ${figure(length)}.`;
      case 'invalid-email':
        return 'This is not an e-mail address. It looks like name@example.org.';
      case 'invalid-url':
        return 'This is not a web address. It begins with https:// or http://.';
      case 'control-characters':
        return `“${label}” holds invisible control characters. Please type that part again.`;
      case 'too-small':
      case 'too-big':
      case 'too-few':
      case 'too-many':
      case 'invalid-type':
      case 'invalid-value':
        return `“${label}” cannot be accepted as it stands.`;
      case 'unknown-key':
        return 'The form held a field that is not ours. Please send it again.';
    }
  },
  refusals: {
    'forum.closed': 'This forum has been closed in the meantime.',
    'forum.registration-required': 'Only registered readers may post in this forum.',
    'form.token-invalid':
      'This form was no longer valid. It has been renewed and your text is kept: please send it again.',
    'form.token-expired':
      'This form had been open for too long. It has been renewed and your text is kept: please send it again.',
    'post.duplicate': 'You have already sent this post; it was not sent a second time.',
  } satisfies Partial<Record<RefusalCode, string>>,
  sendAsThread: 'Send again to post your text as a new thread.',
  tooLarge: 'Your post is too large to be sent. Please shorten it.',
  rateLimited: (seconds: number | null) =>
    `Too much has come from your address at once. Please try again ${later(seconds)}.`,
  unreachable: 'The forum could not be reached. Your text is kept below: please send it again.',

  problems: {
    notFound: {
      heading: 'Page not found',
      text: 'There is nothing at this address. It may have been mistyped, or the page is no longer online.',
    },
    unavailable: {
      heading: 'Please come back in a moment',
      text: 'The site cannot be read just now. This is our fault, and it usually lasts no longer than a minute or two.',
    },
    tooLarge: {
      heading: 'Your post is too large',
      text: 'It is larger than this site accepts. Your browser’s Back button brings you to what you typed, so that you can shorten it.',
    },
    tooMany: {
      heading: 'Too many requests',
      text: (seconds: number | null) =>
        `Too much has come from your address at once. Please try again ${later(seconds)}.`,
    },
    foreign: {
      heading: 'Nothing has been sent',
      text: 'This did not come from a page of ours. Please open the page here and send it again.',
    },
    other: {
      heading: 'Something went wrong',
      text: 'This page could not be shown. Please try again.',
    },
  },
  toHome: 'Go to the home page',
};
