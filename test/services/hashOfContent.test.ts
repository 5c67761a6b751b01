import { createHash } from 'node:crypto';
import { canonicalText } from '../../src/services/canonical';
import { hashOfContent } from '../../src/services/sealVintage';

type Observation = Parameters<typeof hashOfContent>[1] extends infer Pages ? Pages extends Iterable<readonly (infer Row)[]> ? Row : never : never;

const plain: Observation = {
  node: 'n', unit: 'u', measure: 'RAW', period: null, value: 1, unitOfMeasure: null, obsStatus: 'NORMAL', source: null, place: null, note: null, reportedUnder: null,
};
const observations: readonly Observation[] = [
  plain,
  { ...plain, value: -0 }, { ...plain, value: 5e-324 }, { ...plain, value: 1e21 }, { ...plain, value: 0.1 + 0.2 }, { ...plain, value: -123456789.123456789 },
  { ...plain, node: '€\u2028"\\\u0007', unit: '台州 🏙', note: 'line\nbreak\t', period: '2018-Q1', source: 'a', place: 'b', reportedUnder: 'l@1.0.0', unitOfMeasure: '%' },
];
const statement = { indexCode: 'i', kind: 'IMPORTED', notice: null, defaultPeriod: '2018' } as const;

describe('the hash of a vintage', () => {
  it('is that of the canonical texts of what it says and of its observations, a line each', async () => {
    const lines = [statement, ...observations].map((entry) => `${canonicalText(entry)}\n`);
    const expected = `sha256:${createHash('sha256').update(lines.join('')).digest('hex')}`;
    expect(await hashOfContent(statement, [observations])).toBe(expected);
    expect(await hashOfContent(statement, [observations.slice(0, 3), [], observations.slice(3)])).toBe(expected);
  });
});
