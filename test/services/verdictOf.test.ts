import type { Qualifier, RuleOperator, Verdict } from '../../src/methodology/vocabulary';
import { verdictOf } from '../../src/services/selection/verdictOf';

const rule = (operator: RuleOperator, value: number | null = 100) => ({ operator, value, unitOfMeasure: value === null ? null : 'rank' });
const stated = (qualifier: Qualifier, value: number, valueHigh: number | null = null, unitOfMeasure = 'rank') => ({ qualifier, value, valueHigh, unitOfMeasure });

describe('a rule and a stated number', () => {
  it.each<[RuleOperator, Qualifier, number, number | null, Verdict]>([
    ['AT_MOST', 'EXACT', 3, null, 'MET'], ['AT_MOST', 'EXACT', 100, null, 'MET'], ['AT_MOST', 'EXACT', 101, null, 'NOT_MET'],
    ['AT_MOST', 'TOP_N', 100, null, 'MET'], ['AT_MOST', 'TOP_N', 200, null, 'NOT_DISCLOSED'],
    ['AT_MOST', 'RANGE', 90, 100, 'MET'], ['AT_MOST', 'RANGE', 90, 110, 'NOT_DISCLOSED'], ['AT_MOST', 'RANGE', 101, 110, 'NOT_MET'],
    ['AT_MOST', 'MORE_THAN', 100, null, 'NOT_DISCLOSED'], ['AT_MOST', 'AT_LEAST', 101, null, 'NOT_MET'], ['AT_MOST', 'ABOUT', 3, null, 'NOT_DISCLOSED'],
    ['LESS_THAN', 'EXACT', 100, null, 'NOT_MET'], ['LESS_THAN', 'EXACT', 99, null, 'MET'],
    ['AT_LEAST', 'EXACT', 100, null, 'MET'], ['AT_LEAST', 'AT_MOST', 99, null, 'NOT_MET'], ['AT_LEAST', 'AT_LEAST', 100, null, 'MET'],
    ['GREATER_THAN', 'EXACT', 100, null, 'NOT_MET'], ['GREATER_THAN', 'EXACT', 101, null, 'MET'], ['GREATER_THAN', 'AT_MOST', 100, null, 'NOT_MET'],
    ['EQUALS', 'EXACT', 100, null, 'MET'], ['EQUALS', 'EXACT', 99, null, 'NOT_MET'], ['EQUALS', 'RANGE', 90, 110, 'NOT_DISCLOSED'], ['EQUALS', 'AT_LEAST', 101, null, 'NOT_MET'],
  ])('%s 100, and %s %d to %s: %s', (operator, qualifier, value, valueHigh, verdict) => {
    expect(verdictOf(rule(operator), stated(qualifier, value, valueHigh))).toBe(verdict);
  });

  it('decide nothing in another unit of measure', () => {
    expect(verdictOf(rule('AT_MOST'), stated('EXACT', 3, null, 'CNY'))).toBe('NOT_DISCLOSED');
  });

  it('that only has to be there is met by any', () => {
    expect(verdictOf(rule('EXISTS', null), stated('ABOUT', 3, null, 'count'))).toBe('MET');
  });
});
