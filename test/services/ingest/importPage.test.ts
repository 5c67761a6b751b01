import Ajv from 'ajv';
import { readCoinr } from '../../../src/services/ingest/coinr/readCoinr';
import type { ImportOutcome } from '../../../src/services/ingest/indexImport';
import { encodings } from '../../../src/services/ingest/encodings';
import { importLimits } from '../../../src/services/ingest/limits';
import { readTidy } from '../../../src/services/ingest/tidy/readTidy';
import { obsStatuses } from '../../../src/methodology/vocabulary';
import { blocksOf, proseOf } from '../../architecture/documents';
import { textOf } from '../../architecture/sources';
import { faultsOf } from '../../support/damage';

const page = 'docs/import.md';
const [iMeta, iData, observations] = blocksOf(page).filter(({ language }) => language === 'csv').map(({ text }) => text);
const [document] = blocksOf(page).filter(({ language }) => language === 'json').map(({ text }) => text);
const [told] = blocksOf(page).filter(({ language }) => language === 'text').map(({ text }) => text);
const bytes = (text: string): Uint8Array => Buffer.from(text, 'utf8');

function fromTidy(table: string): Promise<ImportOutcome> {
  return readTidy({ document: bytes(document), observations: bytes(table) });
}

describe('the page for those who bring an index', () => {
  it('shows the same index in both forms', async () => {
    const coinr = await readCoinr({ iMeta: bytes(iMeta), iData: bytes(iData) }, { index: { code: 'small', unitKind: 'COUNTRY' }, vintage: { line: 'small/2018' } });
    const tidy = await fromTidy(observations);
    expect([faultsOf(coinr), coinr.warnings, faultsOf(tidy), tidy.warnings]).toEqual([[], [], [], []]);
    expect(tidy).toEqual(coinr);
  });

  it('publishes a JSON Schema that a validator takes, which accepts the document and refuses damaged ones', () => {
    const schema = JSON.parse(textOf('docs/index-document.schema.json')) as object;
    const accepts = new Ajv({ discriminator: true, strict: true, strictTypes: false, strictRequired: false }).compile(schema);
    const [accepted, ...refused] = [document, document.replace('"name": "Austria", ', ''), document.replace('"tieGrid": 1e-9', '"tieGrid": 0'), document.replace('"version": "1.0.0"', '"version": "1"')];
    expect([accepts(JSON.parse(accepted)), ...refused.map((text) => accepts(JSON.parse(text)))]).toEqual([true, false, false, false]);
  });

  it('prints what is told of two faults', async () => {
    const outcome = await fromTidy(observations.replace('58.2', '"58,2"').replace('VNM,debt,2019', 'VNN,debt,2019'));
    const lines = outcome.ok ? [] : outcome.problems.map(({ code, path, message, expected, got }) => `${code} at ${path}: ${message} Expected: ${expected}; got: ${got}`);
    expect(lines.join('\n')).toBe(told.trimEnd());
  });

  it('names every status, every encoding and every limit', () => {
    const prose = proseOf(page);
    const missing = [...obsStatuses, ...encodings.filter((encoding) => encoding !== 'utf-8')].filter((word) => !prose.includes(`\`${word}\``));
    expect(missing).toEqual([]);
    const { fileBytes, documentBytes, recordBytes, ...counts } = importLimits;
    expect([fileBytes, documentBytes, recordBytes]).toEqual([64, 16, 1].map((size) => size * 1024 ** 2));
    expect(Object.values(counts).filter((count) => !prose.includes(count.toLocaleString('en')))).toEqual([]);
  });
});
