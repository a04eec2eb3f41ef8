/** What a write says about a to-one relation: a new target, none, or nothing. */
export type RelationChange =
  | { kind: 'set'; documentId: string }
  | { kind: 'set-row'; id: number }
  | { kind: 'clear' }
  | { kind: 'remove'; refs: (string | number)[] }
  | { kind: 'keep' }
  | { kind: 'malformed' };

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Reads all the ways in which Strapi lets a to-one relation be written: null, a documentId, a row id,
 * an object with either, a list of one, `{ set }`, `{ connect, disconnect }`.
 */
export const readRelation = (input: unknown): RelationChange => {
  if (input === undefined) return { kind: 'keep' };
  if (input === null) return { kind: 'clear' };
  if (Array.isArray(input))
    return input.length === 0 ? { kind: 'clear' } : readReference(input.at(-1));
  if (isRecord(input)) {
    if ('set' in input) return readRelation(input.set ?? null);
    if ('connect' in input || 'disconnect' in input) return readConnect(input);
  }
  return readReference(input);
};

const readConnect = (input: Record<string, unknown>): RelationChange => {
  const connect = asList(input.connect);
  if (connect.length > 0) return readReference(connect.at(-1));
  const refs = asList(input.disconnect).map(readReference);
  if (refs.length === 0) return { kind: 'keep' };
  const named: (string | number)[] = [];
  for (const ref of refs) {
    if (ref.kind === 'set') named.push(ref.documentId);
    if (ref.kind === 'set-row') named.push(ref.id);
  }
  return { kind: 'remove', refs: named };
};

const asList = (value: unknown): unknown[] => {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? (value as unknown[]) : [value];
};

const readReference = (value: unknown): RelationChange => {
  if (typeof value === 'string' && value !== '') return { kind: 'set', documentId: value };
  if (typeof value === 'number' && Number.isSafeInteger(value))
    return { kind: 'set-row', id: value };
  if (isRecord(value)) {
    if (typeof value.documentId === 'string') return { kind: 'set', documentId: value.documentId };
    if (typeof value.id === 'number') return { kind: 'set-row', id: value.id };
  }
  return { kind: 'malformed' };
};
