/** A statement of a hot request as one database carried it out. */
export interface ToldPlan {
  request: string;
  sql: string;
  /** Each table read: by which index, and by which of its columns. */
  steps: string[];
  /** Every post, event or forum is looked up by its id. */
  isLookUp: boolean;
}
