import { readCoinr } from '../../../src/services/ingest/coinr/readCoinr';
import { importLimits } from '../../../src/services/ingest/limits';
import { coinrFiles, coinrOptions, dataText, metaText } from '../../support/coinrFiles';
import { faultsOf, replaced, withLine, without } from '../../support/damage';

interface Damage {
  readonly title: string;
  readonly iMeta?: string | Uint8Array;
  readonly iData?: string | Uint8Array;
  readonly problems: readonly string[];
}

const meta = (what: string | RegExp, by: string): string => replaced(metaText, what, by);
const data = (what: string | RegExp, by: string): string => replaced(dataText, what, by);
const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'utf8') : Buffer.from(part))));
const [dataHeader] = dataText.split('\n');

const columns: readonly Damage[] = [
  { title: 'a column of iMeta missing', iMeta: metaText.split('\n').map((line) => line.split(',').filter((_, at) => at !== 0).join(',')).join('\n'), problems: ['FILE_INVALID iMeta.csv:1:Level'] },
  { title: 'a column of iMeta in other letters', iMeta: meta('iCode', 'icode'), problems: ['FILE_INVALID iMeta.csv:1:iCode'] },
  { title: 'an indicator without a column', iData: data(',aid\n', ',ade\n'), problems: ['NOT_FOUND iData.csv:1:ade', 'FILE_INVALID iData.csv:1:aid'] },
  { title: 'a denominator without a column', iMeta: withLine(metaText, 'NA,energy,Energy,NA,NA,J,NA,NA,NA,Denominator'), problems: ['FILE_INVALID iData.csv:1:energy'] },
  { title: 'a column that iMeta does not have', iMeta: without(metaText, '1,ports'), problems: ['NOT_FOUND iData.csv:1:ports'] },
  { title: 'a column of an aggregate', iData: data('ports', 'links'), problems: ['FILE_INVALID iData.csv:1:links', 'FILE_INVALID iData.csv:1:ports'] },
  { title: 'a column twice', iData: data('ports', 'roads'), problems: ['DUPLICATE iData.csv:1:roads', 'FILE_INVALID iData.csv:1:ports'] },
  { title: 'a column of iMeta twice', iMeta: meta('Target,Denominator', 'Target,Target'), problems: ['DUPLICATE iMeta.csv:1:Target'] },
  { title: 'a column without a name', iData: dataText.replace(/^(?=.)/gm, '1,').replace(/^1,uName/, ',uName'), problems: ['FILE_INVALID iData.csv:1'] },
  { title: 'a column with a space before its name', iData: data(',ports', ', ports'), problems: ['FILE_INVALID iData.csv:1: ports'] },
  { title: 'no column of codes', iData: data('uCode', 'code'), problems: ['FILE_INVALID iData.csv:1:uCode'] },
  { title: 'iData in the place of iMeta', iMeta: dataText, problems: ['FILE_INVALID iMeta.csv:1'] },
  { title: 'iMeta in the place of iData', iData: metaText, problems: ['FILE_INVALID iData.csv:1'] },
  { title: 'tidy observations in the place of iData', iData: 'unit,node,period,value,obsStatus,source\nAUT,roads,2018,1,NORMAL,\n', problems: ['FILE_INVALID iData.csv:1'] },
  { title: '100,000 columns', iData: `uCode,${Array.from({ length: 100_000 }, (_, at) => `c${at}`).join(',')}\nAUT${',1'.repeat(100_000)}\n`, problems: ['LIMIT_EXCEEDED iData.csv:1'] },
];

