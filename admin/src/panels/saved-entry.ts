/** The entry beside which a panel stands, as it is saved. */
export interface SavedEntry {
  uid: string;
  /** null while it is not saved, or not in this language. */
  documentId: string | null;
  /** null where its type has none. */
  locale: string | null;
  /** Another one after each save, publication and unpublication. */
  savedAs: string;
}
