import { ApiError } from './api-error';
import type { Article, Page, Section } from './content';
import type {
  ByPathAnswer,
  EditBody,
  FormAnswer,
  ForumAnswer,
  MinePostAnswer,
  PostAnswer,
  PostOrder,
  PostsAnswer,
  PreviewAnswer,
  ReportAnswer,
  ReportBody,
  SectionNode,
  SubmissionAnswer,
  SubmissionInput,
} from './contract';
import type { Locale } from './locale';
import { createRequest, type RequestOptions } from './request';

const ARTICLES_A_PAGE = 20;

export type Api = ReturnType<typeof createApi>;

interface ThreadsQuery {
  article: string;
  order?: PostOrder;
  cursor?: string;
  limit?: string;
}

/** A post, and the proof that it is the reader's own. */
export interface Key {
  documentId: string;
  editToken: string;
}

const proof = (editToken: string) => ({ 'X-Edit-Token': editToken });

/** Every request this site can make, for one reader in one language. */
export function createApi({ locale, ...options }: RequestOptions & { locale: Locale }) {
  const request = createRequest(options);
  const get = <Answer>(path: string, query: Record<string, string | undefined> = {}) =>
    request<Answer>(path, { query: { locale, ...query } });
  const id = encodeURIComponent;

  return {
    // Unpopulated: a path does not tell an article from a section, and a section has no cover.
    byPath: (path: string) =>
      get<ByPathAnswer<Article> | ByPathAnswer<Section>>('/by-path', { path }),

    tree: () => get<{ data: SectionNode[] }>('/sections/tree'),

    section: (documentId: string) => get<{ data: Section }>(`/sections/${id(documentId)}`),

    article: (documentId: string) =>
      get<{ data: Article }>(`/articles/${id(documentId)}`, { populate: 'cover' }),

    /** The latest first; of one section and everything below it when `within` names it. */
    articles: ({ within, page }: { within?: string; page: number }) =>
      get<Page<Article>>('/articles', {
        within,
        populate: 'cover',
        sort: 'publicationDate:desc',
        'pagination[page]': String(page),
        'pagination[pageSize]': String(ARTICLES_A_PAGE),
      }),

    forum: (article: string) => get<ForumAnswer>('/forum', { article }),

    form: (article: string) => get<FormAnswer>('/forum/form', { article }),

    threads: ({ article, ...query }: ThreadsQuery) =>
      get<PostsAnswer>('/forum-posts', { article, view: 'threads', ...query }),

    restOfThread: ({ thread, cursor }: { thread: string; cursor?: string }) =>
      get<PostsAnswer>('/forum-posts', { thread, cursor }),

    /** null for anything that the public may not read. */
    post: (documentId: string, order?: PostOrder) =>
      nullWhenRefused(get<PostAnswer>(`/forum-posts/${id(documentId)}`, { order })),

    preview: (data: SubmissionInput) =>
      request<PreviewAnswer>('/forum-posts/preview', { body: { data: { locale, ...data } } }),

    submit: (data: SubmissionInput) =>
      request<SubmissionAnswer>('/forum-posts', { body: { data: { locale, ...data } } }),

    ownPost: ({ documentId, editToken }: Key) =>
      request<MinePostAnswer>(`/forum-posts/mine/${id(documentId)}`, {
        query: { locale },
        headers: proof(editToken),
      }),

    edit: ({ documentId, editToken }: Key, data: EditBody['data']) =>
      request<MinePostAnswer>(`/forum-posts/${id(documentId)}`, {
        method: 'PUT',
        query: { locale },
        headers: proof(editToken),
        body: { data },
      }),

    withdraw: ({ documentId, editToken }: Key) =>
      request<MinePostAnswer>(`/forum-posts/${id(documentId)}`, {
        method: 'DELETE',
        query: { locale },
        headers: proof(editToken),
      }),

    report: (documentId: string, data: ReportBody['data']) =>
      request<ReportAnswer>(`/forum-posts/${id(documentId)}/report`, {
        query: { locale },
        body: { data },
      }),
  };
}

async function nullWhenRefused<Answer>(answer: Promise<Answer>): Promise<Answer | null> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof ApiError && (error.status === 404 || error.status === 400)) return null;
    throw error;
  }
}
