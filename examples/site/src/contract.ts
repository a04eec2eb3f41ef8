/**
 * What this site takes from the plugin: types, no code.
 * In a project of your own: `from 'strapi-plugin-article-forum/contracts'`.
 */
export type {
  ArticleExtras,
  BreadcrumbItem,
  ByPathAnswer,
  EditableField,
  EditBody,
  ErrorAnswer,
  FieldProblem,
  FieldProblemCode,
  FieldRule,
  FormAnswer,
  FormField,
  ForumAnswer,
  MinePostAnswer,
  OwnPost,
  PostAnswer,
  PostOrder,
  PostsAnswer,
  PreviewAnswer,
  PublicPost,
  ProposedText,
  RefusalCode,
  ReportAnswer,
  ReportBody,
  SectionNode,
  SubmissionAnswer,
  SubmissionInput,
} from '../../../contracts';
