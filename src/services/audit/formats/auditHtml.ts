import { auditSections, type AuditSection, type AuditVerdict } from '../../../methodology/vocabulary';
import { escaped } from '../../pictures/svg';
import type { Audit, AuditItem } from '../AuditService';
import { auditPictures, type AuditPicture } from './auditPictures';
import { auditHead, countsInWords } from './auditRecords';
import { auditStyle } from './auditStyle';
import { thresholdsOf } from './thresholdsOf';

const titles: Readonly<Record<AuditSection, string>> = {
  FRAMEWORK: 'Framework', DATA: 'Data', COHERENCE: 'Coherence', RESULTS: 'Results', ROBUSTNESS: 'Robustness',
};

const words: Readonly<Record<AuditVerdict, string>> = { PASS: 'pass', WARN: 'look at', FAIL: 'fail', NOT_ASSESSABLE: 'not assessable' };

/** The audit as one page to be read and printed. It fetches nothing and runs nothing. */
export async function auditHtml(audit: Audit): Promise<string> {
  const { methodologyVersion, methodologyHash, vintage, vintageHash, period, engine, notice, resultHash } = auditHead(audit);
  const { title } = audit.evaluation.plan.document;
  const pictures = await auditPictures(audit);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Audit of ${escaped(methodologyVersion)} on ${escaped(vintage)}</title>
<style>${auditStyle}</style>
</head>
<body>
<header>
<h1>Audit: ${escaped(title)}</h1>
<p><code>${escaped(methodologyVersion)}</code> on <code>${escaped(vintage)}</code>${period === null ? '' : `, ${escaped(period)}`}: ${countsInWords(audit.items)}.</p>
${notice === null ? '' : `<p class="notice">${escaped(notice)}</p>\n`}</header>
<main>
${auditSections.map((section) => chapter(titles[section], audit.items.filter((item) => item.section === section))).join('\n')}
${pictures.length === 0 ? '' : `<section>\n<h2>Pictures</h2>\n${pictures.map(figure).join('\n')}\n</section>`}
</main>
<footer>
<p>A verdict holds a value against the thresholds of the version: beyond the first an item is to be looked at, beyond the second it fails. What cannot be told from the data is not assessable, and no verdict is made up for it.</p>
<dl><dt>Methodology</dt><dd><code>${escaped(methodologyHash)}</code></dd><dt>Vintage</dt><dd><code>${escaped(vintageHash)}</code></dd><dt>Engine</dt><dd><code>${escaped(engine)}</code></dd><dt>Audit</dt><dd><code>${escaped(resultHash)}</code></dd></dl>
</footer>
</body>
</html>
`;
}

function chapter(title: string, items: readonly AuditItem[]): string {
  return `<section>\n<h2>${title}</h2>\n<table>\n<thead><tr><th>Verdict</th><th>Question</th><th>Value</th><th>Thresholds</th></tr></thead>\n<tbody>\n${items.map(row).join('\n')}\n</tbody>\n</table>\n</section>`;
}

function row(item: AuditItem): string {
  const { code, verdict, question, measure, said, details, citation } = item;
  const telling = verdict === 'PASS' ? [] : details;
  return `<tr id="${code}"><td><span class="verdict ${verdict.toLowerCase().replace('_', '-')}">${words[verdict]}</span></td>`
    + `<td><strong>${escaped(question)}</strong><p>${escaped(said)}</p>${telling.length === 0 ? '' : `<p class="details">${telling.map(({ at, value }) => `${escaped(at.join(' × '))}&nbsp;${shown(value)}`).join(', ')}</p>`}`
    + `<p class="small"><code>${code}</code> · ${escaped(citation)}</p></td>`
    + `<td class="figure">${item.value === null ? '–' : shown(item.value)}<p class="small">${escaped(measure)}</p></td><td class="figure">${thresholdsOf(item)}</td></tr>`;
}

function figure({ title, svg, caption }: AuditPicture): string {
  return `<figure>\n<h3>${escaped(title)}</h3>\n${svg}\n<figcaption>${escaped(caption)}</figcaption>\n</figure>`;
}

/** To three decimals: the machine formats carry all. */
function shown(value: number): string {
  return String(Math.round(value * 1_000) / 1_000);
}
