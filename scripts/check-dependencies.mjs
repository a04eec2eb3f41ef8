/**
 * Every package that the plugin's source imports is declared in package.json. The build bundles an
 * undeclared one without a word, or fails in the app of whoever installs the plugin.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import path from 'node:path';

import ts from 'typescript';

import { inRoot, root } from './demo/places.mjs';

const FOLDERS = ['server/src', 'admin/src', 'contracts', 'content-types'];

/** Types that @strapi/strapi brings along; nothing of them is left at run time. */
const TYPES_ONLY = new Set(['koa']);

const manifest = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
const dependencies = Object.keys(manifest.dependencies ?? {});
const declared = new Set([...dependencies, ...Object.keys(manifest.peerDependencies ?? {})]);

const imports = FOLDERS.flatMap(sourcesIn).flatMap(importsOf);
const problems = [
  ...imports
    .filter(({ name, isType }) => !declared.has(name) && !(isType && TYPES_ONLY.has(name)))
    .map(({ name, place }) => `${place}: "${name}" is not declared in package.json`),
  ...dependencies
    .filter((name) => !imports.some((found) => found.name === name))
    .map((name) => `package.json: "${name}" is declared, but nothing imports it`),
];

for (const problem of problems) console.error(`✗ ${problem}`);
if (problems.length > 0) process.exitCode = 1;
else console.log(`✓ ${imports.length} imports of ${declared.size} declared packages`);

function sourcesIn(folder) {
  return readdirSync(inRoot(folder), { recursive: true })
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
    .map((name) => inRoot(folder, name));
}

function importsOf(file) {
  const source = ts.createSourceFile(
    file,
    readFileSync(file, 'utf8'),
    ts.ScriptTarget.Latest,
    true
  );
  const found = [];
  const visit = (node) => {
    const specifier = specifierOf(node);
    if (specifier !== undefined && !specifier.startsWith('.') && !isBuiltin(specifier)) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      found.push({
        name: packageOf(specifier),
        isType: isTypeOnly(node),
        place: `${path.relative(root, file)}:${line + 1}`,
      });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** What an import, an `export … from`, an `import()` or a `require()` names. */
function specifierOf(node) {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
    return node.moduleSpecifier?.text;
  }
  if (ts.isImportTypeNode(node)) return node.argument.literal?.text;
  if (!ts.isCallExpression(node)) return undefined;
  const isImport =
    node.expression.kind === ts.SyntaxKind.ImportKeyword || node.expression.getText() === 'require';
  const [first] = node.arguments;
  return isImport && first && ts.isStringLiteralLike(first) ? first.text : undefined;
}

function isTypeOnly(node) {
  if (ts.isImportTypeNode(node)) return true;
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  if (!ts.isImportDeclaration(node) || !node.importClause) return false;
  const { isTypeOnly, name, namedBindings } = node.importClause;
  if (isTypeOnly) return true;
  return (
    !name &&
    namedBindings !== undefined &&
    ts.isNamedImports(namedBindings) &&
    namedBindings.elements.every((element) => element.isTypeOnly)
  );
}

function packageOf(specifier) {
  const parts = specifier.split('/');
  return parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
}
