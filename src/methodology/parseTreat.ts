import type { PlainTreatMethod, TreatMethod } from './methodologyVersion';
import { parseKind, required } from './parseKind';
import { join, type Reader } from './reader';
import { logShifts, treatKinds, type TreatKind } from './vocabulary';

type Input = Readonly<Record<string, unknown>>;

const treatParameters = {
  none: [], log: ['shift'], boxCox: ['lambda', 'makePositive'], percentileCaps: ['low', 'high'],
  winsorise: ['maximumPoints', 'skewness', 'kurtosis', 'force'],
  winsoriseThenTransform: ['maximumPoints', 'skewness', 'kurtosis', 'transform', 'combine'],
  twoStage: ['skewness', 'kurtosis', 'first', 'second', 'combine'],
} as const;

/** Reads a treatment. Defaults are COINr's: |skewness| 2, kurtosis 3.5, at most 5 points, then the logarithm of the untreated values. */
export function parseTreat(reader: Reader, value: unknown, path: string): TreatMethod | undefined {
  const { kind, input } = parseKind(reader, value, path, treatKinds, treatParameters);
  if (kind === undefined) return undefined;
  if (kind !== 'winsoriseThenTransform' && kind !== 'twoStage') return parsePlain(reader, kind, input, path);
  const stage = (key: string): PlainTreatMethod | undefined => parseStage(reader, input[key], join(path, key));
  const combine = reader.flag(input.combine, join(path, 'combine')) ?? false;
  if (kind === 'winsoriseThenTransform') {
    const transform = stage('transform') ?? { kind: 'log', shift: 'RANGE_SHARE' };
    return { kind, ...most(reader, input, path), ...limits(reader, input, path), transform, combine };
  }
  const first = required(reader, stage('first'), input.first, join(path, 'first'));
  return { kind, ...limits(reader, input, path), first, second: stage('second') ?? null, combine };
}

function parseStage(reader: Reader, value: unknown, path: string): PlainTreatMethod | undefined {
  if (value === undefined || value === null) return undefined;
  const method = parseTreat(reader, value, path);
  if (method?.kind !== 'winsoriseThenTransform' && method?.kind !== 'twoStage') return method;
  reader.add('BAD_INPUT', path, 'A stage has no stages of its own.', 'another treatment', method.kind);
  return undefined;
}

function parsePlain(
  reader: Reader, kind: Exclude<TreatKind, 'winsoriseThenTransform' | 'twoStage'>, input: Input, path: string,
): PlainTreatMethod {
  switch (kind) {
    case 'none': return { kind };
    case 'log': return { kind, shift: reader.word(input.shift, join(path, 'shift'), logShifts) ?? 'RANGE_SHARE' };
    case 'boxCox': {
      const makePositive = reader.flag(input.makePositive, join(path, 'makePositive'));
      const lambda = required(reader, reader.number(input.lambda, join(path, 'lambda')), input.lambda, join(path, 'lambda'));
      return { kind, lambda, ...(makePositive === false && { makePositive }) };
    }
    case 'percentileCaps': {
      const low = reader.number(input.low, join(path, 'low'), 0) ?? 0;
      const high = reader.number(input.high, join(path, 'high'), 0) ?? 1;
      if (!(low < high && high <= 1)) reader.add('OUT_OF_RANGE', join(path, 'high'), 'Quantiles run from low to high, within 0 to 1.', `above ${low}, at most 1`, String(high));
      return { kind, low, high };
    }
    case 'winsorise': {
      const force = reader.flag(input.force, join(path, 'force'));
      const { maximumPoints } = most(reader, input, path);
      if (force === true && maximumPoints === null) {
        reader.add('BAD_INPUT', join(path, 'maximumPoints'), 'By force and without limit every value would become the same.', 'a number of points', 'null');
      }
      return { kind, maximumPoints, ...limits(reader, input, path), ...(force === true && { force }) };
    }
  }
}

function most(reader: Reader, input: Input, path: string): { readonly maximumPoints: number | null } {
  return { maximumPoints: input.maximumPoints === null ? null : reader.number(input.maximumPoints, join(path, 'maximumPoints'), 0) ?? 5 };
}

function limits(reader: Reader, input: Input, path: string): { readonly skewness: number; readonly kurtosis: number } {
  return {
    skewness: reader.number(input.skewness, join(path, 'skewness'), 0) ?? 2,
    kurtosis: reader.number(input.kurtosis, join(path, 'kurtosis')) ?? 3.5,
  };
}
