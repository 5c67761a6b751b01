import { readCoinr } from '../../../src/services/ingest/coinr/readCoinr';
import type { CoinrFiles, CoinrOptions } from '../../../src/services/ingest/coinr/coinrOptions';
import type { ImportProgress, IndexImport } from '../../../src/services/ingest/indexImport';
import { coinrFiles, coinrOptions, dataText, metaText } from '../../support/coinrFiles';
import { faultsOf, replaced, withLine } from '../../support/damage';

async function sound(files: CoinrFiles = coinrFiles(), options: Partial<CoinrOptions> = {}): Promise<IndexImport> {
  const outcome = await readCoinr(files, { ...coinrOptions, ...options });
  if (!outcome.ok) throw new Error(`Expected sound files; got ${JSON.stringify(outcome.problems)}`);
  return outcome.value;
}

const inBoth = (change: (text: string) => string): CoinrFiles => coinrFiles({ iMeta: change(metaText), iData: change(dataText) });

describe('readCoinr', () => {
  it('makes the tree, in the order of iMeta, with directions, units of measure, targets and denominators', async () => {
    const { methodologies: [{ document }] } = await sound();
    expect(document.framework.nodes.map(({ code, parent }) => `${code} < ${parent}`)).toEqual([
      'total < null', 'links < total', 'roads < links', 'ports < links', 'means < total', 'debt < means', 'aid < means',
    ]);
    const [, , roads, , , debt, aid] = document.framework.nodes;
    expect(roads).toMatchObject({ name: 'Roads', unitOfMeasure: 'km', target: 120.5, denominator: 'area', direction: 'HIGHER_IS_BETTER' });
    expect(debt).toMatchObject({ name: 'Debt, public', direction: 'LOWER_IS_BETTER' });
    expect('target' in debt || 'denominator' in debt).toBe(false);
    expect(aid.denominator).toBe('people');
    expect(document.framework.variables).toEqual([{ code: 'area', name: 'Land area', unitOfMeasure: 'km2' }, { code: 'people', name: 'Population', unitOfMeasure: 'thousands' }]);
  });

  it('makes the default composite of COINr: min-max to 100, weighted means over what is present, nothing denominated', async () => {
    const { methodologies: [{ document, version }] } = await sound();
    expect({ version, ...document, framework: null }).toMatchObject({
      version: '1.0.0', code: 'small/imported', title: 'Total index, as imported',
      normalise: { default: { kind: 'minMax', range: { low: 0, high: 100 } } }, aggregate: { default: { kind: 'arithmetic' } },
      missing: { default: { kind: 'renormalise' } }, bonus: { kind: 'NONE' },
      weigh: { default: { kind: 'given', weights: [['links', 1], ['roads', 1], ['ports', 2], ['means', 3], ['debt', 1], ['aid', 0.5]].map(([node, weight]) => ({ node, weight })) } },
    });
    expect(document.denominate).toBeUndefined();
  });

  it('divides by the denominators where it is asked', async () => {
    const { methodologies: [{ document }] } = await sound(coinrFiles(), { denominate: true });
    expect(document.denominate).toEqual([{ node: 'roads', by: 'area', factor: 1 }, { node: 'aid', by: 'people', factor: 1 }]);
  });

  it('gives units with their groups, each once over the periods, and groups as they come', async () => {
    const { units, groupings, groups, index, vintage } = await sound();
    expect(units.map(({ code, name, groups: memberships }) => [code, name, memberships])).toEqual([
      ['AUT', 'Austria', { income: 'high' }], ['BEL', 'Belgium', { income: 'high' }], ['KOR', 'Korea, Republic', { income: 'high' }], ['VNM', 'Vietnam', { income: 'low' }],
    ]);
    expect(groupings).toEqual([{ code: 'income', name: 'Income group', nameZh: null }]);
    expect(groups.map(({ kind, code, name }) => [kind, code, name])).toEqual([['income', 'high', 'high'], ['income', 'low', 'low']]);
    expect([index.name, index.unitKind, vintage.title, vintage.kind, vintage.defaultPeriod]).toEqual(['Total index', 'COUNTRY', 'Total index', 'IMPORTED', '2019']);
  });

  it('gives the doubles that stand there, in key order; what is missing is no observation', async () => {
    const { observations } = await sound();
    expect(observations.map(({ node, unit, period, value }) => [node, unit, period, value])).toEqual([
      ['aid', 'BEL', '2018', -2.5e-7], ['aid', 'KOR', '2018', 0.1], ['aid', 'VNM', '2018', 3], ['aid', 'VNM', '2019', 3.25],
      ['area', 'AUT', '2018', 83871], ['area', 'BEL', '2018', 30528], ['area', 'VNM', '2018', 331210], ['area', 'VNM', '2019', 331210],
      ['debt', 'AUT', '2018', 86.19], ['debt', 'BEL', '2018', 106.05], ['debt', 'KOR', '2018', 37.9], ['debt', 'VNM', '2018', 58.2], ['debt', 'VNM', '2019', 57],
      ['people', 'AUT', '2018', 8735.453], ['people', 'BEL', '2018', 11429.336], ['people', 'KOR', '2018', 50982.212], ['people', 'VNM', '2018', 95540.8], ['people', 'VNM', '2019', 96462.108],
      ['ports', 'AUT', '2018', 0], ['ports', 'BEL', '2018', 21], ['ports', 'KOR', '2018', 33], ['ports', 'VNM', '2018', 12],
      ['roads', 'AUT', '2018', 35.36972983333333], ['roads', 'BEL', '2018', 48], ['roads', 'VNM', '2019', 4.25],
    ]);
    expect(observations[0]).toEqual({
      node: 'aid', unit: 'BEL', measure: 'RAW', period: '2018', value: -2.5e-7, unitOfMeasure: 'USD', obsStatus: 'NORMAL', source: null, place: null, note: null, reportedUnder: null,
    });
  });

  it.each<{ title: string; files: CoinrFiles; options?: Partial<CoinrOptions> }>([
    { title: 'lines end with CRLF', files: inBoth((text) => text.replaceAll('\n', '\r\n')) },
    { title: 'some lines end with CRLF', files: inBoth((text) => text.replace('\n', '\r\n')) },
    { title: 'the last line has no end', files: inBoth((text) => text.trimEnd()) },
    { title: 'there are empty lines', files: inBoth((text) => `\n${text.replace('\n', '\n\n')}\n`) },
    { title: 'cells are parted by semicolons', files: inBoth((text) => text.replaceAll(', ', '~').replaceAll(',', ';').replaceAll('~', ', ')) },
    { title: 'cells are parted by tabs', files: inBoth((text) => text.replaceAll(', ', '~').replaceAll(',', '\t').replaceAll('~', ', ')) },
    { title: 'all cells are quoted', files: inBoth((text) => text.replaceAll(/"?([^",\n]+(?:, [^",\n]+)?)"?/g, '"$1"')) },
    { title: 'missing cells are empty', files: inBoth((text) => text.replaceAll('NA', '')) },
    { title: 'columns stand in another order', files: inBoth((text) => text.replaceAll(', ', '~').split('\n').map((line) => line.split(',').reverse().join(',')).join('\n').replaceAll('~', ', ')) },
    { title: 'there is a byte order mark, as was said', files: inBoth((text) => `\ufeff${text}`), options: { encoding: 'utf-8-bom' } },
    { title: 'it is UTF-16, little endian, as was said', files: utf16(), options: { encoding: 'utf-16le' } },
    { title: 'it is UTF-16, big endian, as was said', files: utf16(true), options: { encoding: 'utf-16be' } },
  ])('reads the same where $title', async ({ files, options }) => {
    expect(await sound(files, options)).toEqual(await sound());
  });

  it.each([
    { title: 'Chinese text as GB18030', encoding: 'gb18030', cell: [0xc9, 0xcf, 0xba, 0xa3], name: '上海' },
    { title: 'Western text as Windows-1252', encoding: 'windows-1252', cell: [0x43, 0xf4, 0x74, 0x65, 0x20, 0x80], name: 'Côte €' },
  ] as const)('reads $title where it was said', async ({ encoding, cell, name }) => {
    const [before, after] = dataText.split('Austria');
    const iData = Buffer.concat([Buffer.from(before), Buffer.from(cell), Buffer.from(after)]);
    expect((await sound(coinrFiles({ iData }), { encoding })).units[0].name).toBe(name);
  });

  it('refuses bytes that are not of the encoding that was said', async () => {
    const iData = Buffer.concat([Buffer.from(dataText), Buffer.from([0xff])]);
    expect(faultsOf(await readCoinr(coinrFiles({ iData }), { ...coinrOptions, encoding: 'gb18030' }))).toEqual(['FILE_INVALID iData.csv:7']);
  });

  it('names what it found and how to go on, where the encoding is another', async () => {
    const outcome = await readCoinr(coinrFiles({ iData: `\ufeff${dataText}` }), coinrOptions);
    expect(outcome.ok ? [] : outcome.problems).toEqual([{
      code: 'FILE_INVALID', path: 'iData.csv:1', message: 'The file is no plain UTF-8 text.',
      expected: 'UTF-8 without a byte order mark; or name its encoding: utf-8-bom', got: 'what looks like UTF-8 with a byte order mark',
    }]);
  });

  it('takes a picture for no text of any encoding', async () => {
    const picture = Buffer.from(Array.from({ length: 4_000 }, (_, at) => at * 7_919 % 251));
    const outcome = await readCoinr(coinrFiles({ iData: Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47]), picture]) }), coinrOptions);
    expect(outcome.ok ? [] : outcome.problems).toMatchObject([{
      code: 'FILE_INVALID', expected: 'UTF-8 without a byte order mark; save it as CSV in UTF-8', got: 'what looks like something other than text',
    }]);
  });

  it('warns of what it does not keep', async () => {
    const iMeta = withLine(withLine(metaText, 'NA,remark,Remark,NA,NA,NA,NA,NA,NA,Other').replace('NA,income,Income group,NA,NA', 'NA,income,Income group,1,1'), '').replace('Type\n', 'Type,Colour\n').replaceAll(/(Indicator|Aggregate|Group|Denominator|Other)\n/g, '$1,red\n');
    const iData = dataText.split('\n').map((line, at) => (line === '' ? line : `${line},${at === 0 ? 'remark' : 'any text'}`)).join('\n');
    const outcome = await readCoinr(coinrFiles({ iMeta, iData }), coinrOptions);
    expect(faultsOf(outcome)).toEqual([]);
    expect(outcome.warnings.map(({ path, got }) => `${path} ${got}`)).toEqual([
      'iMeta.csv:1 "Colour"', 'iMeta.csv:9:Direction a value in line 9', 'iMeta.csv:9:Weight a value in line 9', 'iData.csv:1:remark Other',
    ]);
  });

  it('warns of a column without any value', async () => {
    const iData = dataText.split('\n').map((line, at) => (at === 0 ? line : line.replace(/[^,]*$/, ''))).join('\n');
    expect((await readCoinr(coinrFiles({ iData }), coinrOptions)).warnings.map(({ path }) => path)).toEqual(['iData.csv:1:aid']);
  });

  it('refuses options that no store could take, all of them', async () => {
    const outcome = await readCoinr(coinrFiles(), {
      index: { code: 'Small Index' }, vintage: { line: 'other/2018', defaultPeriod: 'now' }, methodology: { version: '1' },
    });
    expect(faultsOf(outcome)).toEqual(['BAD_INPUT index.code', 'BAD_INPUT methodology.version', 'BAD_INPUT vintage.defaultPeriod']);
    const lines = await readCoinr(coinrFiles(), { index: { code: 'small' }, vintage: { line: 'other/2018', defaultPeriod: '2017' }, methodology: { code: 'small' } });
    expect(faultsOf(lines)).toEqual(['BAD_INPUT vintage.line', 'BAD_INPUT methodology.code']);
    expect(faultsOf(await readCoinr(coinrFiles(), { ...coinrOptions, vintage: { line: 'small/2018', defaultPeriod: '2017' } }))).toEqual(['NOT_FOUND vintage.defaultPeriod']);
  });

  it('lists a thousand faults, and counts the others by code', async () => {
    const rows = Array.from({ length: 1_300 }, (_, at) => `U${at},U${at},high,2018,1,1,x,${at < 300 ? '1e999' : '1'},1,1`);
    const outcome = await readCoinr(coinrFiles({ iData: [dataText.split('\n')[0], ...rows].join('\n') }), coinrOptions);
    const problems = outcome.ok ? [] : outcome.problems;
    expect(problems.length).toBe(1_001);
    expect(problems[1_000]).toMatchObject({ code: 'LIMIT_EXCEEDED', path: '', message: 'There are 600 more problems, not listed: BAD_INPUT 600.' });
  });

  it('tells how far it has come', async () => {
    const rows = Array.from({ length: 20_000 }, (_, at) => `U${at},U${at},high,2018,1,1,1,1,1,1`);
    const iData = Buffer.from([dataText.split('\n')[0], ...rows].join('\n'));
    const seen: ImportProgress[] = [];
    await readCoinr(coinrFiles({ iData }), coinrOptions, (progress) => seen.push(progress));
    expect(seen.length).toBe(Math.ceil(iData.length / 65_536));
    expect(seen.every(({ bytesRead, rowsRead }, at) => at === 0 || (bytesRead > seen[at - 1].bytesRead && rowsRead > seen[at - 1].rowsRead))).toBe(true);
    expect(seen[seen.length - 1]).toMatchObject({ file: 'iData.csv', bytesRead: iData.length, bytesTotal: iData.length });
  });

  it('lets others work meanwhile', async () => {
    const rows = Array.from({ length: 20_000 }, (_, at) => `U${at},U${at},high,2018,1,1,1,1,1,1`);
    let turns = 0;
    const reading = readCoinr(coinrFiles({ iData: [dataText.split('\n')[0], ...rows].join('\n') }), coinrOptions).then(() => 'read');
    const timer = setInterval(() => turns++, 0);
    await reading;
    clearInterval(timer);
    expect(turns).toBeGreaterThan(3);
  });

  it('does not take a name for a property of all objects', async () => {
    const rename = (text: string): string => replaced(text, 'ports', 'constructor').replaceAll('income', 'toString');
    const read = await sound(inBoth(rename));
    expect(read.units[0].groups).toEqual({ toString: 'high' });
    expect(read.observations.filter(({ node }) => node === 'constructor').length).toBe(4);
  });
});

function utf16(isBigEndian = false): CoinrFiles {
  const encode = (text: string): Uint8Array => {
    const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
    return isBigEndian ? bytes.swap16() : bytes;
  };
  return coinrFiles({ iMeta: encode(metaText), iData: encode(dataText) });
}
