/** The fields of a submission after normalisation; null where nothing was written. */
export interface Fields {
  authorName: string;
  authorEmail: string | null;
  title: string | null;
  body: string;
  linkTitle: string | null;
  linkUrl: string | null;
}
