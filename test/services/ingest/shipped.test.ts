import { hashOf } from '../../../src/services/canonical';
import type { IndexImport } from '../../../src/services/ingest/indexImport';
import { readTidy } from '../../../src/services/ingest/tidy/readTidy';
import { writeCoinr } from '../../../src/services/ingest/coinr/writeCoinr';
import { writeTidy } from '../../../src/services/ingest/tidy/writeTidy';
import { hashOfContent } from '../../../src/services/sealVintage';
import { shippedIndex } from '../../support/shippedIndex';

function vintageHash({ index, vintage: { kind, notice, defaultPeriod }, observations }: IndexImport): Promise<string> {
  return hashOfContent({ indexCode: index.code, kind, notice, defaultPeriod }, [observations]);
}

const documentHashes = ({ methodologies }: IndexImport): readonly string[] => methodologies.map(({ document }) => hashOf(document));

describe.each(['cbcii/2020', 'cbcii/2020-synthetic'])('%s', (line) => {
  it('is the same after it was written and read: every part of it, and the hashes of the vintage and of each methodology', async () => {
    const index = shippedIndex(line);
    const written = await writeTidy(index);
    if (!written.ok) throw new Error(JSON.stringify(written.problems));
    const outcome = await readTidy(written.value);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
    expect(outcome.value).toEqual(index);
    expect(await vintageHash(outcome.value)).toBe(await vintageHash(index));
    expect(documentHashes(outcome.value)).toEqual(documentHashes(index));
  });

  it('has no place in the form of COINr, and is told so', async () => {
    const written = await writeCoinr(shippedIndex(line));
    expect(written.ok ? [] : written.problems.map(({ code, path }) => `${code} ${path}`)).toEqual(['NOT_IN_FORMAT methodologies']);
  });
});
