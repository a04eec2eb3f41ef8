/** What the keyboard can do on the queue. */
export const COMMANDS = [
  'next',
  'previous',
  'publish',
  'reject',
  'spam',
  'pend',
  'remove',
  'reason',
  'undo',
  'reply',
  'edit',
  'author',
  'details',
  'select',
  'select-page',
  'publish-selected',
  'reject-selected',
  'spam-selected',
  'one',
  'search',
  'refresh',
  'help',
] as const;

export type Command = (typeof COMMANDS)[number];

/**
 * By the sign that a key writes, not by its place: the sheet shows letters, and keyboards differ. Capital
 * letters act on the selection.
 */
export const KEYS: Readonly<Record<string, Command>> = {
  j: 'next',
  k: 'previous',
  p: 'publish',
  r: 'reject',
  s: 'spam',
  b: 'pend',
  d: 'remove',
  w: 'reason',
  u: 'undo',
  a: 'reply',
  e: 'edit',
  h: 'author',
  o: 'details',
  x: 'select',
  X: 'select-page',
  P: 'publish-selected',
  R: 'reject-selected',
  S: 'spam-selected',
  v: 'one',
  '/': 'search',
  l: 'refresh',
  '?': 'help',
};

/** Commands that a key held down may repeat. */
export const REPEATABLE: ReadonlySet<Command> = new Set(['next', 'previous']);

/** The keys of a command, as the help sheet shows them. */
export const keysOf = (command: Command): string[] =>
  Object.entries(KEYS).flatMap(([key, name]) => (name === command ? [key] : []));

const TYPING = 'input, textarea, select, [contenteditable=""], [contenteditable="true"]';
/** Where letters and arrows have a meaning of their own. */
const OWN_KEYS =
  '[role="menu"], [role="listbox"], [role="combobox"], [role="dialog"], [role="alertdialog"], [role="tablist"], [role="radiogroup"]';

/** What a pressed key asks for; null where it is none of ours, or meant for what has the focus. */
export const commandOf = (event: KeyboardEvent): Command | null => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return null;
  if (event.isComposing) return null;
  const command = KEYS[event.key];
  if (command === undefined || (event.repeat && !REPEATABLE.has(command))) return null;
  const { target } = event;
  if (target instanceof Element && isElsewhere(target)) return null;
  return document.querySelector('[role="dialog"], [role="alertdialog"], [role="menu"]') === null
    ? command
    : null;
};

const isElsewhere = (target: Element): boolean => {
  // A tick box is an input that nobody types into.
  const isTyping = target.matches(TYPING) && !target.matches('[type="checkbox"], [type="radio"]');
  return isTyping || target.closest(OWN_KEYS) !== null;
};