const tree: readonly Damage[] = [
  { title: 'more rows than a tree needs', iMeta: `${metaText}${Array.from({ length: 4_995 }, (_, at) => `NA,v${at},V,NA,NA,x,NA,NA,NA,Other\n`).join('')}`, problems: ['LIMIT_EXCEEDED iMeta.csv:5002'] },
  { title: 'an indicator twice', iMeta: withLine(metaText, '1,ports,Ports,1,2,number,NA,NA,links,Indicator'), problems: ['DUPLICATE iMeta.csv:12:iCode'] },
  { title: 'a circle of parents', iMeta: meta('2,links,Links,1,1,score,NA,NA,total', '2,links,Links,1,1,score,NA,NA,means').replace('NA,NA,total,Aggregate', 'NA,NA,links,Aggregate'), problems: ['METHODOLOGY_INVALID iMeta.csv:8:iCode', 'METHODOLOGY_INVALID iMeta.csv:6:Parent'] },
  { title: 'no root, since its parent is below it', iMeta: meta('NA,NA,NA,Aggregate', 'NA,NA,links,Aggregate'), problems: ['METHODOLOGY_INVALID iMeta.csv:6:Parent'] },
  { title: 'a row that is its own parent', iMeta: meta('2,links,Links,1,1,score,NA,NA,total', '2,links,Links,1,1,score,NA,NA,links'), problems: ['METHODOLOGY_INVALID iMeta.csv:6:Parent'] },
  { title: 'an unknown parent', iMeta: meta('NA,NA,means,Indicator', 'NA,NA,meens,Indicator'), problems: ['NOT_FOUND iMeta.csv:4:Parent'] },
  { title: 'no root, since its row is not there', iMeta: without(metaText, '3,total'), problems: ['NOT_FOUND iMeta.csv:6:Parent', 'NOT_FOUND iMeta.csv:7:Parent'] },
  { title: 'two roots', iMeta: meta('2,means,Means,1,3,score,NA,NA,total', '2,means,Means,1,3,score,NA,NA,NA'), problems: ['METHODOLOGY_INVALID iMeta.csv:7:Parent'] },
  { title: 'an indicator without a parent', iMeta: meta('NA,NA,means,Indicator', 'NA,NA,,Indicator'), problems: ['METHODOLOGY_INVALID iMeta.csv:4:Parent'] },
  { title: 'an indicator as a parent', iMeta: meta('NA,NA,means,Indicator', 'NA,NA,roads,Indicator'), problems: ['METHODOLOGY_INVALID iMeta.csv:4:Parent'] },
  { title: 'a grouping as a parent', iMeta: meta('NA,NA,means,Indicator', 'NA,NA,income,Indicator'), problems: ['METHODOLOGY_INVALID iMeta.csv:4:Parent'] },
  { title: 'an aggregate without children', iMeta: withLine(metaText, '2,people2,More,1,1,score,NA,NA,total,Aggregate'), problems: ['METHODOLOGY_INVALID iMeta.csv:12:iCode'] },
  { title: 'no tree at all', iMeta: metaText.split('\n').filter((line) => !/Indicator|Aggregate/.test(line)).join('\n'), problems: ['METHODOLOGY_INVALID iMeta.csv:1:Type', ...['roads', 'ports', 'debt', 'aid'].map((code) => `NOT_FOUND iData.csv:1:${code}`)] },
  { title: 'a level that the parents contradict', iMeta: meta('2,means', '4,means'), problems: ['METHODOLOGY_INVALID iMeta.csv:7:Level'] },
  { title: 'an indicator at level 2', iMeta: meta('1,ports', '2,ports'), problems: ['OUT_OF_RANGE iMeta.csv:3:Level'] },
  { title: 'an aggregate at level 1', iMeta: meta('2,means', '1,means'), problems: ['OUT_OF_RANGE iMeta.csv:7:Level'] },
  { title: 'a level that is no whole number', iMeta: meta('2,means', '2.5,means'), problems: ['OUT_OF_RANGE iMeta.csv:7:Level'] },
  { title: 'an indicator just below the root', iMeta: meta('NA,NA,means,Indicator', 'NA,NA,total,Indicator'), problems: ['METHODOLOGY_INVALID iMeta.csv:4:Level'] },
  { title: 'an unknown type', iMeta: meta('people,means,Indicator', 'people,means,Index'), problems: ['BAD_INPUT iMeta.csv:5:Type'] },
  { title: 'an unknown denominator', iMeta: meta('120.5,area', '120.5,aera'), problems: ['NOT_FOUND iMeta.csv:2:Denominator'] },
  { title: 'a grouping as a denominator', iMeta: meta('120.5,area', '120.5,income'), problems: ['BAD_INPUT iMeta.csv:2:Denominator'] },
  { title: 'a denominator of an aggregate', iMeta: meta('2,means,Means,1,3,score,NA,NA', '2,means,Means,1,3,score,NA,area'), problems: ['BAD_INPUT iMeta.csv:7:Denominator'] },
  { title: 'text as a weight', iMeta: meta('Ports,1,2', 'Ports,1,two'), problems: ['BAD_INPUT iMeta.csv:3:Weight'] },
  { title: 'a negative weight', iMeta: meta('Ports,1,2', 'Ports,1,-2'), problems: ['WEIGHTS_INVALID iMeta.csv:3:Weight'] },
  { title: 'an infinite weight', iMeta: meta('Ports,1,2', 'Ports,1,Inf'), problems: ['NUMBER_NOT_FINITE iMeta.csv:3:Weight'] },
  { title: 'an empty weight', iMeta: meta('Ports,1,2', 'Ports,1,'), problems: ['WEIGHTS_INVALID iMeta.csv:3:Weight'] },
  { title: 'weights that add up to infinity', iMeta: meta('Roads,1,1', 'Roads,1,1e308').replace('Ports,1,2', 'Ports,1,1e308'), problems: ['WEIGHTS_INVALID iMeta.csv:2:Weight'] },
  { title: 'weights that are all 0', iMeta: meta('Roads,1,1', 'Roads,1,0').replace('Ports,1,2', 'Ports,1,0'), problems: ['WEIGHTS_INVALID iMeta.csv:2:Weight'] },
  { title: 'a direction of 0', iMeta: meta('Ports,1,2', 'Ports,0,2'), problems: ['OUT_OF_RANGE iMeta.csv:3:Direction'] },
  { title: 'a missing direction', iMeta: meta('Ports,1,2', 'Ports,NA,2'), problems: ['BAD_INPUT iMeta.csv:3:Direction'] },
  { title: 'text as a target', iMeta: meta('120.5,area', 'high,area'), problems: ['BAD_INPUT iMeta.csv:2:Target'] },
  { title: 'a missing code', iMeta: meta('1,ports,', '1,,'), problems: ['BAD_INPUT iMeta.csv:3:iCode'] },
  { title: 'a code with a control character', iMeta: meta('1,ports,', '1,po\u0007rts,'), iData: data('ports', 'po\u0007rts'), problems: ['BAD_INPUT iMeta.csv:3:iCode'] },
  { title: 'a code that turns the direction of writing', iMeta: meta('1,ports,', '1,po\u202erts,'), iData: data('ports', 'po\u202erts'), problems: ['BAD_INPUT iMeta.csv:3:iCode'] },
  { title: 'a code that is too long', iMeta: meta('1,ports,', `1,${'p'.repeat(129)},`), iData: data('ports', 'p'.repeat(129)), problems: ['BAD_INPUT iMeta.csv:3:iCode'] },
  { title: 'a code of a column of units', iMeta: meta('1,ports,', '1,Time,'), iData: data(',ports', ',other'), problems: ['BAD_INPUT iMeta.csv:3:iCode', 'NOT_FOUND iData.csv:1:other'] },
  { title: 'a name that turns the direction of writing', iMeta: meta('Ports', 'Po\u202erts'), problems: ['BAD_INPUT iMeta.csv:3:iName'] },
  { title: 'a name that is a formula', iMeta: meta('Ports', '=1+1'), problems: ['BAD_INPUT iMeta.csv:3:iName'] },
];

