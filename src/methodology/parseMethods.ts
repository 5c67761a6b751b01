import type { AggregateMethod, MissingDataRule, NormaliseMethod, OutputRange } from './methodologyVersion';
import { above, parseKind, required } from './parseKind';
import { join, type Reader } from './reader';
import {
  aggregateKinds, clampSides, deviationKinds, goalpostScales, missingDataKinds, normaliseKinds, penaltySides,
} from './vocabulary';

/** The parameters that each method carries besides `kind`: its own, and no others. */
const normaliseParameters = {
  points: [], rank: [], percentileRank: [], borda: [], distanceToMax: [], fractionOfMax: [],
  minMax: ['range'],
  zScore: ['mean', 'deviation', 'standardDeviation'],
  goalposts: ['low', 'high', 'scale', 'clamp', 'range'], scaled: ['low', 'high', 'factor'],
  distanceToReference: ['unit', 'cap'], distanceToTarget: ['target', 'cap'],
} as const;

const aggregateParameters = {
  sum: [], arithmetic: [], geometric: ['floor'], harmonic: ['floor'], powerMean: ['power', 'floor'], median: [], copeland: [], outranking: [], mazziottaPareto: ['penalty'],
} as const;

const missingParameters = { propagate: [], renormalise: [], minimumShare: ['share'] } as const;

/** Reads a normalisation. Defaults: range 0 to 1, the node's own target, z-score on mean 0 and deviation 1 with n − 1, LINEAR posts without clamp. */
export function parseNormalise(reader: Reader, value: unknown, path: string): NormaliseMethod | undefined {
  const { kind, input } = parseKind(reader, value, path, normaliseKinds, normaliseParameters);
  if (kind === undefined) return undefined;
  switch (kind) {
    case 'points': case 'rank': case 'percentileRank': case 'borda': case 'distanceToMax': case 'fractionOfMax': return { kind };
    case 'distanceToReference': case 'distanceToTarget': case 'scaled': return parseDistance(reader, kind, input, path);
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

function parseDistance(
  reader: Reader, kind: 'distanceToReference' | 'distanceToTarget' | 'scaled', input: Readonly<Record<string, unknown>>, path: string,
): NormaliseMethod {
  const numberAt = (key: string): number => required(reader, reader.number(input[key], join(path, key)), input[key], join(path, key));
  const cap = reader.flag(input.cap, join(path, 'cap')) ?? false;
  switch (kind) {
    case 'distanceToReference': return { kind, unit: required(reader, reader.text(input.unit, join(path, 'unit')), input.unit, join(path, 'unit')), cap };
    case 'distanceToTarget': return { kind, target: reader.number(input.target, join(path, 'target')) ?? null, cap };
    case 'scaled': {
      const [low, high] = [numberAt('low'), numberAt('high')];
      if (low === high) reader.add('OUT_OF_RANGE', join(path, 'high'), 'The bounds must differ.', `other than ${low}`, String(high));
      const factor = reader.number(input.factor, join(path, 'factor'));
      return { kind, low, high, ...(factor !== undefined && { factor: above(reader, factor, 0, join(path, 'factor')) }) };
    }
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
    case 'sum': case 'arithmetic': case 'median': case 'copeland': case 'outranking': return { kind };
    case 'mazziottaPareto': return { kind, penalty: reader.word(input.penalty, join(path, 'penalty'), penaltySides) ?? 'NEGATIVE' };
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

function parseRange(reader: Reader, value: unknown, path: string): OutputRange {
  const input = reader.object(value, path, ['low', 'high']);
  const low = reader.number(input?.low, join(path, 'low')) ?? 0;
  const high = reader.number(input?.high, join(path, 'high')) ?? 1;
  if (low >= high) reader.add('OUT_OF_RANGE', path, 'The range must run upwards.', `high above ${low}`, String(high));
  return { low, high };
}
