import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { examplesOf, plain, valueOf } from './examples';
import { root } from './plantedTree';
import { filesBelow, textOf } from './sources';

const core = 'src/methodology';
const coreFiles = filesBelow(core).filter((path) => path.endsWith('.ts'));
const stageFiles = coreFiles.filter((path) => path.startsWith(`${core}/stages/`));

/** What a file imports as a value; types draw no one into a calculation. */
function importsOf(path: string): readonly string[] {
  const specifiers = textOf(path).matchAll(/^(?:import|export)\s+(?!type\b)[^;]*?from\s+'(\.[^']+)'/gm);
  return [...specifiers].map(([, specifier]) => `${join(dirname(path), specifier)}.ts`);
}

const importers = new Map<string, string[]>();
for (const path of coreFiles) {
  for (const imported of importsOf(path)) importers.set(imported, [...(importers.get(imported) ?? []), path]);
}

const isTable = (path: string) => path.endsWith('/index.ts');
const isShape = (path: string) => path.endsWith('/kernel.ts');

/** A helper serves kernels only; whatever a table or the engine calls, or nobody yet, is a kernel. */
function isHelper(path: string): boolean {
  const users = importers.get(path) ?? [];
  return users.length > 0 && users.every((user) => user.startsWith(`${core}/stages/`) && !isTable(user));
}

const kernels = stageFiles.filter((path) => !isTable(path) && !isShape(path) && !isHelper(path));
const goldens = filesBelow('test/golden').filter((path) => path.endsWith('SOURCE.md')).map(textOf).join('\n');

/** What an example may name: its own module's exports, then those of the table and the shapes beside it. */
function scopeOf(path: string): Readonly<Record<string, unknown>> {
  const modules = ['kernel', 'index'].map((name) => join(root, dirname(path), `${name}.ts`)).filter((file) => existsSync(file));
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- which modules there are is known at run time only
  return Object.assign({}, ...[...modules, join(root, path)].map((module) => require(module) as object)) as Record<string, unknown>;
}

describe('every kernel', () => {
  it('is found', () => {
    expect(kernels).toContain(`${core}/stages/rank.ts`);
    expect(kernels).toContain(`${core}/stages/normalise/minMax.ts`);
  });

  it('has a twin test, or a golden that names it', () => {
    const isTested = (path: string) => {
      const name = path.slice(`${core}/`.length, -'.ts'.length);
      return existsSync(join(root, `test/methodology/${name}.test.ts`)) || goldens.includes(`${name}.ts`);
    };
    expect(kernels.filter((path) => !isTested(path))).toEqual([]);
  });

  it('says where its method comes from', () => {
    expect(kernels.filter((path) => !/^ \* @source \S/m.test(textOf(path)))).toEqual([]);
  });
});

describe('every example', () => {
  const examples = coreFiles.flatMap((path) => examplesOf(textOf(path)).map((example) => ({ path, ...example })));

  it('is found', () => {
    expect(examples.length).toBeGreaterThan(0);
  });

  it.each(examples)('$path: $expression', ({ path, expression, expected }) => {
    const scope = scopeOf(path);
    expect(plain(valueOf(expression, scope))).toEqual(plain(valueOf(expected, scope)));
  });
});

describe('examples', () => {
  const comment = (...lines: string[]) => `/**\n${lines.map((line) => ` * ${line}`).join('\n')}\n */`;

  it('are read from comments, over several lines, up to the next tag', () => {
    expect(examplesOf(comment('Adds.', '@example add(1,', '  2) // 3', '@source none', '@example add(0, 0) // 0'))).toEqual([
      { expression: 'add(1,\n  2)', expected: '3' },
      { expression: 'add(0, 0)', expected: '0' },
    ]);
  });

  it('without a value are refused', () => {
    expect(() => examplesOf(comment('@example add(1, 2)'))).toThrow('Expected "@example expression // value"');
  });

  it('are compared without tolerance: NaN equals NaN, 0 is not -0, typed arrays read as lists', () => {
    expect(plain({ values: Float64Array.of(1, NaN) })).toEqual({ values: [1, NaN] });
    expect(plain([0.1 + 0.2])).not.toEqual([0.3]);
    expect(plain([-0])).not.toEqual([0]);
  });
});
