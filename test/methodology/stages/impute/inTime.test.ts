import type { ImputeMethod } from '../../../../src/methodology/methodologyVersion';
import { imputeKinds } from '../../../../src/methodology/vocabulary';
import { alone } from '../../../../src/methodology/stages/impute/kernel';
import { constant, isInTime, lastObservation, linear } from '../../../../src/methodology/stages/impute/inTime';
import { expectColumn } from '../../../support/expectColumn';

const { NaN: none } = Number;

/** Rows are units, columns periods; the years are not evenly spaced. */
const table = [
  [1, none, none, 9], // between
  [none, none, none, 9], // before the first
  [4, 6, none, none], // after the last
  [none, none, none, none],
  [1, 2, 3, 4],
];
const times = [2010, 2012, 2014, 2018];
const columns = times.map((_, period) => Float64Array.from(table, (row) => row[period]));
const at = (here: number) => ({ ...alone, series: { times, columns, here } });

describe('a missing value is replaced from other periods', () => {
  it.each([
    { title: 'in the first period', here: 0, line: [1, 9, 4, none, 1], last: [1, none, 4, none, 1], held: [1, 9, 4, none, 1] },
    { title: 'in the second', here: 1, line: [3, 9, 6, none, 2], last: [1, none, 6, none, 2], held: [1, 9, 6, none, 2] },
    { title: 'in the third', here: 2, line: [5, 9, 6, none, 3], last: [1, none, 6, none, 3], held: [1, 9, 6, none, 3] },
    { title: 'in the last', here: 3, line: [9, 9, 6, none, 4], last: [9, 9, 6, none, 4], held: [9, 9, 6, none, 4] },
  ])('$title, on a line, by the last one, and by the last or first one', ({ here, line, last, held }) => {
    expectColumn(linear(columns[here], at(here)), line);
    expectColumn(lastObservation(columns[here], at(here)), last);
    expectColumn(constant(columns[here], at(here)), held);
  });

  it.each([
    { most: 1, expected: [none, none, 6, none, 3] },
    { most: 2, expected: [1, none, 6, none, 3] },
  ])('by the last one at most $most periods back, however long they are', ({ most, expected }) => {
    expectColumn(lastObservation(columns[2], at(2), most), expected);
  });

  it.each([ // the published test of COINr's impute_panel: tests/testthat/test-impute_panel.R, 2020 to 2022
    { series: [1, 2, 3], imputed: [1, 2, 3] }, { series: [3, none, 5], imputed: [3, 4, 5] },
    { series: [none, 5, 6], imputed: [5, 5, 6] }, { series: [7, 8, none], imputed: [7, 8, 8] },
  ])('on a line, as COINr does: $series', ({ series, imputed }) => {
    const years = series.map((value) => Float64Array.of(value));
    const found = years.map((year, here) => linear(year, { ...alone, series: { times: [2020, 2021, 2022], columns: years, here } })[0]);
    expectColumn(found, imputed);
  });

  it('not without a panel', () => {
    expectColumn(linear(Float64Array.of(1, none), alone), [1, none]);
    expectColumn(lastObservation(Float64Array.of(1, none), alone), [1, none]);
    expectColumn(constant(Float64Array.of(1, none), alone), [1, none]);
  });
});

it('tells the methods that look at other periods', () => {
  expect(imputeKinds.filter((kind) => isInTime({ kind } as ImputeMethod))).toEqual(['linear', 'constant', 'lastObservation']);
});
