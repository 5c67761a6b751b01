import { PlatformError, type Problem } from '../errors';

/** Every limit of the door: its default, which options may raise, and what it bounds. The README's table is checked against this one. */
export const limitTable = {
  bodyBytes: { limit: 262_144, sentence: 'Bytes in the body of a request.' },
  uploadBytes: { limit: 67_108_864, sentence: 'Bytes in a file sent to /uploads.' },
  nesting: { limit: 64, sentence: 'Brackets inside brackets, in the document and in the JSON around it; checked on the text, before any parser.' },
  tokens: { limit: 2_000, sentence: 'Tokens in the document.' },
  operations: { limit: 5, sentence: 'Operations in the document.' },
  rootFields: { limit: 20, sentence: 'Fields at the root of an operation, fragments spread out.' },
  depth: { limit: 15, sentence: 'Fields inside fields, fragments spread out.' },
  aliases: { limit: 30, sentence: 'Aliases in an operation, fragments spread out.' },
  directives: { limit: 20, sentence: 'Directives in the document.' },
  listItems: { limit: 250, sentence: 'Items of one list in an argument or variable.' },
  idCharacters: { limit: 256, sentence: 'Characters of one ID.' },
  stringCharacters: { limit: 1_024, sentence: 'Characters of one string in a query; in a mutation the body is the limit.' },
  introspectionRootFields: { limit: 5, sentence: '__schema and __type at the root of an operation.' },
  introspectionDepth: { limit: 20, sentence: 'Fields inside fields below __schema and __type.' },
  introspectionAliases: { limit: 2, sentence: 'Aliases below __schema and __type.' },
} as const satisfies Record<string, { limit: number; sentence: string }>;

export type LimitName = keyof typeof limitTable;
export type Limits = Readonly<Record<LimitName, number>>;

export const defaultLimits = Object.fromEntries(
  Object.entries(limitTable).map(([name, { limit }]) => [name, limit]),
) as Limits; // the keys are those of the table

/** One limit that a request goes beyond. */
export interface Excess {
  readonly limit: LimitName;
  readonly actual: number;
  /** Where: `query`, or the path of the argument or variable. */
  readonly path: string;
}

/** A request beyond one or more limits: all of them are told. */
export class LimitExceeded extends PlatformError {
  readonly limit: number;
  readonly actual: number;

  constructor(excesses: readonly Excess[], limits: Limits) {
    const problems = excesses.map((excess) => problemOf(excess, limits));
    super('LIMIT_EXCEEDED', problems.map(({ message }) => message).join(' '), problems);
    this.name = 'LimitExceeded';
    this.limit = limits[excesses[0].limit];
    this.actual = Math.min(excesses[0].actual, Number.MAX_SAFE_INTEGER);
  }
}

function problemOf({ limit, actual, path }: Excess, limits: Limits): Problem {
  const got = String(Math.min(actual, Number.MAX_SAFE_INTEGER));
  return {
    code: 'LIMIT_EXCEEDED',
    path,
    message: `The limit ${limit} is ${limits[limit]}; this request has ${got}.`,
    expected: `at most ${limits[limit]}`,
    got,
  };
}

/** Throws when a measure is beyond its limit. */
export function assertWithin(measures: readonly Excess[], limits: Limits): void {
  const excesses = measures.filter(({ limit, actual }) => actual > limits[limit]);
  if (excesses.length > 0) throw new LimitExceeded(excesses, limits);
}
