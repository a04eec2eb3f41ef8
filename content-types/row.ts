import type { ContentTypeDefinition } from './definition';

/**
 * The row that a schema describes, derived from the schema itself: a column added there is known to
 * every reader at once. Relations and media are left out (they live in other tables).
 */
type Value<A> = A extends { readonly type: 'enumeration'; readonly enum: readonly (infer E)[] }
  ? E
  : A extends { readonly type: 'integer' }
    ? number
    : A extends { readonly type: 'boolean' }
      ? boolean
      : A extends { readonly type: 'datetime' }
        ? string
        : A extends { readonly type: 'json' | 'blocks' }
          ? unknown
          : string;

type IsRequired<A> = A extends { readonly required: true } ? true : false;

type Scalars<S extends ContentTypeDefinition> = {
  -readonly [K in keyof S['attributes'] as S['attributes'][K]['type'] extends 'relation' | 'media'
    ? never
    : K]: IsRequired<S['attributes'][K]> extends true
    ? Value<S['attributes'][K]>
    : Value<S['attributes'][K]> | null;
};

export type Row<S extends ContentTypeDefinition> = Scalars<S> & {
  id: number;
  documentId: string;
  createdAt: string;
  updatedAt: string;
};
