import type { ContentTypeDefinition } from '../definition';
import { HIDDEN } from '../definition';
import type { Row } from '../row';

export const REPORT_UID = 'plugin::article-forum.report';

const hiddenString = { type: 'string', private: true, searchable: false } as const;

export const reportSchema = {
  kind: 'collectionType',
  collectionName: 'article_forum_reports',
  info: {
    singularName: 'report',
    pluralName: 'reports',
    displayName: 'Report',
    description: 'A reader says that a post should be looked at',
  },
  options: { draftAndPublish: false, comment: 'Written by the plugin alone' },
  pluginOptions: HIDDEN,
  attributes: {
    post: { type: 'string', required: true },
    forum: { type: 'string', required: true },
    reason: { type: 'string', required: true },
    comment: { type: 'text', private: true },
    /** Account or keyed hash of the address: one report a reader and post. */
    reporter: { ...hiddenString, required: true },
    userId: { type: 'integer', private: true },
    /** The post's revision when it was reported; a later decision has dealt with it. */
    revision: { type: 'integer', required: true },
  },
  indexes: [{ name: 'article_forum_reports_uq', columns: ['post', 'reporter'], type: 'unique' }],
} as const satisfies ContentTypeDefinition;

export type ReportRow = Row<typeof reportSchema>;
