import { apaText, bibtexEntry, cslItem, type CitedWork } from '../../src/services/citations/citationText';
import { CiteRate, mostWithin, span } from '../../src/services/citations/citeRate';
import { movedMost } from '../../src/services/citations/movedMost';

const work: CitedWork = {
  id: '0123456789abcdef0123456789abcdef', title: 'Fares & {tolls}: 100% of #1_x', publisher: 'A & B', citedAt: '2031-04-05T06:07:08.000Z',
  resultHash: `sha256:${'f'.repeat(64)}`, notice: 'Drawn.', pins: { refs: { 'a/b': 'sha256:1' }, reference: null, engine: 'engine/9' },
};

describe('the texts of a citation', () => {
  it('are a line after the manner of the APA', () => {
    expect(apaText(work, 'https://x.example/cite/1')).toBe('A & B (2031). Fares & {tolls}: 100% of #1_x [Data set; engine/9; sha256:ffffffffffff]. https://x.example/cite/1 (Drawn.)');
  });

  it('are an entry of BibTeX in which nothing of the text is a command', () => {
    expect(bibtexEntry(work, 'https://x.example/cite/1')).toBe(`@misc{cbcii203101234567,
  author = {{A \\& B}},
  title = {{Fares \\& \\{tolls\\}: 100\\% of \\#1\\_x}},
  year = {2031},
  howpublished = {\\url{https://x.example/cite/1}},
  note = {Result sha256:${'f'.repeat(64)}; made from a/b = sha256:1; engine/9. Drawn.}
}
`);
  });

  it('are an item of CSL-JSON', () => {
    expect(cslItem(work, 'u')).toEqual({
      id: 'cbcii203101234567', type: 'dataset', title: work.title, author: [{ literal: 'A & B' }], issued: { 'date-parts': [[2031, 4, 5]] }, URL: 'u', version: work.resultHash,
      note: `Result ${work.resultHash}; made from a/b = sha256:1; engine/9. Drawn.`,
    });
  });
});

describe('the rate of citing', () => {
  it('is one of an address, and begins anew once its span is over', () => {
    let now = 0;
    const rate = new CiteRate(() => now);
    for (let at = 0; at < mostWithin; at += 1) rate.take('a');
    expect(() => rate.take('a')).toThrow(expect.objectContaining({ code: 'TOO_MANY' }) as Error);
    rate.take('b');
    now = span - 1;
    expect(() => rate.take('a')).toThrow();
    now = span;
    rate.take('a');
  });
});

describe('the units that moved most', () => {
  const ranked = (units: readonly string[], ranks: readonly number[], scores: readonly number[]) =>
    ({ units, ranking: { ranks: Int32Array.from(ranks) }, scores: Float64Array.from(scores) }) as unknown as Parameters<typeof movedMost>[0]; // what it reads

  it('are those of the greatest change of rank, then of score, then by code; those that one side does not rank are none', () => {
    const before = ranked(['a', 'b', 'c', 'd', 'e', 'f'], [1, 2, 3, 4, 5, 0], [9, 8, 7, 6, 5, NaN]);
    const after = ranked(['f', 'e', 'd', 'c', 'b', 'a'], [6, 5, 3, 4, 2, 1], [1, 5, 7, 6.5, 8.25, 9]);
    expect(movedMost(before, after)).toEqual(['d', 'c', 'b']);
    expect(movedMost(before, before)).toEqual([]);
  });
});
