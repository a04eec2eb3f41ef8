import { byPathQuery, sectionsTreeQuery } from '../../../contracts/content';
import { countsQuery, formQuery, forumQuery } from '../../../contracts/forum';
import {
  editBody,
  onePostQuery,
  postParams,
  postQuery,
  postsQuery,
  reportBody,
  submissionBody,
} from '../../../contracts/posts';
import { del, get, post, put } from './route';

/** Public routes, under `/api/article-forum`. Static paths stand before those with parameters. */
export const contentApi = {
  type: 'content-api',
  routes: [
    get('/articles', 'article.find', {}),
    get('/articles/:documentId', 'article.findOne', { params: postParams }),
    get('/drafts', 'article.findDrafts', {}),
    get('/sections/tree', 'public-tree.find', { query: sectionsTreeQuery }),
    get('/sections', 'section.find', {}),
    get('/sections/:documentId', 'section.findOne', { params: postParams }),
    get('/by-path', 'by-path.find', { query: byPathQuery }),
    get('/forum', 'public-forum.find', { query: forumQuery }),
    get('/forum/counts', 'public-counts.find', { query: countsQuery }),
    get('/forum/form', 'public-form.find', { query: formQuery }),
    get('/forum-posts', 'public-post.find', { query: postsQuery }),
    get('/forum-posts/mine/:documentId', 'own-post.findOne', {
      params: postParams,
      query: postQuery,
    }),
    get('/forum-posts/:documentId', 'public-post.findOne', {
      params: postParams,
      query: onePostQuery,
    }),
    post('/forum-posts', 'public-post.submit', { query: postQuery, body: submissionBody }),
    post('/forum-posts/preview', 'public-post.preview', { query: postQuery, body: submissionBody }),
    put('/forum-posts/:documentId', 'public-post.edit', {
      params: postParams,
      query: postQuery,
      body: editBody,
    }),
    del('/forum-posts/:documentId', 'public-post.withdraw', {
      params: postParams,
      query: postQuery,
    }),
    post('/forum-posts/:documentId/report', 'public-post.report', {
      params: postParams,
      query: postQuery,
      body: reportBody,
    }),
    get('/reader', 'reader.forwardAddress', {}),
  ],
};
