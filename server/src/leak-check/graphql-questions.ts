import { innermost, isRequired, type GraphqlField, type GraphqlSchema } from './graphql-schema';
import type { Words } from './words';

/** How deep answers are asked for, and conditions are followed. */
const DEPTH = 3;
const FILTER_DEPTH = 3;

/** Two documents of which nobody may be able to tell the answers apart; `miss` is null for a plain one. */
export interface GraphqlPair {
  hit: string;
  miss: string | null;
}

/**
 * Every query of the schema, with all its fields to some depth; lists also as drafts, in all languages, and
 * filtered and sorted by each field that its arguments know.
 *
 * @param ids documentIds to ask single entries by
 * @param ours names of the types of this plugin
 */
export const graphqlQueries = (
  schema: GraphqlSchema,
  ids: readonly string[],
  ours: ReadonlySet<string>,
  words: Words
): GraphqlPair[] =>
  schema.queries.flatMap((field) => {
    const selection = selectionOf(schema, field, DEPTH);
    if (selection === null) return [];
    // Which entries there are is enough to tell two answers apart.
    const short = selectionOf(schema, field, 2) ?? selection;
    const plain = (args: string): GraphqlPair => ({
      hit: `{ ${field.name}${args === '' ? '' : `(${args})`}${selection} }`,
      miss: null,
    });
    const takes = (name: string) => field.args.some((arg) => arg.name === name);
    const required = field.args.filter(isRequired);
    if (required.length > 0 || takes('documentId')) {
      const isById = required.every(({ type }) => ['ID', 'String'].includes(innermost(type).name));
      const names = required.length > 0 ? required.map(({ name }) => name) : ['documentId'];
      if (!isById) return [];
      return ids.flatMap((id) => {
        const asked = names.map((name) => `${name}: "${id}"`).join(', ');
        return [plain(asked), ...(takes('status') ? [plain(`${asked}, status: DRAFT`)] : [])];
      });
    }
    const more = takes('pagination') ? 'pagination: { limit: 100 }' : '';
    const and = (args: string) => [args, more].filter((part) => part !== '').join(', ');
    return [
      plain(and('')),
      ...(takes('status') ? [plain(and('status: DRAFT'))] : []),
      ...(takes('locale') ? [plain(and('locale: "*"'))] : []),
      ...filtersOf(schema, field, ours).flatMap((path) => comparisons(field, short, path, words)),
    ];
  });

const comparisons = (
  field: GraphqlField,
  selection: string,
  path: readonly string[],
  { hidden, absent }: Words
): GraphqlPair[] => {
  const document = (args: string) => `{ ${field.name}(${args})${selection} }`;
  const nested = (operator: string, word: string) =>
    `${path.map((step) => `{ ${step}: `).join('')}{ ${operator}: "${word}" }${' }'.repeat(path.length)}`;
  const filtered = (start: string, operator: string): GraphqlPair => ({
    hit: document(`${start}filters: ${nested(operator, hidden)}`),
    miss: document(`${start}filters: ${nested(operator, absent)}`),
  });
  const canBeDraft = field.args.some(({ name }) => name === 'status');
  const canBeSorted = path.length > 1 && field.args.some(({ name }) => name === 'sort');
  const sorted = (order: string) =>
    document(
      `sort: "${path.join('.')}:${order}", filters: { documentId: { startsWith: "leakcheck" } }`
    );
  return [
    filtered('', 'startsWith'),
    ...(canBeDraft ? [filtered('status: DRAFT, ', 'containsi')] : []),
    ...(canBeSorted ? [{ hit: sorted('asc'), miss: sorted('desc') }] : []),
  ];
};

/** Fields of our types by which a list is filtered, also by way of related entries, as paths. */
const filtersOf = (
  schema: GraphqlSchema,
  field: GraphqlField,
  ours: ReadonlySet<string>
): string[][] => {
  const argument = field.args.find(({ name }) => name === 'filters');
  if (argument === undefined) return [];
  const paths: string[][] = [];
  const follow = (typeName: string, path: readonly string[]) => {
    const isOfOurs = ours.has(typeName.replace(/FiltersInput$/, ''));
    for (const { name, type } of schema.typeOf(typeName)?.inputFields ?? []) {
      const inner = innermost(type).name;
      if (['and', 'or', 'not'].includes(name)) continue;
      // No field of the app's own types holds a word that nobody may know.
      const isTelling = isOfOurs && (path.length === 0 || name === 'title');
      if (inner === 'StringFilterInput' && isTelling) paths.push([...path, name]);
      if (inner.endsWith('FiltersInput') && path.length + 1 < FILTER_DEPTH) {
        follow(inner, [...path, name]);
      }
    }
  };
  follow(innermost(argument.type).name, []);
  return paths;
};

/** All that can be selected of a field without arguments; null where there is nothing. */
const selectionOf = (
  schema: GraphqlSchema,
  { type }: GraphqlField,
  depth: number
): string | null => {
  const { kind, name } = innermost(type);
  if (kind === 'SCALAR' || kind === 'ENUM') return '';
  const { fields, possibleTypes } = schema.typeOf(name) ?? { fields: null, possibleTypes: null };
  if (depth === 0) return null;
  const parts = (fields ?? [])
    .filter((field) => !field.args.some(isRequired))
    .flatMap((field) => {
      const inner = selectionOf(schema, field, depth - 1);
      return inner === null ? [] : [`${field.name}${inner}`];
    });
  const fragments =
    fields === null
      ? (possibleTypes ?? []).flatMap((possible) => {
          const inner = selectionOf(
            schema,
            { type: namedType(possible.name) } as GraphqlField,
            depth
          );
          return inner === null || inner === '' ? [] : [`... on ${possible.name}${inner}`];
        })
      : [];
  const all = ['__typename', ...parts, ...fragments];
  return ` { ${all.join(' ')} }`;
};

const namedType = (name: string): GraphqlField['type'] => ({ kind: 'OBJECT', name, ofType: null });
