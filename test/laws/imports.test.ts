import { constantFrom, tuple } from 'fast-check';
import { readCoinr } from '../../src/services/ingest/coinr/readCoinr';
import { writeCoinr } from '../../src/services/ingest/coinr/writeCoinr';
import type { ImportOutcome, IndexImport } from '../../src/services/ingest/indexImport';
import { readTidy } from '../../src/services/ingest/tidy/readTidy';
import { writeTidy } from '../../src/services/ingest/tidy/writeTidy';
import { anyIndex, coinrIndex } from '../support/importArbitraries';
import { alwaysAwaited } from '../support/law';

const valueIn = (outcome: ImportOutcome): IndexImport | readonly unknown[] => (outcome.ok ? outcome.value : outcome.problems);

describe('an index that is written and read again', () => {
  it('is the same, in our own form, whatever it holds', async () => {
    await alwaysAwaited(anyIndex, async (index) => {
      const written = await writeTidy(index);
      if (!written.ok) throw new Error(`Expected files; got ${JSON.stringify(written.problems)}`);
      expect(valueIn(await readTidy(written.value))).toEqual(index);
    });
  });

  it('is the same in the form of COINr, as far as that reaches', async () => {
    await alwaysAwaited(coinrIndex, async (index) => {
      const written = await writeCoinr(index);
      if (!written.ok) throw new Error(`Expected files; got ${JSON.stringify(written.problems)}`);
      expect(valueIn(await readCoinr(written.value, written.value.options))).toEqual(index);
    });
  });

  /** One part of an index that has a place in the form of COINr, put in the place of one that may have none. */
  const parts = ['index', 'sources', 'groups', 'units', 'methodologies', 'observations', 'library', 'screening', 'selection'] as const;

  it('is the same in the form of COINr, or refused by name: never less', async () => {
    let kept = 0;
    let refused = 0;
    await alwaysAwaited(tuple(anyIndex, coinrIndex, constantFrom(null, ...parts)), async ([any, plain, part]) => {
      const index = part === null ? plain : { ...plain, [part]: any[part] };
      const written = await writeCoinr(index);
      if (written.ok) {
        kept++;
        expect(valueIn(await readCoinr(written.value, written.value.options))).toEqual(index);
      } else {
        refused++;
        expect(written.problems.every(({ code, path }) => code === 'NOT_IN_FORMAT' && path !== '')).toBe(true);
      }
    });
    expect([kept > 3, refused > 20]).toEqual([true, true]);
  });
});
