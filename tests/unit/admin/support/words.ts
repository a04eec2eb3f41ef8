import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import ts from 'typescript';

const ADMIN = path.resolve(__dirname, '../../../../admin/src');

/** Attributes and properties that people read or hear. */
const SAID = new Set([
  'aria-description',
  'aria-label',
  'aria-roledescription',
  'aria-valuetext',
  'alt',
  'content',
  'error',
  'hint',
  'label',
  'message',
  'placeholder',
  'subtitle',
  'title',
]);

/** `navigation.queue`: the name of a text, which is looked up later. */
const KEY = /^[\w-]+(\.[\w-]+)+$/;

/** A word, or a sign that other languages set off by a space before it. */
const IS_SAID = /\p{L}{2}|^\s*[:;!?]/u;

/** Words that stand in the admin's source itself, where a translation should: where, and what they say. */
export const wordsBesideTranslations = (): string[] =>
  readdirSync(ADMIN, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.startsWith('translations'))
    .flatMap((name) => {
      const source = readFileSync(path.join(ADMIN, name), 'utf8');
      return wordsIn(source, name).map((words) => `${name}: ${words}`);
    });

/** Of one file; by its name, for in `.ts` a bracket like `<T>` begins no tag. */
export const wordsIn = (source: string, name = 'x.tsx'): string[] => {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const words = saidBy(node);
    if (words !== null && IS_SAID.test(words) && !KEY.test(words)) found.push(words.trim());
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(name, source, ts.ScriptTarget.Latest, true));
  return found;
};

const saidBy = (node: ts.Node): string | null => {
  if (ts.isJsxText(node)) return node.text;
  if (!ts.isStringLiteral(node) && !ts.isTemplateLiteralToken(node)) return null;
  let { parent } = node;
  // `title={isOpen ? 'Close' : 'Open'}` as well, but nothing that a function is given.
  while (ts.isConditionalExpression(parent) && parent.condition !== node) ({ parent } = parent);
  if (ts.isJsxAttribute(parent)) return isSaid(parent.name) ? node.text : null;
  if (ts.isPropertyAssignment(parent)) return isSaid(parent.name) ? node.text : null;
  if (!ts.isJsxExpression(parent)) return null;
  const { parent: outer } = parent;
  return ts.isJsxAttribute(outer) && !isSaid(outer.name) ? null : node.text;
};

const isSaid = (name: ts.Node): boolean => SAID.has(name.getText().replace(/^['"]|['"]$/g, ''));
