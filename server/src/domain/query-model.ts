/** What must be known of a type to follow a query through it. */
export interface Model {
  uid: string;
  attributes: Readonly<Record<string, ModelAttribute | undefined>>;
}

export interface ModelAttribute {
  type: string;
  relation?: string;
  /** Of a relation; a polymorphic one has none. */
  target?: string;
  component?: string;
  /** Never part of an answer. */
  private?: boolean;
}

export type ModelOf = (uid: string) => Model | undefined;

/** Media attributes do not say where they lead. */
const MEDIA = 'plugin::upload.file';

/** The type to which an attribute leads; undefined where it leads nowhere, or to more than one. */
export const leadsTo = (model: Model | undefined, name: string): string | undefined => {
  const attribute = model?.attributes[name];
  switch (attribute?.type) {
    case 'relation':
      return attribute.target;
    case 'component':
      return attribute.component;
    case 'media':
      return MEDIA;
    default:
      return undefined;
  }
};

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
