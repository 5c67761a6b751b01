import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './plantedTree';
import { filesBelow, textOf } from './sources';

const rooms = [
  'src/methodology', 'src/schema', 'src/resolvers', 'src/services', 'src/jobs', 'src/http', 'src/cli', 'db', 'test', 'web', 'sdk',
];

describe('each room has a sign on its door', () => {
  it.each(rooms)('%s/README.md, under forty lines', (room) => {
    const sign = join(root, room, 'README.md');
    expect({ room, sign: existsSync(sign) }).toEqual({ room, sign: true });
    expect(readFileSync(sign, 'utf8').trimEnd().split('\n').length).toBeLessThan(40);
  });
});

interface Ban {
  readonly ban: string;
  readonly paths: readonly string[];
  /** What of a file is looked at; the whole unless stated. */
  readonly read?: (path: string) => string;
  readonly pattern: RegExp;
  /** A line that the ban must catch. */
  readonly planted: string;
}

const binary = /\.(parquet|arrow|bin|png|jpe?g|ico|woff2?|gz|db|sqlite)$/;
/** All that people write, but for these rules, which have to name what they forbid. */
const written = filesBelow('.').filter((path) => !binary.test(path) && !path.startsWith('test/architecture/'));
const code = written.filter((path) => /^(src|db|bench|scripts|sdk|test|web)\/.*\.[cm]?[jt]sx?$/.test(path));
const prose = written.filter((path) => path.endsWith('.md'));

const blank = (part: string) => part.replace(/[^\n]/g, ' ');

/** Prose without code and addresses: names of an API keep the spelling they have. */
const wordsOf = (path: string) => textOf(path).replace(/```[\s\S]*?```|`[^`\n]*`|https?:\/\/[^\s)>]+/g, blank);

/** Code without comments: a comment may say what must not be done. */
const statementsOf = (path: string) => textOf(path).replace(/(?<=^|\s)\/\*[\s\S]*?\*\/|^\s*\/\/.*/gm, blank);

const bans: readonly Ban[] = [
  {
    ban: 'a path of one machine', paths: written,
    pattern: /(?<![\w.~/-])(\/(work|root|tmp|home|Users)\/[\w.-]+|[A-Z]:\\Users\\)/, planted: "readFileSync('/home/someone/data.csv')",
  },
  {
    ban: 'the host of a package registry', paths: written,
    pattern: /\bregistry\.[\w-]+\.\w+|\b(artifactory|nexus|verdaccio)\b|npm\.pkg\.|proxy\.golang\.org|"resolved": "https?:/i,
    planted: 'registry=https://registry.example.org/',
  },
  {
    ban: 'work left for later', paths: written.filter((path) => path !== 'package-lock.json'),
    pattern: /\b(TODO|FIXME|XXX|WIP|lorem ipsum|coming soon|not yet implemented)\b/, planted: '// TODO: ties',
  },
  {
    ban: 'what taxes every field, or lets the store change its own tables', paths: code, read: statementsOf,
    pattern: /\bglobalMiddlewares\b|\bwillResolveField\b|\bsynchronize\s*:\s*true\b/, planted: 'new DataSource({ synchronize: true })',
  },
  {
    ban: 'a silenced rule without its reason', paths: code,
    pattern: /eslint-disable(?!.*\s--\s\S)|@ts-(ignore|nocheck)|@ts-expect-error\s*$/, planted: '// eslint-disable-next-line no-var',
  },
  {
    ban: 'American spelling in prose', paths: prose, read: wordsOf,
    pattern: /\b(normaliz|standardiz|organiz|winsoriz|serializ|summariz|recogniz|optimiz|initializ)\w*|\b(behavior|color|favor|center|catalog|labeled|modeling|canceled)(s|ed|ing)?\b/,
    planted: 'Stages normalize behavior.',
  },
];

/** `path:line: what was found` for the lines that match. */
function findings({ paths, pattern, read = textOf }: Ban): readonly string[] {
  return paths.flatMap((path) =>
    read(path).split('\n').flatMap((line, at) => {
      const found = pattern.exec(line);
      return found === null ? [] : [`${path}:${at + 1}: ${found[0].trim()}`];
    }));
}

describe('no file holds', () => {
  it.each(bans)('$ban', (ban) => {
    expect(ban.planted).toMatch(ban.pattern);
    expect(ban.paths.length).toBeGreaterThan(0);
    expect(findings(ban)).toEqual([]);
  });

  it('odds and ends: there is no utils, helpers or common', () => {
    expect(code.filter((path) => /(^|\/)(utils?|helpers?|common|misc)(\/|\.[cm]?[jt]sx?$)/i.test(path))).toEqual([]);
  });
});
