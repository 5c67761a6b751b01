import type { AggregateMethod, ImputeMethod, MissingDataRule, NormaliseMethod, OutputRange, TreatMethod } from './methodologyVersion';
import { above, parseKind, required } from './parseKind';
import { join, type Reader } from './reader';
import {
  aggregateKinds, clampSides, deviationKinds, goalpostScales, imputeKinds, logShifts, missingDataKinds, normaliseKinds, penaltySides, treatKinds,
} from './vocabulary';

/** The parameters that each method carries besides `kind`: its own, and no others. */
const normaliseParameters = {
  points: [], rank: [], percentileRank: [], borda: [], distanceToMax: [], fractionOfMax: [],
  minMax: ['range'],
  zScore: ['mean', 'deviation', 'standardDeviation'],
  goalposts: ['low', 'high', 'scale', 'clamp', 'range'], scaled: ['low', 'high'],
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
      return { kind, low, high };
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

const imputeParameters = {
  none: [], zero: [], mean: [], median: [], groupMean: ['group'], groupMedian: ['group'], linear: [], lastObservation: [],
} as const;

/** Reads an imputation. */
export function parseImpute(reader: Reader, value: unknown, path: string): ImputeMethod | undefined {
  const { kind, input } = parseKind(reader, value, path, imputeKinds, imputeParameters);
  if (kind === undefined) return undefined;
  switch (kind) {
    case 'none': case 'zero': case 'mean': case 'median': case 'linear': case 'lastObservation': return { kind };
    case 'groupMean': case 'groupMedian':
      return { kind, group: required(reader, reader.text(input.group, join(path, 'group')), input.group, join(path, 'group')) };
  }
}

const treatParameters = {
  none: [], log: ['shift'], boxCox: ['lambda'], percentileCaps: ['low', 'high'],
  winsorise: ['maximumPoints', 'skewness', 'kurtosis'],
  winsoriseThenTransform: ['maximumPoints', 'skewness', 'kurtosis', 'transform', 'combine'],
} as const;

/** Reads a treatment. Defaults are COINr's: |skewness| 2, kurtosis 3.5, at most 5 points, then the logarithm of the untreated values. */
export function parseTreat(reader: Reader, value: unknown, path: string): TreatMethod | undefined {
  const { kind, input } = parseKind(reader, value, path, treatKinds, treatParameters);
  if (kind === undefined) return undefined;
  const limits = (): { maximumPoints: number | null; skewness: number; kurtosis: number } => ({
    maximumPoints: input.maximumPoints === null ? null : reader.number(input.maximumPoints, join(path, 'maximumPoints'), 0) ?? 5,
    skewness: reader.number(input.skewness, join(path, 'skewness'), 0) ?? 2,
    kurtosis: reader.number(input.kurtosis, join(path, 'kurtosis')) ?? 3.5,
  });
  switch (kind) {
    case 'none': return { kind };
    case 'log': return { kind, shift: reader.word(input.shift, join(path, 'shift'), logShifts) ?? 'RANGE_SHARE' };
    case 'boxCox': return { kind, lambda: required(reader, reader.number(input.lambda, join(path, 'lambda')), input.lambda, join(path, 'lambda')) };
    case 'percentileCaps': return parseCaps(reader, input, path);
    case 'winsorise': return { kind, ...limits() };
    case 'winsoriseThenTransform': {
      const transform = input.transform === undefined || input.transform === null ? { kind: 'log', shift: 'RANGE_SHARE' } as const
        : parseTreat(reader, input.transform, join(path, 'transform'));
      if (transform?.kind === 'winsoriseThenTransform') {
        reader.add('BAD_INPUT', join(path, 'transform'), 'A second stage has no second stage.', 'another treatment', transform.kind);
        return undefined;
      }
      return transform === undefined ? undefined
        : { kind, ...limits(), transform, combine: reader.flag(input.combine, join(path, 'combine')) ?? false };
    }
  }
}

function parseCaps(reader: Reader, input: Readonly<Record<string, unknown>>, path: string): TreatMethod {
  const low = reader.number(input.low, join(path, 'low'), 0) ?? 0;
  const high = reader.number(input.high, join(path, 'high'), 0) ?? 1;
  if (!(low < high && high <= 1)) reader.add('OUT_OF_RANGE', join(path, 'high'), 'Quantiles run from low to high, within 0 to 1.', `above ${low}, at most 1`, String(high));
  return { kind: 'percentileCaps', low, high };
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
