/** A citation as the query of its page asks for it. */
export interface CitationAnswer {
  readonly code: string;
  readonly url: string;
  readonly citedAt: string;
  readonly title: string;
  readonly query: string;
  readonly variables: string;
  readonly pins: string;
  readonly resultHash: string;
  readonly notice: string | null;
  readonly text: string;
  readonly bibtex: string;
  readonly cslJson: string;
  readonly state: {
    readonly status: 'REPRODUCED' | 'SUPERSEDED' | 'DIFFERS' | 'ENGINE_DIFFERS';
    readonly movedRefs: readonly { readonly ref: string; readonly cited: string; readonly current: string | null }[];
  } | null;
  readonly ledger: readonly {
    readonly unitCode: string;
    readonly scoreChange: number;
    readonly rankChange: number;
    readonly effects: readonly { readonly cause: string; readonly scoreEffect: number; readonly rankEffect: number }[];
  }[] | null;
}

const sentences: Readonly<Record<NonNullable<CitationAnswer['state']>['status'], string>> = {
  REPRODUCED: 'Asked again just now, the answer is the same byte for byte, and it is what is answered today.',
  SUPERSEDED: 'Asked again just now under the cited pins, the answer is the same byte for byte. A later release answers otherwise.',
  DIFFERS: 'Asked again just now under the cited pins, the answer is not the same. Do not rely on it.',
  ENGINE_DIFFERS: 'It was made by another version of the engine and was not made again.',
};

/** The page of a citation: plain HTML without scripts or styles, everything from outside escaped. */
export function citationPage({ title, text, citedAt, state, notice, ledger, query, variables, pins, resultHash, bibtex, cslJson }: CitationAnswer): string {
  const moved = state?.movedRefs ?? [];
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(title)}</title></head>
<body>
<main>
<h1>${escaped(title)}</h1>
<p><strong>${state?.status ?? 'NOT OPENED'}</strong>: ${state === null ? 'The question could not be asked again.' : sentences[state.status]}</p>
${notice === null ? '' : `<p><strong>${escaped(notice)}</strong></p>\n`}<p>${escaped(text)}</p>
<p>Cited on ${escaped(citedAt)}.</p>
${moved.length === 0 ? '' : `<h2>What moved</h2>\n${tableOf(['Ref', 'Cited', 'Now'], moved.map(({ ref, cited, current }) => [ref, cited, current ?? 'nothing']))}\n`}${ledgerOf(ledger ?? [])}<h2>Question</h2>
<pre>${escaped(query)}</pre>
<h2>Variables</h2>
<pre>${escaped(variables)}</pre>
<h2>Pins</h2>
<pre>${escaped(pins)}</pre>
<h2>Result</h2>
<pre>${escaped(resultHash)}</pre>
<h2>BibTeX</h2>
<pre>${escaped(bibtex)}</pre>
<h2>CSL-JSON</h2>
<pre>${escaped(cslJson)}</pre>
</main>
</body>
</html>
`;
}

function ledgerOf(ledger: NonNullable<CitationAnswer['ledger']>): string {
  if (ledger.length === 0) return '';
  const causes = ledger[0].effects.map(({ cause }) => cause);
  const rows = ledger.map(({ unitCode, rankChange, scoreChange, effects }) => [unitCode, signed(rankChange), signed(scoreChange), ...effects.map(({ scoreEffect }) => signed(scoreEffect))]);
  return `<h2>Ledger to the current release</h2>\n${tableOf(['Unit', 'Change of rank', 'Change of score', ...causes.map((cause) => `of it ${cause}`)], rows)}\n`;
}

function signed(value: number): string {
  return value > 0 ? `+${value}` : String(value);
}

function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[], tag: string): string => `<tr>${cells.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join('')}</tr>`;
  return `<table>\n${row(head, 'th')}\n${rows.map((cells) => row(cells, 'td')).join('\n')}\n</table>`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => entities[character]);
}
