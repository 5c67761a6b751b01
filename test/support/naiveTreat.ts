import type { PlainTreatMethod, TreatMethod } from '../../src/methodology/methodologyVersion';

type Column = ReadonlyMap<string, number>;

/** Outliers drawn in a second time, from the description alone; it shares no code with the engine. */
export function naiveTreat(column: Column, method: TreatMethod): Column {
  if (method.kind === 'winsoriseThenTransform') return inStages(column, method, { ...method, kind: 'winsorise' }, method.transform, method.combine);
  if (method.kind === 'twoStage') return inStages(column, method, method.first, method.second, method.combine);
  return inOneGo(column, method);
}

interface Limits { readonly skewness: number; readonly kurtosis: number }

function inStages(column: Column, limits: Limits, first: PlainTreatMethod, second: PlainTreatMethod | null, combine: boolean): Column {
  if (verdict(column, limits) !== 'treat') return column;
  const once = inOneGo(column, first);
  if (verdict(once, limits) === 'unknown') return column;
  if (verdict(once, limits) === 'fine' || second === null) return once;
  const twice = inOneGo(combine ? once : column, second);
  return verdict(twice, limits) === 'unknown' ? column : twice;
}

function inOneGo(column: Column, method: PlainTreatMethod): Column {
  const values = [...column.values()];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const map = (change: (value: number) => number): Column => new Map([...column].map(([unit, value]) => [unit, change(value)]));
  switch (method.kind) {
    case 'none': return column;
    case 'winsorise': return winsorised(column, method);
    case 'log': {
      if (values.length === 0 || low === high) return column;
      const share = (high - low) / 100;
      if (method.shift === 'ONE') return map((value) => Math.log(value - low + 1));
      if (method.shift === 'RESCALED') return high <= 1 ? column : map((value) => Math.log((high - 1) * (value - low) / (high - low) + 1));
      const isMirrored = method.shift === 'TAIL_SIDE' && shape(values).skewness <= 0;
      return map((value) => (isMirrored ? -Math.log(high + share - value) : Math.log(value - low + share)));
    }
    case 'boxCox': return map((value) => {
      const base = method.makePositive === false ? value : value - low + 1;
      return method.lambda === 0 ? Math.log(base) : (base ** method.lambda - 1) / method.lambda;
    });
    case 'percentileCaps': {
      const sorted = [...values].sort((a, b) => a - b);
      const at = (share: number): number => {
        const place = (sorted.length - 1) * share;
        const [below, above] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
        return below + (place % 1) * (above - below);
      };
      return map((value) => Math.min(Math.max(value, at(method.low)), at(method.high)));
    }
  }
}

function winsorised(column: Column, method: Extract<PlainTreatMethod, { kind: 'winsorise' }>): Column {
  const drawnIn = new Map(column);
  const last = { high: 0, low: 0 };
  while (last.high + last.low < (method.maximumPoints ?? Infinity)) {
    const state = verdict(drawnIn, method);
    const distinct = [...new Set(drawnIn.values())].sort((a, b) => a - b);
    if (distinct.length < 2 || drawnIn.size < 3 || !(state === 'treat' || method.force === true)) break;
    const isHigh = shape([...drawnIn.values()]).skewness >= 0;
    const [outer, next] = isHigh ? distinct.slice(-2).reverse() : distinct;
    const pulled = [...drawnIn].filter(([, value]) => value === outer);
    for (const [unit] of pulled) drawnIn.set(unit, next);
    last[isHigh ? 'high' : 'low'] = pulled.length;
  }
  return drawnIn;
}

function verdict(column: Column, limits: Limits): 'fine' | 'treat' | 'unknown' {
  const { skewness, kurtosis } = shape([...column.values()]);
  if (Math.abs(skewness) < limits.skewness || kurtosis < limits.kurtosis) return 'fine';
  return Number.isNaN(skewness) || Number.isNaN(kurtosis) ? 'unknown' : 'treat';
}

/** Skewness and excess kurtosis of type 2, as e1071 writes them. */
function shape(values: readonly number[]): Limits {
  const n = values.length;
  const total = (change: (value: number) => number): number => values.reduce((sum, value) => sum + change(value), 0);
  const mean = total((value) => value) / n;
  const power = (exponent: number): number => total((value) => (value - mean) ** exponent);
  if (new Set(values).size < 2) return { skewness: NaN, kurtosis: NaN };
  return {
    skewness: n < 3 ? NaN : Math.sqrt(n) * power(3) / power(2) ** 1.5 * Math.sqrt(n * (n - 1)) / (n - 2),
    kurtosis: n < 4 ? NaN : ((n + 1) * (n * power(4) / power(2) ** 2 - 3) + 6) * (n - 1) / ((n - 2) * (n - 3)),
  };
}
