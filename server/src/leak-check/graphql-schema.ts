import type { Ask } from './ask';

interface TypeRef {
  kind: string;
  name: string | null;
  ofType: TypeRef | null;
}

export interface GraphqlField {
  name: string;
  type: TypeRef;
  args: { name: string; type: TypeRef; defaultValue: string | null }[];
}

interface GraphqlType {
  kind: string;
  name: string;
  fields: GraphqlField[] | null;
  inputFields: { name: string; type: TypeRef }[] | null;
  possibleTypes: { name: string }[] | null;
}

export interface GraphqlSchema {
  queries: GraphqlField[];
  mutations: GraphqlField[];
  typeOf(name: string): GraphqlType | undefined;
}

const TYPE_REF =
  'kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name } } } }';

const INTROSPECTION = `{ __schema {
  queryType { name } mutationType { name }
  types {
    kind name possibleTypes { name } inputFields { name type { ${TYPE_REF} } }
    fields(includeDeprecated: true) {
      name type { ${TYPE_REF} } args { name defaultValue type { ${TYPE_REF} } }
    }
  }
} }`;

/** A GraphQL document as a question over HTTP. */
export const graphqlQuestion = (endpoint: string, query: string) => ({
  method: 'POST' as const,
  path: endpoint,
  body: JSON.stringify({ query }),
});

/** @returns null where nothing answers, or introspection is switched off */
export const readSchema = async (ask: Ask, endpoint: string): Promise<GraphqlSchema | null> => {
  const { status, body } = await ask(graphqlQuestion(endpoint, INTROSPECTION));
  if (status !== 200) return null;
  const { data } = JSON.parse(body) as {
    data?: {
      __schema: {
        queryType: { name: string };
        mutationType: { name: string } | null;
        types: GraphqlType[];
      };
    } | null;
  };
  if (!data) return null;
  const { queryType, mutationType, types } = data.__schema;
  const byName = new Map(types.map((type) => [type.name, type]));
  return {
    queries: byName.get(queryType.name)?.fields ?? [],
    mutations: byName.get(mutationType?.name ?? '')?.fields ?? [],
    typeOf: (name) => byName.get(name),
  };
};

/** The type in the middle of lists and non-nulls. */
export const innermost = (type: TypeRef): { kind: string; name: string } => {
  let at = type;
  while (at.ofType !== null && at.ofType !== undefined) at = at.ofType;
  return { kind: at.kind, name: at.name ?? '' };
};

export const isRequired = ({ type, defaultValue }: GraphqlField['args'][number]): boolean =>
  type.kind === 'NON_NULL' && defaultValue === null;
