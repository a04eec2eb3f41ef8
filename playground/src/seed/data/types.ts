import type { SceneName } from '../pictures/scenes';

export type PostStatus = 'pending' | 'published' | 'rejected' | 'spam' | 'removed';

export interface SectionWords {
  title: string;
  description: string;
}

export interface SectionSeed {
  /** Names the section in the seed, never shown. */
  key: string;
  slug: string;
  parent?: string;
  position?: number;
  moderation?: 'before' | 'after';
  en: SectionWords;
  fr?: SectionWords & { slug: string };
}

/** A paragraph is plain text; everything else says what it is. */
export type Passage =
  | string
  | { heading: string }
  | { quote: string }
  | { list: string[] }
  | { text: string; link: { label: string; url: string } };

export interface ArticleWords {
  /** Left out where the plugin is to make it from the title. */
  slug?: string;
  kicker?: string;
  title: string;
  subtitle?: string;
  summary: string;
  lead: string;
  dateline?: string;
  coverCaption?: string;
  body: Passage[];
  postscript?: string;
}

export interface ArticleSeed {
  key: string;
  /** Without a section the trail is Home > title. */
  section?: string;
  byline?: string;
  source?: string;
  /** Hours before now; negative lies in the future. */
  hoursAgo: number;
  cover?: SceneName;
  reference?: { title: string; url: string };
  isDraft?: boolean;
  /** Override of the forum's policy. */
  posting?: 'nobody';
  en: ArticleWords;
  fr?: ArticleWords;
}

export interface PostSeed {
  key: string;
  article: string;
  locale?: 'fr';
  /** Key of a post further up in the list. */
  parent?: string;
  author: string;
  email?: string;
  title?: string;
  body: string;
  link?: { title: string; url: string };
  hoursAgo: number;
  status: PostStatus;
  /** A moderator's reason for a refusal. */
  reason?: string;
  /** Written by the newsroom, under its public name. */
  isStaff?: true;
  /** Filled the field that people do not see. */
  isRobot?: true;
}
