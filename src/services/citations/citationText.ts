import type { CitationRecord } from '../../../db/repositories/CitationRepository';

/** What a citation says, as far as its texts need it. */
export type CitedWork = Pick<CitationRecord, 'id' | 'title' | 'publisher' | 'citedAt' | 'resultHash' | 'notice' | 'pins'>;

/** In one line, after the manner of the APA: publisher, year, title, kind, address. */
export function apaText(work: CitedWork, url: string): string {
  return `${work.publisher} (${work.citedAt.slice(0, 4)}). ${work.title} [Data set; ${work.pins.engine}; ${shortHash(work)}]. ${url}${work.notice === null ? '' : ` (${work.notice})`}`;
}

/** One entry of CSL-JSON, which reference managers read. */
export function cslItem(work: CitedWork, url: string): object {
  const [year, month, day] = work.citedAt.slice(0, 10).split('-').map(Number);
  return {
    id: keyOf(work), type: 'dataset', title: work.title, author: [{ literal: work.publisher }], issued: { 'date-parts': [[year, month, day]] },
    URL: url, version: work.resultHash, note: noteOf(work),
  };
}

/** One entry of BibTeX; `@misc` and `howpublished` are known to every style. */
export function bibtexEntry(work: CitedWork, url: string): string {
  const fields: readonly (readonly [string, string])[] = [
    ['author', `{${escaped(work.publisher)}}`], ['title', `{${escaped(work.title)}}`], ['year', work.citedAt.slice(0, 4)],
    ['howpublished', `\\url{${url}}`], ['note', escaped(noteOf(work))],
  ];
  return `@misc{${keyOf(work)},\n${fields.map(([name, value]) => `  ${name} = {${value}}`).join(',\n')}\n}\n`;
}

function keyOf({ id, citedAt }: CitedWork): string {
  return `cbcii${citedAt.slice(0, 4)}${id.slice(0, 8)}`;
}

function noteOf({ resultHash, notice, pins }: CitedWork): string {
  const refs = Object.entries(pins.refs).map(([ref, hash]) => `${ref} = ${hash}`).join(', ');
  return `Result ${resultHash}; made from ${refs || 'the reference data'}; ${pins.engine}.${notice === null ? '' : ` ${notice}`}`;
}

function shortHash({ resultHash }: CitedWork): string {
  return resultHash.slice(0, 'sha256:'.length + 12);
}

const special: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}', '{': '\\{', '}': '\\}', $: '\\$', '&': '\\&', '%': '\\%', '#': '\\#', _: '\\_', '~': '\\textasciitilde{}', '^': '\\textasciicircum{}',
};

function escaped(text: string): string {
  return text.replaceAll(/[\\{}$&%#_~^]/g, (character) => special[character]);
}
