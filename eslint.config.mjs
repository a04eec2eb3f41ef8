import eslint from '@eslint/js';
import importX from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';

const TYPESCRIPT = ['**/*.ts', '**/*.tsx'];

/** Patterns that reach a folder of server/src from anywhere below it. */
const folder = (name) => [`**/${name}`, `**/${name}/**`];
const forbid = (group, message) => ({ group, message });
const restrict = (patterns, paths = []) => ({
  '@typescript-eslint/no-restricted-imports': ['error', { paths, patterns }],
});

export default tseslint.config(
  {
    ignores: [
      '**/dist/',
      '**/build/',
      '**/node_modules/',
      '**/.cache/',
      '**/.tmp/',
      '**/.strapi/',
      'coverage/',
      'playground/types/',
      'playground/public/',
      'tests/.artifacts/',
      'tests/fixtures/',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  eslint.configs.recommended,
  {
    plugins: { 'import-x': importX },
    rules: {
      'import-x/first': 'error',
      'import-x/no-duplicates': 'error',
      'import-x/newline-after-import': 'error',
      'import-x/order': [
        'error',
        {
          groups: ['builtin', 'external', ['parent', 'sibling', 'index']],
          pathGroups: [{ pattern: 'react', group: 'builtin', position: 'after' }],
          pathGroupsExcludedImportTypes: [],
          'newlines-between': 'always-and-inside-groups',
        },
      ],
      eqeqeq: 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'object-shorthand': 'error',
      'no-restricted-properties': [
        'error',
        {
          object: 'URL',
          property: 'canParse',
          message: 'On Node 20 and 22 it forgets letters such as "ü" after some thousand calls.',
        },
      ],
    },
  },

  {
    files: TYPESCRIPT,
    extends: [tseslint.configs.recommended],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      // French sets a no-break space before double signs, in templates as well.
      'no-irregular-whitespace': ['error', { skipStrings: true, skipTemplates: true }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-for-in-array': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
    },
  },

  // Scripts and configuration run as they are, in Node.
  {
    files: ['**/*.mjs', '**/*.cjs', '**/*.js'],
    languageOptions: {
      globals: Object.fromEntries(
        [
          ...['AbortSignal', 'Buffer', 'clearInterval', 'clearTimeout', 'console', 'fetch'],
          ...['process', 'setInterval', 'setTimeout', 'URL', 'URLSearchParams'],
        ].map((name) => [name, 'readonly'])
      ),
    },
  },
  {
    files: ['**/*.cjs', '**/*.js'],
    languageOptions: {
      sourceType: 'commonjs',
      globals: { __dirname: 'readonly', module: 'writable', require: 'readonly' },
    },
  },

  // The example site's own scripts run in a browser, as they are.
  {
    files: ['examples/site/src/browser/**'],
    languageOptions: {
      globals: Object.fromEntries(
        [
          ...['CSS', 'Event', 'document', 'localStorage', 'location', 'sessionStorage', 'window'],
          ...['HTMLElement', 'HTMLFormElement', 'HTMLInputElement', 'HTMLTemplateElement'],
          'HTMLTextAreaElement',
        ].map((name) => [name, 'readonly'])
      ),
    },
  },

  // The server writes to Strapi's log, where levels and formats are the site's choice.
  { files: ['server/**', 'contracts/**', 'content-types/**'], rules: { 'no-console': 'error' } },
  {
    files: ['server/src/domain/**'],
    rules: restrict([
      forbid(['@strapi/*', '@strapi/*/**', 'koa'], 'The domain knows neither Strapi nor HTTP.'),
      forbid(
        ['services', 'controllers', 'http', 'routes', 'middlewares', 'database'].flatMap(folder),
        'The domain is what the others stand on; it takes plain data.'
      ),
    ]),
  },
  {
    files: ['server/src/services/**'],
    rules: restrict([
      forbid(
        ['koa', ...['controllers', 'http', 'routes', 'middlewares'].flatMap(folder)],
        'A service serves HTTP, jobs and other plugins alike; it does not know who calls.'
      ),
    ]),
  },
  {
    files: ['admin/**'],
    rules: restrict(
      [
        {
          // zod and all schemas would come along; the server checks, the admin only needs the shapes.
          regex: '/contracts(/(?!(policy-fields|rule-limits)$).*)?$',
          allowTypeImports: true,
          message: 'Import types only: a value brings zod into the admin panel.',
        },
        {
          regex: '/server/src/(?!domain/)',
          allowTypeImports: true,
          message: 'Of the server only the pure domain runs in a browser.',
        },
      ],
      [
        {
          name: '@strapi/admin/strapi-admin',
          allowTypeImports: true,
          message: 'A second copy of the admin; values come from @strapi/strapi/admin.',
        },
        {
          name: '@strapi/strapi',
          allowTypeImports: true,
          message: 'The server; values come from @strapi/strapi/admin.',
        },
        { name: '@strapi/utils', message: 'For the server alone.' },
      ]
    ),
  }
);