const values: readonly Damage[] = [
  ...[
    ['text', 'many', 'BAD_INPUT'], ['a decimal comma', '"33,5"', 'BAD_INPUT'], ['parted thousands', '"1,033"', 'BAD_INPUT'], ['thousands parted by a space', '1 033', 'BAD_INPUT'],
    ['NaN', 'NaN', 'NUMBER_NOT_FINITE'], ['Inf', '-Inf', 'NUMBER_NOT_FINITE'], ['a number beyond a double', '1e999', 'NUMBER_NOT_FINITE'], ['a number below a double', '1e-400', 'OUT_OF_RANGE'],
    ['a percent sign', '33%', 'BAD_INPUT'], ['a formula', '=1+1', 'BAD_INPUT'], ['a formula with @', '@SUM(1)', 'BAD_INPUT'], ['a formula with +', '+cmd', 'BAD_INPUT'], ['a formula with -', '-cmd', 'BAD_INPUT'],
    ['another word for missing', 'n/a', 'BAD_INPUT'], ['a space before a number', ' 33', 'BAD_INPUT'], ['a hexadecimal number', '0x10', 'BAD_INPUT'], ['a control character', '3\u00073', 'BAD_INPUT'],
  ].map(([what, cell, code]) => ({ title: `${what} as a value`, iData: data(',,33,', `,,${cell},`), problems: [`${code} iData.csv:4:ports`] })),
  { title: 'several faults in several rows', iData: data(',,33,', ',,x,').replace('2018,83871', '2018,8O'), problems: ['BAD_INPUT iData.csv:2:area', 'BAD_INPUT iData.csv:4:ports'] },
  { title: 'a unit twice', iData: dataText.split('\n').map((line) => line.split(',').filter((_, at) => at !== 3).join(',')).slice(0, 3).concat('Austria,AUT,high,1,1,1,1,1,1', '').join('\n'), problems: ['DUPLICATE iData.csv:4:uCode'] },
  { title: 'a unit twice in a period', iData: withLine(dataText, 'Vietnam,VNM,low,2019,1,1,1,1,1,1'), problems: ['DUPLICATE iData.csv:7:uCode'] },
  { title: 'a unit without a code', iData: data('Belgium,BEL', 'Belgium,'), problems: ['BAD_INPUT iData.csv:3:uCode'] },
  { title: 'a unit whose code is NA', iData: data('Belgium,BEL', 'Namibia,NA'), problems: ['BAD_INPUT iData.csv:3:uCode'] },
  { title: 'a unit with a formula for a code', iData: data('Belgium,BEL', 'Belgium,=BEL'), problems: ['BAD_INPUT iData.csv:3:uCode'] },
  { title: 'a unit with two names', iData: data('Vietnam,VNM,low,2019', 'Viet Nam,VNM,low,2019'), problems: ['BAD_INPUT iData.csv:6:uName'] },
  { title: 'a unit in two groups', iData: data('VNM,low,2019', 'VNM,high,2019'), problems: ['BAD_INPUT iData.csv:6:income'] },
  { title: 'a group with a space behind it', iData: data('BEL,high', 'BEL,high '), problems: ['BAD_INPUT iData.csv:3:income'] },
  { title: 'a malformed period', iData: data('BEL,high,2018', 'BEL,high,18'), problems: ['BAD_INPUT iData.csv:3:Time'] },
  { title: 'a missing period', iData: data('BEL,high,2018', 'BEL,high,NA'), problems: ['BAD_INPUT iData.csv:3:Time'] },
  { title: 'no value at all', iData: dataText.split('\n').slice(0, 2).map((line, at) => (at === 0 ? line : 'Austria,AUT,high,2018,NA,NA,,,NA,NA')).join('\n'), problems: ['FILE_INVALID iData.csv:1'] },
];

