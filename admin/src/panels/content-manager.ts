import type { ReactNode } from 'react';

/** What the Content Manager tells about the entry that is edited. */
export interface EditedEntry {
  /** uid of its content type. */
  model: string;
  /** As it is saved; undefined or empty while it is not, also in this language. */
  document?: {
    documentId?: string;
    locale?: string | null;
    updatedAt?: string;
    status?: string;
  };
}

/** A panel beside the edit view. It is drawn like a component: it may use hooks, and null hides it. */
export type SidePanel = (entry: EditedEntry) => { title: string; content: ReactNode } | null;

interface ContentManagerApis {
  addEditViewSidePanel(panels: SidePanel[]): void;
}

/** Adds panels to the edit view; an admin without a Content Manager has none. */
export const addSidePanels = (
  apis: Record<string, unknown> | undefined,
  panels: SidePanel[]
): void => {
  if (apis !== undefined && isContentManager(apis)) apis.addEditViewSidePanel(panels);
};

const isContentManager = (apis: object): apis is ContentManagerApis =>
  'addEditViewSidePanel' in apis && typeof apis.addEditViewSidePanel === 'function';
