import { existsSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { openAskedPlatform, type AskedPlatform } from '../../scripts/askPlatform';
import { problemsOfDocuments } from '../../src/app';
import { createProgram } from '../../src/cli/program';
import { anchorsOf, blocksOf, linksOf, proseOf, shortenedLike } from './documents';
import { root } from './plantedTree';
import { filesBelow, textOf } from './sources';

const documents = filesBelow('.').filter((path) => path.endsWith('.md'));
/** Pages that are looked at apart: queries that are refused, and a story in which each query follows from the one before. */
const apart = ['docs/errors.md', 'docs/versions.md'];
/** Documents whose queries answer. */
const asking = ['README.md', 'ARCHITECTURE.md', ...filesBelow('docs').filter((path) => path.endsWith('.md') && !apart.includes(path))];
const queries = asking.flatMap((path) => blocksOf(path).filter(({ language }) => language === 'graphql').map((block) => ({ path, ...block })));

let platform: AskedPlatform;
beforeAll(async () => { platform = await openAskedPlatform(); }, 60_000);
afterAll(async () => platform.close());

describe('the README', () => {
  it('gives the two commands, each alone in its block', () => {
    const commands = blocksOf('README.md').filter(({ language }) => language === 'sh').map(({ text }) => text.trim());
    expect(commands).toContain('npm ci && npm start');
    expect(commands).toContain('npm ci && npm test');
  });

  it('asks for the three kinds of people, and prints what is answered', () => {
    const asked = queries.filter(({ path }) => path === 'README.md');
    expect(asked.length).toBeGreaterThanOrEqual(3);
    expect(asked.map(({ next, after }) => `${next?.language}${after.trim()}`)).toEqual(asked.map(() => 'json'));
  });

  it('names the settings that are read', () => {
    const read = /const \{([^}]*)\} = environment/.exec(textOf('src/config.ts'))?.[1].split(',').map((name) => name.trim()).sort();
    const named = [...proseOf('README.md').matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, name]) => name).sort();
    expect(named).toEqual(read);
  });
});

describe('a query of the documentation answers without errors, or is refused as it says', () => {
  it.each(queries.map((query) => ({ place: `${query.path}:${query.line}`, ...query })))('$place', async ({ text, info, next, after }) => {
    const { data, errors } = await platform.ask(text);
    const [, refused] = /^refused (\w+)$/.exec(info) ?? [];
    expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(refused === undefined ? undefined : [refused]);
    if (refused !== undefined) return;
    if (next?.language !== 'json' || after.trim() !== '') return;
    const printed: unknown = JSON.parse(next.text);
    expect(printed).toEqual(shortenedLike(printed, data));
  });
});

describe('a command of the documentation prints what stands below it', () => {
  const commands = asking.flatMap((path) => blocksOf(path).filter(({ language }) => language === 'console'))
    .flatMap(({ text }) => text.split(/^\$ cbcii /m).slice(1))
    .map((part) => part.split('\n'))
    .map(([command, ...printed]) => ({ command, printed: printed.join('\n').trimEnd() }));

  it('finds some', () => expect(commands.length).toBeGreaterThan(0));

  it.each(commands)('cbcii $command', async ({ command, printed }) => {
    const lines: string[] = [];
    const program = createProgram({
      withServices: (work) => work(platform.services), interruptible: (work) => work(new AbortController().signal), serve: () => Promise.resolve(),
      print: (text) => void lines.push(text), note: () => undefined, terminal: null, problemsOfDocuments,
    });
    await program.parseAsync(command.split(' '), { from: 'user' });
    const real = lines.join('\n').trimEnd();
    const isCut = printed.endsWith('\n…');
    const cut = isCut ? `${real.slice(0, printed.length - 1)}…` : real;
    expect(cut).toBe(printed);
  });
});

describe('a query of docs/errors.md is refused with the code above it', () => {
  const refused = [...textOf('docs/errors.md').matchAll(/^### (\w+)\n\n```graphql\n([\s\S]*?)\n```(?:\n\nsent with `(.*)`)?/gm)]
    .map(([, code, query, more]) => ({ code, query, more: more === undefined ? {} : JSON.parse(more) as Record<string, unknown> }));

  it('finds them all', () => {
    expect(refused).toHaveLength(blocksOf('docs/errors.md').length);
  });

  it.each(refused)('$code', async ({ code, query, more }) => {
    const { errors } = await platform.ask(query, more);
    expect(errors?.map(({ extensions }) => extensions?.code)).toEqual([code]);
  });
});

describe('what the documents point to is there', () => {
  const links = documents.flatMap((path) => linksOf(path).map((address) => ({ path, address })));

  it.each(links.filter(({ address }) => !/^[a-z]+:/.test(address)))('$path → $address', ({ path, address }) => {
    const [file, anchor] = address.split('#');
    const target = file === '' ? path : normalize(join(dirname(path), file));
    expect({ target, exists: existsSync(join(root, target)) }).toEqual({ target, exists: true });
    if (anchor !== undefined) expect(anchorsOf(target)).toContain(anchor);
  });

  it.each(['README.md', 'ARCHITECTURE.md'])('the files and folders that %s names in code', (path) => {
    const named = [...proseOf(path).matchAll(/`((?:src|db|data|docs|test|scripts)\/[^`\s<>*]*)`/g)].map(([, name]) => name);
    const absent = named.filter((name) => {
      const entry = statSync(join(root, name), { throwIfNoEntry: false });
      return entry === undefined || (name.endsWith('/') && !entry.isDirectory());
    });
    expect(named.length).toBeGreaterThan(5);
    expect(absent).toEqual([]);
  });
});
