import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { agglomerate } from '../../../src/methodology/coherence/agglomerate';
import { principalComponents, type Components } from '../../../src/methodology/coherence/components';
import { correlate } from '../../../src/methodology/coherence/correlate';
import { cronbachAlpha } from '../../../src/methodology/coherence/cronbach';
import { cutTree } from '../../../src/methodology/coherence/cutTree';
import { correlationKinds, linkages } from '../../../src/methodology/vocabulary';
import { nodeWeights } from '../../../src/methodology/weights';
import { aggregateBy, documentOf, planOf, weighBy } from '../../support/builders';
import { expectWithin } from '../../support/expectColumn';
import { asemFolder, readAsem, type Asem } from '../../support/readAsem';
import { readTable, type Row } from '../../support/readTable';

const isThere = existsSync(asemFolder);
const describeWhereThere = isThere ? describe : describe.skip;
const reason = isThere ? '' : ' (skipped: shared/asem, which is not ours to publish, does not lie beside the repository)';

const expected = readTable(join(__dirname, 'expected-coherence.csv'));
const rowsOf = (what: string, group?: string): readonly Row[] => expected.filter((row) => row.what === what && (group === undefined || row.group === group));
const valuesOf = (rows: readonly Row[]): number[] => rows.map(({ value }) => Number(value));
const pillars = [...new Set(rowsOf('alpha').map(({ group }) => group))];
const tolerance = 1e-12;

describeWhereThere(`coherence of the ASEM data, against base R by COINr's definitions${reason}`, () => {
  const asem = isThere ? readAsem() : null;
  const given = (): Asem => {
    if (asem === null) throw new Error('Expected the data, got none');
    return asem;
  };
  const columnOf = (code: string): Float64Array => {
    const column = given().snapshot.column(code, 'RAW');
    if (column === undefined) throw new Error(`Expected a column ${code}, got none`);
    return column.values;
  };
  const codesOf = (pillar: string): string[] => given().indicators.filter((row) => row.Parent === pillar).map((row) => row.iCode);
  const componentsOf = (pillar: string): Components => {
    const found = principalComponents(codesOf(pillar).map(columnOf));
    if (found === null) throw new Error(`Expected components of ${pillar}, got none`);
    return found;
  };
  const clustered = (linkage: (typeof linkages)[number]): ReturnType<typeof agglomerate> => {
    const codes = given().indicators.map(({ iCode }) => iCode);
    return agglomerate(codes.map((a) => Float64Array.from(codes, (b) => (a === b ? 0 : 1 - Math.abs(correlate('pearson', columnOf(a), columnOf(b)).value)))), linkage);
  };

  it.each(correlationKinds)('%s correlations of every two indicators of a pillar', (kind) => {
    const rows = rowsOf(kind);
    expect(rows.length).toBe(140);
    expectWithin(rows.map(({ a, b }) => correlate(kind, columnOf(a), columnOf(b)).value), valuesOf(rows), tolerance);
  });

  it('correlations of every indicator with each of four denominators', () => {
    const rows = rowsOf('denominator');
    expect(rows.length).toBe(49 * 4);
    expectWithin(rows.map(({ a, b }) => correlate('pearson', columnOf(a), columnOf(b)).value), valuesOf(rows), tolerance);
  });

  it.each(pillars)('α, complete countries, eigenvalues and first component of %s', (pillar) => {
    const { units, components } = componentsOf(pillar);
    expectWithin([cronbachAlpha(codesOf(pillar).map(columnOf)), units], valuesOf([...rowsOf('alpha', pillar), ...rowsOf('units', pillar)]), tolerance);
    expectWithin(components.map(({ eigenvalue }) => eigenvalue), valuesOf(rowsOf('eigenvalue', pillar)), tolerance);
    expectWithin(components[0].rotation.map(Math.abs), valuesOf(rowsOf('rotation', pillar)), tolerance);
  });

  it('effective weights of all 60 nodes', () => {
    const { tree, weights } = given();
    const plan = planOf(documentOf(tree, { weigh: weighBy({ kind: 'given', weights }), aggregate: aggregateBy({ kind: 'arithmetic' }) }));
    const found = new Map(nodeWeights(plan).map(({ node, effective }) => [node, effective]));
    const rows = rowsOf('weight');
    expect(rows.length).toBe(60);
    expectWithin(rows.map(({ a }) => found.get(a) ?? NaN), valuesOf(rows), tolerance);
  });

  it.each(linkages)('heights and eight clusters of 49 indicators by %s linkage', (linkage) => {
    const merges = clustered(linkage);
    expectWithin(merges.map(({ height }) => height), valuesOf(rowsOf('height', linkage)), tolerance);
    expect(Array.from(cutTree(merges, 8), (cluster) => cluster + 1)).toEqual(valuesOf(rowsOf('cluster', linkage)));
  });
});

