/**
 * What this site takes from the plugin: types, no code.
 * In a project of your own: `from 'strapi-plugin-article-forum/contracts'`.
 */
export type {
  ArticleExtras,
  BreadcrumbItem,
  ByPathAnswer,
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
  PostsAnswer,
  PreviewAnswer,
  PublicPost,
  RefusalCode,
  SectionNode,
  SubmissionAnswer,
  SubmissionInput,
} from '../../../contracts';
