import { statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import tseslint from 'typescript-eslint';

/** Code that is made, not written. */
const made = ['dist/', 'var/', 'coverage/', 'bench/build/', '**/generated/'];
const code = ['**/*.{ts,tsx,js,jsx,mjs,cjs}'];
const typescript = ['**/*.{ts,tsx}'];
const configFiles = ['*.config.{mjs,cjs,ts}', '.dependency-cruiser.cjs'];

/**
 * The house rules that are a shape of code: where, what to look for, and what to do instead.
 * Each is a rule of its own, so that a breach is reported, and excused, by name.
 * test/architecture/houseRules.test.ts plants a breach of every selector.
 */
export const shapes = [
  {
    name: 'no-lazy-relation',
    files: ['db/**'],
    selectors: ['Property[key.name=/^(lazy|eager)$/]'],
    message: 'Rows, not graphs: columns and @ForeignKey; an edge is a loader (docs/adr/0005).',
  },
  {
    name: 'no-renamed-field',
    files: ['src/schema/**'],
    selectors: ["Decorator[expression.callee.name='Field'] Property[key.name='name']"],
    message: 'A renamed field answers null on a simpleResolvers type: name the property as the wire does.',
  },
  {
    name: 'no-unseeded-randomness',
    files: ['src/methodology/**'],
    selectors: ["MemberExpression[object.name='Math'][property.name='random']"],
    message: 'Randomness takes a seed.',
  },
  {
    name: 'no-clock',
    files: ['src/methodology/**'],
    selectors: [
      "NewExpression[callee.name='Date'][arguments.length=0]",
      "MemberExpression[object.name='Date'][property.name='now']",
    ],
    message: 'The core has no clock: take the time as an argument.',
  },
  {
    name: 'no-rounding',
    files: ['src/methodology/**'],
    selectors: ["CallExpression[callee.property.name='toFixed']", "CallExpression[callee.property.name='toPrecision']"],
    message: 'The core never rounds; ties have a named precision.',
  },
  {
    name: 'no-default-sort',
    files: ['src/methodology/**'],
    selectors: [
      "CallExpression[callee.property.name='sort'][arguments.length=0]",
      "CallExpression[callee.property.name='toSorted'][arguments.length=0]",
    ],
    excuse: (node, context) => isTypedArray(node.callee.object, context),
    message: 'The default order of an array is that of texts: give the order.',
  },
  {
    name: 'no-environment',
    files: code,
    except: ['src/config.ts', 'test/support/environment.ts'],
    selectors: ["MemberExpression[object.name='process'][property.name='env']"],
    message: 'src/config.ts is the only reader of the environment; for checks, test/support/environment.ts.',
  },
  {
    name: 'no-default-export',
    files: code,
    except: configFiles,
    selectors: ['ExportDefaultDeclaration', "ExportSpecifier[exported.name='default']", 'TSExportAssignment'],
    message: 'Export by name: the word stays the same wherever it is read.',
  },
];

/** The default order of a typed array is that of its numbers. */
function isTypedArray(expression, { sourceCode: { parserServices } }) {
  const type = parserServices?.program ? parserServices.getTypeAtLocation(expression) : undefined;
  return /^(Float|Int|Uint|BigInt|BigUint)\d+(Clamped)?Array$/.test(type?.getSymbol()?.name ?? '');
}

const ruleOfShape = ({ message, selectors, excuse = () => false }) => ({
  meta: { type: 'problem', docs: { description: message }, schema: [] },
  create(context) {
    const check = (node) => {
      if (!excuse(node, context)) context.report({ node, message });
    };
    return Object.fromEntries(selectors.map((selector) => [selector, check]));
  },
});

function isFolder(path) {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function isFile(path) {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

/** An import names a file: `./normalise/index`, never `./normalise`. */
const noFolderImport = {
  meta: { type: 'problem', docs: { description: 'An import names a file.' }, schema: [] },
  create(context) {
    const check = ({ source }) => {
      if (typeof source?.value !== 'string' || !source.value.startsWith('.')) return;
      const path = resolve(dirname(context.filename), source.value);
      if (!isFolder(path) || isFile(`${path}.ts`) || isFile(`${path}.tsx`)) return;
      context.report({ node: source, message: 'Import a file, not a folder.' });
    };
    return { ImportDeclaration: check, ImportExpression: check, ExportNamedDeclaration: check, ExportAllDeclaration: check };
  },
};

const house = {
  rules: {
    ...Object.fromEntries(shapes.map((shape) => [shape.name, ruleOfShape(shape)])),
    'no-folder-import': noFolderImport,
  },
};

/** What the host offers besides the language: none of it is the core's business. */
const hostGlobals = [
  'process', 'Buffer', 'console', 'performance', 'crypto', 'fetch',
  'setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask',
];

export default tseslint.config(
  { ignores: made },
  {
    files: code,
    languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    plugins: { house },
    rules: {
      'house/no-folder-import': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-var': 'error',
      'prefer-const': 'error',
    },
  },
  ...shapes.map(({ name, files, except }) => ({
    files,
    ...(except && { ignores: except }),
    rules: { [`house/${name}`]: 'error' },
  })),
  {
    files: ['src/methodology/**'],
    rules: { 'no-restricted-globals': ['error', ...hostGlobals] },
  },
  {
    files: typescript,
    extends: [tseslint.configs.recommended],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error', { considerDefaultExhaustiveForUnions: false, requireDefaultForNonUnion: true },
      ],
    },
  },
);
