import { auditQuestions } from '../../../src/methodology/audit/auditQuestions';
import { defaultThresholds } from '../../../src/methodology/audit/auditRule';
import { judge } from '../../../src/methodology/audit/judge';
import { checkMethodology } from '../../../src/methodology/checkMethodology';
import { auditCodes } from '../../../src/methodology/vocabulary';
import { documentOf, places } from '../../support/builders';
import { smallIndex } from '../../support/smallIndex';

describe('judge', () => {
  it.each([
    [0.7, 'AT_LEAST', 0.7, 0.5, 'PASS'], [0.69, 'AT_LEAST', 0.7, 0.5, 'WARN'], [0.5, 'AT_LEAST', 0.7, 0.5, 'WARN'], [0.49, 'AT_LEAST', 0.7, 0.5, 'FAIL'],
    [0, 'AT_MOST', 0, 2, 'PASS'], [1, 'AT_MOST', 0, 2, 'WARN'], [3, 'AT_MOST', 0, 2, 'FAIL'], [3, 'AT_MOST', 0, null, 'WARN'], [3, 'AT_MOST', null, null, 'PASS'],
    [0.1 + 0.2, 'AT_MOST', 0.3, null, 'PASS'], [-2, 'AT_LEAST', null, 0, 'FAIL'],
  ] as const)('%d %s, warned of beyond %s, failing beyond %s: %s', (value, wants, warn, fail, verdict) => {
    expect(judge(value, wants, { warn, fail })).toBe(verdict);
  });
});

it('no item fails by default before it is warned of, and each has a question of its own', () => {
  expect(checkMethodology(documentOf(smallIndex, { audit: { thresholds: defaultThresholds } }))).toEqual([]);
  expect(new Set(auditCodes.map((code) => auditQuestions[code].question)).size).toBe(auditCodes.length);
});

it('a document whose items would fail before they are warned of is refused, with every one of them', () => {
  const document = documentOf(smallIndex, { audit: { thresholds: { CONSISTENT_INDEX: { warn: 0.7, fail: 0.8 }, OUTLIERS: { warn: 2, fail: 1 }, DEFINITIONS: { warn: null, fail: 1 } } } });
  expect(places(checkMethodology(document))).toEqual(['METHODOLOGY_INVALID audit.thresholds.OUTLIERS.fail', 'METHODOLOGY_INVALID audit.thresholds.CONSISTENT_INDEX.fail']);
});
