import { inTimeOrder, timesOf } from '../../src/services/periodTimes';

describe('inTimeOrder', () => {
  it.each([
    { title: 'none', periods: [], ordered: [] },
    { title: 'years', periods: ['2020', '2018', '2019'], ordered: ['2018', '2019', '2020'] },
    { title: 'parts of a year', periods: ['2018-Q2', '2018-12', '2018', '2018-H2', '2018-02-01'], ordered: ['2018', '2018-02-01', '2018-Q2', '2018-H2', '2018-12'] },
    { title: 'what does not say when stands last, by its text', periods: ['wave 2', '2018', 'wave 1'], ordered: ['2018', 'wave 1', 'wave 2'] },
  ])('$title', ({ periods, ordered }) => expect(inTimeOrder(periods)).toEqual(ordered));
});

describe('timesOf', () => {
  it.each([
    { title: 'none', periods: [], times: [] },
    { title: 'years, whatever lies between them', periods: ['2018', '2020', '2021'], times: [2018, 2020, 2021] },
    { title: 'quarters, halves, months', periods: ['2018-Q1', '2018-H2', '2019-04', '2020-W01'], times: [2018, 2018.5, 2019.25, 2020] },
    { title: 'spans and decades by their middle', periods: ['1990s', '2014-2016', '2018'], times: [1994.5, 2015, 2018] },
    { title: 'places, where one does not say when', periods: ['2018', '2020', 'later'], times: [0, 1, 2] },
    { title: 'places, where two say the same', periods: ['2018', '2018-01'], times: [0, 1] },
  ])('$title', ({ periods, times }) => expect(timesOf(periods)).toEqual(times));
});