describeWhereThere(`what COINr itself prints of these data (documentation of get_cronbach; article Analysis)${reason}`, () => {
  const { snapshot, indicators } = isThere ? readAsem() : { snapshot: null, indicators: [] };
  const column = (code: string): Float64Array => snapshot?.column(code, 'RAW')?.values ?? new Float64Array();
  const codesOf = (pillar: string): string[] => indicators.filter((row) => row.Parent === pillar).map((row) => row.iCode);

  it('get_cronbach(coin, dset = "Raw", iCodes = "P2P", Level = 1): 0.05126659', () => {
    expectWithin([cronbachAlpha(codesOf('P2P').map(column))], [0.05126659], 5e-9);
  });

  it('get_corr(coin, dset = "Raw", iCodes = list("Environ"), Levels = 1)', () => {
    const found = [['MatCon', 'CO2'], ['PrimEner', 'CO2'], ['Renew', 'CO2']].map(([a, b]) => correlate('pearson', column(a), column(b)).value);
    expectWithin(found, [0.7222051, 0.3268484, -0.5986338], 5e-8);
  });

  it('get_denom_corr(coin, dset = "Raw", cor_thresh = 0.7): these ten pairs, and no others', () => {
    const found = indicators.flatMap(({ iCode }) => ['Area', 'Energy', 'GDP', 'Population'].map((by) => ({ pair: `${iCode} ${by}`, value: correlate('pearson', column(iCode), column(by)).value })))
      .filter(({ value }) => Math.abs(value) > 0.7).map(({ pair, value }) => `${pair} ${Math.round(value * 100) / 100}`);
    expect(found.sort()).toEqual([
      'CultGood Energy 0.71', 'CultGood GDP 0.85', 'FDI Energy 0.74', 'FDI GDP 0.85', 'Goods GDP 0.8', 'PRemit GDP 0.71', 'Research GDP 0.78', 'Services GDP 0.77',
      'StMob Energy 0.73', 'StMob GDP 0.84',
    ]);
  });

  it('get_PCA(coin, dset = "Raw", iCodes = "Sust"): components of Social, and how many countries have all values', () => {
    const found = principalComponents(codesOf('Social').map(column));
    expectWithin(found?.components.map(({ eigenvalue }) => Math.sqrt(eigenvalue)) ?? [], [2.2042, 1.1256, 0.9788, 0.78834, 0.77153, 0.56836, 0.42463, 0.36068, 0.25760], 5.1e-5);
    expectWithin(found?.components.map(({ share }) => share) ?? [], [0.5398, 0.1408, 0.1065, 0.06905, 0.06614, 0.03589, 0.02003, 0.01445, 0.00737], 5.5e-5); // rounded twice: 0.106446 is printed as 0.1065
    expect(['Environ', 'Social', 'SusEcFin'].map((pillar) => 51 - (principalComponents(codesOf(pillar).map(column))?.units ?? 0))).toEqual([1, 14, 7]);
  });

  it('the first component of Environ and of SusEcFin', () => {
    const first = (pillar: string): Float64Array => principalComponents(codesOf(pillar).sort().map(column))?.components[0].rotation ?? new Float64Array(); // it sorts them by code
    expectWithin(first('Environ').map((entry) => -entry * Math.sign(first('Environ')[0])), [-0.581, 0.214, -0.543, -0.313, 0.473], 5.1e-4);
    expectWithin(first('SusEcFin').map((entry) => entry * Math.sign(first('SusEcFin')[0])), [0.472, 0.451, -0.492, -0.227, -0.53], 5.1e-4);
  });
});
