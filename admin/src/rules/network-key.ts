/** Whether an entry is the key of a reader's network, which nobody can type or correct. */
export const isNetworkKey = ({ kind, value }: { kind: string; value: string }): boolean =>
  kind === 'network' && value.startsWith('key:');

/** Enough of a key to tell two of them apart. */
export const shortKey = (value: string): string => value.slice('key:'.length).slice(0, 8);
