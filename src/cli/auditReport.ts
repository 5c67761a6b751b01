import { writeFile } from 'node:fs/promises';
import { Option, type Command } from 'commander';
import type { Audit, AuditItem } from '../services/audit/AuditService';
import { auditHtml } from '../services/audit/formats/auditHtml';
import { auditCsv, auditJson, countsInWords } from '../services/audit/formats/auditRecords';
import { thresholdsOf } from '../services/audit/formats/thresholdsOf';
import { noticeOf } from '../services/evaluation/notices';
import { PinScope } from '../services/pins';
import { defaultVintage } from './evaluationOptions';
import type { Host } from './host';
import { left, tableOf } from './listing';
import { pinsLine } from './pinsLine';
import { RefusedError, tracing } from './problems';

const formats = ['text', 'json', 'csv', 'html'] as const;

interface ReportOptions {
  readonly methodology: string;
  readonly vintage: string;
  readonly format: (typeof formats)[number];
  readonly output?: string;
}

export function addAuditReport(audit: Command, host: Host): void {
  audit.command('report')
    .description('Audit a methodology version on a vintage, by the check-list of composite indicators: framework, data, coherence, results, robustness. This is no log of changes: see list.')
    .option('--methodology <REF>', 'methodology version: line, line@1, line@1.0.0 or sha256:…', 'cbcii/published')
    .option('--vintage <REF>', 'vintage: line, line@revision or sha256:…', defaultVintage)
    .addOption(new Option('--format <FORMAT>', 'text for people; html is a page with pictures, to be printed').choices(formats).default('text'))
    .option('--output <FILE>', 'write it to this file')
    .addHelpText('after', `
Verdicts: PASS, WARN (to be looked at), FAIL, and NOT_ASSESSABLE where the data
cannot tell, as below scores that the source reports. Thresholds are those of
the version, in its document under audit, or defaults.

Examples:
  cbcii audit report
  cbcii audit report --methodology cbcii/equal-pillars --format html --output audit.html`)
    .action((options: ReportOptions) => report(options, host));
}

async function report({ methodology, vintage, format, output }: ReportOptions, host: Host): Promise<void> {
  const trail = new Map([['methodology', `--methodology ${methodology}`], ['vintage', `--vintage ${vintage}`]]);
  await tracing(trail, () => host.withServices(async ({ audits }) => {
    const pins = new PinScope();
    const audit = await audits.audit({ methodology, vintage }, pins);
    const text = await written(audit, format, pins);
    if (output === undefined) return host.print(text.replace(/\n$/, ''));
    try {
      await writeFile(output, text);
    } catch (failure) {
      throw new RefusedError([`${output}  The file cannot be written; got ${(failure as NodeJS.ErrnoException).code}`]);
    }
    host.print(output);
  }));
}

async function written(audit: Audit, format: ReportOptions['format'], pins: PinScope): Promise<string> {
  switch (format) {
    case 'text': return textOf(audit, pins);
    case 'json': return auditJson(audit);
    case 'csv': return auditCsv(audit);
    case 'html': return auditHtml(audit);
  }
}

function textOf({ evaluation, items }: Audit, pins: PinScope): string {
  const { version, vintage } = evaluation;
  const notice = noticeOf(evaluation);
  return [
    `Audit of ${version.ref} on ${vintage.line}@${vintage.revision}: ${countsInWords(items)}`, '',
    ...tableOf(items, [
      left('verdict', ({ verdict }: AuditItem) => verdict), left('item', ({ code }) => code), left('thresholds', thresholdsOf), left('found', ({ said }) => said),
    ]), '', ...(notice === null ? [] : [notice]), pinsLine(pins),
  ].join('\n');
}
