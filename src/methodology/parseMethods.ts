import type { AggregateMethod, MissingDataRule, NormaliseMethod, OutputRange } from './methodologyVersion';
import { join, type Reader } from './reader';
import { aggregateKinds, clampSides, deviationKinds, goalpostScales, missingDataKinds, normaliseKinds } from './vocabulary';

/** The parameters that each method carries besides `kind`: its own, and no others. */
const normaliseParameters = {
  points: [], rank: [], percentileRank: [],
  minMax: ['range'],
  zScore: ['mean', 'deviation', 'standardDeviation'],
  goalposts: ['low', 'high', 'scale', 'clamp', 'range'],
} as const;

const aggregateParameters = {
  sum: [], arithmetic: [], geometric: ['floor'], harmonic: ['floor'], powerMean: ['power', 'floor'],
} as const;

const missingParameters = { propagate: [], renormalise: [], minimumShare: ['share'] } as const;

/** Reads a normalisation. Defaults: range 0 to 1, z-score on mean 0 and deviation 1 with n − 1, LINEAR posts without clamp. */
export function parseNormalise(reader: Reader, value: unknown, path: string): NormaliseMethod | undefined {
  const { kind, input } = parseKind(reader, value, path, normaliseKinds, normaliseParameters);
  if (kind === undefined) return undefined;
  switch (kind) {
    case 'points': case 'rank': case 'percentileRank': return { kind };
    case 'minMax': return { kind, range: parseRange(reader, input.range, join(path, 'range')) };
    case 'zScore': return {
      kind,
      mean: reader.number(input.mean, join(path, 'mean')) ?? 0,
      deviation: above(reader, reader.number(input.deviation, join(path, 'deviation')) ?? 1, 0, join(path, 'deviation')),
      standardDeviation: reader.word(input.standardDeviation, join(path, 'standardDeviation'), deviationKinds) ?? 'SAMPLE',
    };
    case 'goalposts': return parseGoalposts(reader, input, path);
  }
}

function parseGoalposts(reader: Reader, input: Readonly<Record<string, unknown>>, path: string): NormaliseMethod {
  const low = required(reader, reader.number(input.low, join(path, 'low')), input.low, join(path, 'low'));
  const high = required(reader, reader.number(input.high, join(path, 'high')), input.high, join(path, 'high'));
  const scale = reader.word(input.scale, join(path, 'scale'), goalpostScales) ?? 'LINEAR';
  if (low >= high) reader.add('OUT_OF_RANGE', join(path, 'high'), 'The high post must lie above the low one.', `above ${low}`, String(high));
  if (scale === 'LOG' && low <= 0) reader.add('OUT_OF_RANGE', join(path, 'low'), 'Logarithmic posts must lie above 0.', 'above 0', String(low));
  return {
    kind: 'goalposts', low, high, scale,
    clamp: reader.word(input.clamp, join(path, 'clamp'), clampSides) ?? 'NONE',
    range: parseRange(reader, input.range, join(path, 'range')),
  };
}

/** Reads an aggregation. Default: no floor. */
export function parseAggregate(reader: Reader, value: unknown, path: string): AggregateMethod | undefined {
  const { kind, input } = parseKind(reader, value, path, aggregateKinds, aggregateParameters);
  if (kind === undefined) return undefined;
  const floor = (): number | null => {
    const given = reader.number(input.floor, join(path, 'floor'));
    return given === undefined ? null : above(reader, given, 0, join(path, 'floor'));
  };
  switch (kind) {
    case 'sum': case 'arithmetic': return { kind };
    case 'geometric': case 'harmonic': return { kind, floor: floor() };
    case 'powerMean': {
      const power = required(reader, reader.number(input.power, join(path, 'power')), input.power, join(path, 'power'));
      if (power === 0) reader.add('OUT_OF_RANGE', join(path, 'power'), 'The power mean of order 0 is the geometric mean.', 'a power other than 0', '0');
      return { kind, power, floor: floor() };
    }
  }
}

/** Reads a missing-data rule. */
export function parseMissing(reader: Reader, value: unknown, path: string): MissingDataRule | undefined {
  const { kind, input } = parseKind(reader, value, path, missingDataKinds, missingParameters);
  if (kind === undefined) return undefined;
  if (kind !== 'minimumShare') return { kind };
  const share = required(reader, reader.number(input.share, join(path, 'share'), 0), input.share, join(path, 'share'));
  if (share > 1) reader.add('OUT_OF_RANGE', join(path, 'share'), 'A share is at most 1.', '0 to 1', String(share));
  return { kind, share };
}

function parseKind<Kind extends string>(
  reader: Reader, value: unknown, path: string, kinds: readonly Kind[], parameters: Readonly<Record<Kind, readonly string[]>>,
): { kind: Kind | undefined; input: Readonly<Record<string, unknown>> } {
  const every = [...new Set(Object.values<readonly string[]>(parameters).flat())];
  const input = reader.object(value, path, ['kind', ...every]) ?? {};
  const kind = required(reader, reader.word(input.kind, join(path, 'kind'), kinds), input.kind, join(path, 'kind'));
  if (kind === undefined) return { kind, input };
  for (const key of every) {
    if (input[key] === undefined || input[key] === null || parameters[kind].includes(key)) continue;
    reader.add('BAD_INPUT', join(path, key), `${kind} does not take ${key}.`,
      parameters[kind].length > 0 ? `only ${parameters[kind].join(', ')}` : 'no parameters', key);
  }
  return { kind, input };
}

function parseRange(reader: Reader, value: unknown, path: string): OutputRange {
  const input = reader.object(value, path, ['low', 'high']);
  const low = reader.number(input?.low, join(path, 'low')) ?? 0;
  const high = reader.number(input?.high, join(path, 'high')) ?? 1;
  if (low >= high) reader.add('OUT_OF_RANGE', path, 'The range must run upwards.', `high above ${low}`, String(high));
  return { low, high };
}

/** Adds a problem where a required field is absent (a field that is there but wrong has its problem already). */
function required<Value>(reader: Reader, value: Value | undefined, given: unknown, path: string): Value {
  if (value === undefined && (given === undefined || given === null)) {
    reader.add('BAD_INPUT', path, 'This field is required.', 'a value', 'nothing');
  }
  return value as Value; // whoever reads it has a reader with problems, and never uses the outcome
}

function above(reader: Reader, value: number, bound: number, path: string): number {
  if (value <= bound) reader.add('OUT_OF_RANGE', path, `The number must lie above ${bound}.`, `above ${bound}`, String(value));
  return value;
}