const files: readonly Damage[] = [
  { title: 'a byte order mark', iData: bytes([0xef, 0xbb, 0xbf], dataText), problems: ['FILE_INVALID iData.csv:1'] },
  { title: 'UTF-16 with a byte order mark', iData: bytes([0xff, 0xfe], [...Buffer.from(dataText, 'utf16le')]), problems: ['FILE_INVALID iData.csv:1'] },
  { title: 'UTF-16 without a byte order mark', iData: Buffer.from(dataText, 'utf16le'), problems: ['FILE_INVALID iData.csv:1'] },
  { title: 'GBK', iData: bytes(data('Belgium', '?').replace('?', ''), 'x,', [0xc9, 0xcf, 0xba, 0xa3], ',high,2018,1,1,1,1,1,1\n'), problems: ['FILE_INVALID iData.csv:7'] },
  { title: 'Latin-1', iMeta: Buffer.from(meta('Debt, public', 'Dette publique, rapportée'), 'latin1'), problems: ['FILE_INVALID iMeta.csv:4'] },
  { title: 'bytes that are no UTF-8', iData: bytes(dataText, [0xc3], ',X,high,2018,1,1,1,1,1,1\n'), problems: ['FILE_INVALID iData.csv:7'] },
  { title: 'thirty million lines that are no UTF-8', iData: Buffer.alloc(60_000_000, Buffer.from([0xff, 0x0a])), problems: ['FILE_INVALID iData.csv:1'] },
  { title: 'NUL bytes', iData: data('Belgium', 'Bel\0gium').replace('96462.108', '9646\u00002.108'), problems: ['FILE_INVALID iData.csv:3', 'FILE_INVALID iData.csv:6'] },
  { title: 'lines that end with a carriage return', iData: dataText.replaceAll('\n', '\r'), problems: ['FILE_INVALID iData.csv:1'] },
  { title: 'an empty file', iMeta: '', problems: ['FILE_INVALID iMeta.csv:1'] },
  { title: 'white space only', iData: ' \n\t\r\n', problems: ['FILE_INVALID iData.csv:1'] },
  { title: 'a header only', iData: `${dataHeader}\n`, problems: ['FILE_INVALID iData.csv:1'] },
  { title: 'a header of iMeta only', iMeta: metaText.split('\n')[0], problems: ['FILE_INVALID iMeta.csv:1'] },
  { title: 'a file cut within a row', iData: dataText.slice(0, dataText.indexOf('96462')), problems: ['FILE_INVALID iData.csv:6'] },
  { title: 'a file cut within quotes', iData: dataText.slice(0, dataText.indexOf(', Republic')), problems: ['FILE_INVALID iData.csv:4'] },
  { title: 'a quote that never closes', iData: data('Belgium,BEL', '"Belgium,BEL'), problems: ['FILE_INVALID iData.csv:3'] },
  { title: 'a quote amid a cell', iData: data('Belgium,BEL', 'Bel"gium,BEL'), problems: ['FILE_INVALID iData.csv:3'] },
  { title: 'text after a closing quote', iData: data('Belgium,BEL', '"Belgium"x,BEL'), problems: ['FILE_INVALID iData.csv:3'] },
  { title: 'rows that are too short and too long', iData: data('48,21', '48').replace('12,58.2', '12,12,58.2'), problems: ['FILE_INVALID iData.csv:3', 'FILE_INVALID iData.csv:5'] },
  { title: 'a row of iMeta that is too short', iMeta: meta('2,links,Links,1,1', '2,links,Links,1'), problems: ['FILE_INVALID iMeta.csv:6'] },
  { title: 'a header with two separators', iData: data('uName,uCode,income', 'uName;uCode;income'), problems: ['FILE_INVALID iData.csv:1'] },
  { title: 'a row with another separator', iData: data('Belgium,BEL,high,2018,30528,11429.336,48,21,106.05,-2.5e-7', 'Belgium;BEL;high;2018;30528;11429.336;48;21;106.05;-2.5e-7'), problems: ['FILE_INVALID iData.csv:3'] },
  { title: 'a cell of 10 MB', iData: data('Belgium', 'x'.repeat(10_000_000)), problems: ['LIMIT_EXCEEDED iData.csv:3'] },
  { title: 'a file beyond the limit', iData: new Uint8Array(importLimits.fileBytes + 1), problems: ['LIMIT_EXCEEDED iData.csv:1'] },
  { title: 'a workbook', iData: bytes([0x50, 0x4b, 0x03, 0x04], dataText), problems: ['FILE_INVALID iData.csv:1'] },
  { title: 'faults in both files', iMeta: meta('Ports,1,2', 'Ports,1,two'), iData: data(',,33,', ',,x,'), problems: ['BAD_INPUT iMeta.csv:3:Weight', 'BAD_INPUT iData.csv:4:ports'] },
];

describe('readCoinr', () => {
  it('reads the sound files from which the damaged ones are made', async () => {
    expect(faultsOf(await readCoinr(coinrFiles(), coinrOptions))).toEqual([]);
  });

  it.each([...columns, ...tree, ...values, ...files])('refuses $title, and tells nothing else', async ({ iMeta, iData, problems }) => {
    const outcome = await readCoinr(coinrFiles({ iMeta, iData }), coinrOptions);
    expect(faultsOf(outcome)).toEqual(problems);
  });

  it('says of every problem what was expected and what came, in words that act on nothing', async () => {
    for (const { iMeta, iData } of [...columns, ...tree, ...values, ...files]) {
      const outcome = await readCoinr(coinrFiles({ iMeta, iData }), coinrOptions);
      for (const { message, expected, got } of outcome.ok ? [] : outcome.problems) {
        expect([message.length, expected.length, got.length].every((length) => length > 0 && length < 500)).toBe(true);
        expect(`${message}${expected}${got}`).not.toMatch(/[\p{Cc}\u202e]/u);
      }
    }
  });
});
