import type { FrameworkNode } from '../../src/methodology/framework';
import type { ImputeMethod, MethodologyDocument, StageChoice } from '../../src/methodology/methodologyVersion';
import type { Snapshot } from '../../src/methodology/snapshot';
import { naiveTreat } from './naiveTreat';

type Column = ReadonlyMap<string, number>;

/** One period: the units that are left, and what each has at each indicator. */
interface Period {
  readonly units: readonly string[];
  readonly columns: ReadonlyMap<string, Column>;
}

/** An indicator that takes part, and the codes from itself up to the root. */
interface Indicator { readonly node: FrameworkNode; readonly lineage: readonly string[]; readonly measure: 'RAW' | 'POINTS' }

/**
 * The stages before normalisation a second time, for this period and the others of its panel: from the
 * description alone, over maps; it shares types with the engine, and no code.
 */
export function naivePrepare(document: MethodologyDocument, snapshot: Snapshot, indicators: readonly Indicator[]): { here: Period; elsewhere: Period[] } {
  const panel = snapshot.panel ?? { panel: { snapshots: [snapshot], times: [0] }, here: 0 };
  const snapshots = panel.panel.snapshots.map((other, k) => (k === panel.here ? snapshot : other));
  let periods = snapshots.map((data): Period => ({
    units: data.units, columns: new Map(indicators.map(({ node, measure }) => [node.code, columnOf(data, node.code, measure)])),
  }));
  for (const stage of document.order ?? ['screen', 'denominate', 'impute', 'treat']) {
    periods = periods.map((period, k): Period => {
      if (stage === 'screen') return screened(document, period, indicators);
      const change = (code: string, column: Column): Column => {
        const indicator = indicators.find(({ node }) => node.code === code);
        if (indicator === undefined) return column;
        switch (stage) {
          case 'denominate': return denominated(document, column, code, snapshots[k]);
          case 'impute': {
            const method = document.impute === undefined ? { kind: 'none' } as const : chosen(document.impute, indicator);
            return imputed(method, column, { indicator, indicators, periods, k, times: panel.panel.times, snapshot: snapshots[k] });
          }
          case 'treat': return document.treat === undefined ? column : naiveTreat(column, chosen(document.treat, indicator));
        }
      };
      return { units: period.units, columns: new Map([...period.columns].map(([code, column]) => [code, change(code, column)])) };
    });
  }
  return { here: periods[panel.here], elsewhere: document.panel?.normalise === 'OVER_ALL' ? periods.filter((_, k) => k !== panel.here) : [] };
}

function columnOf(data: Snapshot, code: string, measure: 'RAW' | 'POINTS'): Column {
  const values = data.column(code, measure)?.values;
  return new Map(data.units.flatMap((unit, k): [string, number][] => (values === undefined || Number.isNaN(values[k]) ? [] : [[unit, values[k]]])));
}

function chosen<Method>(stage: StageChoice<Method>, { node, lineage }: Indicator): Method {
  return stage.nodes.find((choice) => choice.node === node.code)?.method
    ?? stage.levels.find((choice) => choice.level === lineage.length - 1)?.method ?? stage.default;
}

function screened({ screen }: MethodologyDocument, period: Period, indicators: readonly Indicator[]): Period {
  if (screen === undefined) return period;
  const present = (unit: string, among: readonly Indicator[]): number[] =>
    among.flatMap(({ node }) => { const value = period.columns.get(node.code)?.get(unit); return value === undefined ? [] : [value]; });
  const passes = (unit: string): boolean => {
    if (screen.alwaysExclude?.includes(unit) === true) return false;
    if (screen.alwaysInclude?.includes(unit) === true) return true;
    const own = present(unit, indicators);
    const isBelow = (share: number | null, among: readonly Indicator[]): boolean => share !== null && present(unit, among).length / among.length < share;
    return !isBelow(screen.minimumShare, indicators)
      && !screen.groups.some((limit) => isBelow(limit.minimumShare, indicators.filter(({ lineage }) => lineage.includes(limit.node))))
      && !(own.filter((value) => value !== 0).length / own.length < (screen.minimumNonZeroShare ?? 0));
  };
  const units = period.units.filter(passes);
  return { units, columns: new Map([...period.columns].map(([code, column]) => [code, new Map([...column].filter(([unit]) => units.includes(unit)))])) };
}

