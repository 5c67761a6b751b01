import { stages } from '../../scripts/methods/samples';
import type { AggregateMethod, ImputeMethod, NormaliseMethod, TreatMethod, WeighMethod } from '../../src/methodology/methodologyVersion';
import { aggregate } from '../../src/methodology/stages/aggregate/index';
import { childrenOf } from '../../src/methodology/stages/aggregate/kernel';
import { denominate } from '../../src/methodology/stages/denominate';
import { impute } from '../../src/methodology/stages/impute/index';
import type { ImputeSurroundings } from '../../src/methodology/stages/impute/kernel';
import { normalise } from '../../src/methodology/stages/normalise/index';
import { withOwnTarget } from '../../src/methodology/stages/normalise/ownTarget';
import { rank } from '../../src/methodology/stages/rank';
import { treat } from '../../src/methodology/stages/treat/index';
import { benefitOfTheDoubt } from '../../src/methodology/stages/weigh/benefitOfTheDoubt';
import { dataMethod, weigh, weighByData } from '../../src/methodology/stages/weigh/index';
import { tieRules } from '../../src/methodology/vocabulary';
import { median, row, type BenchRow } from '../report';
import { drawColumns, joined } from './columns';

const units = 10_000;
const indicators = 100;
/** Children of one node for which each unit is weighed by itself: as many as pillars there may be. */
const pillars = 10;
const rounds = 5;

interface Work { readonly name: string; readonly stage: string; readonly run: () => unknown }

/**
 * What each method of each stage costs at 10,000 × 100: 100 columns imputed, treated, normalised; 100 children of
 * one node weighed and aggregated; 10,000 scores ranked. Told against min-max, or against the arithmetic mean, of the same run.
 */
export function benchMethods(): BenchRow[] {
  const works = [...columnWorks(), ...childWorks(), ...rankWorks()];
  const times = new Map(works.map((work) => [work, [] as number[]]));
  for (const work of works) work.run();
  for (let round = 0; round < rounds; round++) for (const work of works) times.get(work)?.push(cost(work));
  const medianOf = (work: Work | undefined): number => median(times.get(work as Work) ?? []); // the two that rows are held against are among them
  const minMax = medianOf(works.find(({ name }) => name === 'normalise minMax'));
  const arithmetic = medianOf(works.find(({ name }) => name === 'aggregate arithmetic'));
  return works.map((work) => {
    const [base, unit] = work.stage === 'column' ? [minMax, '× min-max'] : [arithmetic, '× arithmetic mean'];
    return row(work.name, `${(medianOf(work) / 1000).toFixed(2)} ms`, medianOf(work) / base, 'at most', null, unit);
  });
}

/** Microseconds of processor time of one run; short work is repeated until it can be told. */
function cost({ run }: Work): number {
  const begin = process.cpuUsage();
  let times = 0;
  let spent = 0;
  do {
    run();
    times++;
    const { user, system } = process.cpuUsage(begin);
    spent = user + system;
  } while (spent < 20_000);
  return spent / times;
}

function columnWorks(): Work[] {
  const gaps = drawColumns(units, indicators, 0.02);
  const whole = drawColumns(units, indicators, 0);
  const store = joined(whole);
  const target = new Float64Array(store.length);
  const over = (columns: readonly Float64Array[], work: (column: Float64Array, k: number) => unknown) => () => { columns.forEach(work); };
  const surroundings = surroundingsOf(gaps);
  return [
    { name: 'denominate', stage: 'column', run: over(whole, (column) => denominate(column, whole[0], 1000)) },
    ...Object.entries(stages.impute.samples).map(([kind, method]: [string, ImputeMethod]): Work =>
      ({ name: `impute ${kind}`, stage: 'column', run: over(gaps, (column, k) => impute(method, column, surroundings(k))) })),
    ...Object.entries(stages.treat.samples).map(([kind, method]: [string, TreatMethod]): Work =>
      ({ name: `treat ${kind}`, stage: 'column', run: over(whole, (column) => treat(method, column)) })),
    ...Object.entries(stages.normalise.samples).map(([kind, method]: [string, NormaliseMethod]): Work => {
      const ready = withOwnTarget(method, {}) ?? { kind: 'points' };
      return { name: `normalise ${kind}`, stage: 'column', run: over(whole, (_, k) => normalise(ready, store, false, target, k * units, k * units, units, 0)) };
    }),
  ];
}

/** Groups of units, the periods before and after, and the indicators of the same pillar. */
function surroundingsOf(columns: readonly Float64Array[]): (k: number) => ImputeSurroundings {
  const groupOf = Array.from({ length: units }, (_, unit) => `group ${unit % 10}`);
  const others = drawColumns(units, indicators, 0.02, 2);
  return (k) => ({
    groupOf, series: { times: [2019, 2020, 2021], columns: [others[k], columns[k], others[(k + 1) % indicators]], here: 1 },
    row: { columns: columns.slice(k - k % pillars, k - k % pillars + pillars), worst: 0, best: 1 },
  });
}

function childWorks(): Work[] {
  const columns = drawColumns(units, indicators, 0);
  const codes = columns.map((_, k) => `i${k}`);
  const children = childrenOf(columns, columns.map((_, k) => 1 + k % 4));
  const target = new Float64Array(units);
  const weighed = (method: WeighMethod) => (): unknown => {
    const ofData = dataMethod(method);
    if (ofData === null) return weigh(method, codes.map((code) => ({ code, leaves: 1 })), []);
    return ofData.kind === 'benefitOfTheDoubt' ? benefitOfTheDoubt(columns.slice(0, pillars), codes.slice(0, pillars), null) : weighByData(ofData, columns);
  };
  return [
    ...Object.entries(stages.weigh.samples).map(([kind, method]: [string, WeighMethod]): Work =>
      ({ name: `weigh ${kind}${kind === 'benefitOfTheDoubt' ? ` (${pillars} children)` : ''}`, stage: 'child', run: weighed(method) })),
    ...Object.entries(stages.aggregate.samples).map(([kind, method]: [string, AggregateMethod]): Work =>
      ({ name: `aggregate ${kind}`, stage: 'child', run: () => aggregate(method, children, target, 0, units) })),
  ];
}

function rankWorks(): Work[] {
  const [scores] = drawColumns(units, 1, 0);
  const breaking = Float64Array.from(scores, (_, unit) => unit);
  return tieRules.map((rule) => ({ name: `rank ${rule}`, stage: 'child', run: () => rank(scores, 1e-9, rule, rule === 'ordinal' ? breaking : null) }));
}