function denominated(document: MethodologyDocument, column: Column, code: string, data: Snapshot): Column {
  const rule = document.denominate?.find((entry) => entry.node === code);
  if (rule === undefined) return column;
  const divisors = columnOf(data, rule.by, 'RAW');
  return new Map([...column].flatMap(([unit, value]): [string, number][] => {
    const divisor = divisors.get(unit) ?? 0;
    return divisor === 0 ? [] : [[unit, value / divisor * rule.factor]];
  }));
}

interface Around {
  readonly indicator: Indicator; readonly indicators: readonly Indicator[]; readonly periods: readonly Period[];
  readonly k: number; readonly times: readonly number[]; readonly snapshot: Snapshot;
}

function imputed(method: ImputeMethod, column: Column, around: Around): Column {
  const { periods, k } = around;
  return new Map(periods[k].units.flatMap((unit): [string, number][] => {
    const value = column.get(unit) ?? standIn(method, column, unit, around);
    return value === undefined || Number.isNaN(value) ? [] : [[unit, value]];
  }));
}

function standIn(method: ImputeMethod, column: Column, unit: string, { indicator, indicators, periods, k, times, snapshot }: Around): number | undefined {
  const values = [...column.values()];
  switch (method.kind) {
    case 'none': return undefined;
    case 'zero': return 0;
    case 'mean': return mean(values);
    case 'median': return middle(values);
    case 'groupMean': case 'groupMedian': {
      const groups = new Map(snapshot.units.map((code, at) => [code, snapshot.groups?.get(method.group)?.[at] ?? null]));
      const members = groups.get(unit) === null ? [] : [...column].filter(([code]) => groups.get(code) === groups.get(unit)).map(([, value]) => value);
      return method.kind === 'groupMean' ? mean(members) : middle(members);
    }
    case 'rowMean': case 'rowMedian': {
      const above = (other: Indicator): string => [...other.lineage].reverse()[method.level] ?? other.node.code;
      const row = indicators.filter((other) => above(other) === above(indicator)).flatMap((other) => {
        const share = shareOf(other, periods[k].columns.get(other.node.code) ?? new Map<string, number>(), unit, method.normaliseFirst);
        return share === undefined ? [] : [share];
      });
      const found = method.kind === 'rowMean' ? mean(row) : middle(row);
      if (!method.normaliseFirst) return found;
      const [worst, best] = endsOf(indicator, column);
      return worst + found * (best - worst);
    }
    case 'linear': case 'constant': case 'lastObservation': {
      const series = periods.flatMap((period, at) => {
        const value = period.columns.get(indicator.node.code)?.get(unit);
        return value === undefined || !period.units.includes(unit) ? [] : [{ at, value }];
      });
      const before = series.filter(({ at }) => at < k).pop();
      const after = series.find(({ at }) => at > k);
      if (method.kind === 'lastObservation') return before === undefined || k - before.at > (method.maximumPeriods ?? Infinity) ? undefined : before.value;
      if (method.kind === 'constant' || before === undefined || after === undefined) return before?.value ?? after?.value;
      return before.value + (after.value - before.value) * (times[k] - times[before.at]) / (times[after.at] - times[before.at]);
    }
  }
}

function endsOf({ node }: Indicator, column: Column): [worst: number, best: number] {
  const [low, high] = [Math.min(...column.values()), Math.max(...column.values())];
  return node.direction === 'LOWER_IS_BETTER' ? [high, low] : [low, high];
}

function shareOf(indicator: Indicator, column: Column, unit: string, isNormalised: boolean): number | undefined {
  const value = column.get(unit);
  const [worst, best] = endsOf(indicator, column);
  if (value === undefined || !isNormalised) return value;
  return worst === best ? undefined : (value - worst) / (best - worst);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function middle(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return (sorted[Math.floor((sorted.length - 1) / 2)] + sorted[Math.floor(sorted.length / 2)]) / 2;
}
