import type { MethodologyRepository } from '../../../db/repositories/MethodologyRepository';
import type { PublishedRecord } from '../../../db/repositories/methodologyRecords';
import type { Transaction } from '../../../db/writeGate';
import type { Problem } from '../../errors';
import { changesBetween } from '../../methodology/changes/changesBetween';
import type { MethodologyChange } from '../../methodology/changes/change';
import type { MethodologyDocument } from '../../methodology/methodologyVersion';
import { canonicalText } from '../canonical';
import type { IndexImport } from '../ingest/indexImport';
import { numberProblems } from './numberProblems';
import { documentHash, type ReadyVersion } from './putVersion';

/** Which of the versions brought are new, and every reason why one cannot be published. */
export interface VersionsToPut {
  readonly versions: readonly ReadyVersion[];
  readonly problems: readonly Problem[];
}

/** A version that stands already must be equal; a new line must score the tree that the index has. */
export async function versionsToPut(methodologies: MethodologyRepository, brought: IndexImport, within?: Transaction): Promise<VersionsToPut> {
  const leading = await leadingDocument(methodologies, brought.index.code, within);
  const versions: ReadyVersion[] = [];
  const problems: Problem[] = [];
  for (const [place, methodology] of brought.methodologies.entries()) {
    const path = `methodologies[${place}]`;
    const { version, document } = methodology;
    const line = await methodologies.line(document.code, within);
    if (line !== null && line.indexCode !== brought.index.code) {
      problems.push(taken(path, document.code, line.indexCode));
      continue;
    }
    const published = await methodologies.versionsOf(document.code, within);
    const same = published.find((record) => record.version === version);
    if (same?.hash === documentHash(document)) continue;
    const before = same === undefined ? null : parsed(same);
    if (before !== null) problems.push(...differences(path, `${document.code}@${version}`, changesBetween(before, document)));
    else if (published.length > 0) problems.push(...numberProblems(path, methodology, published[0], changesBetween(parsed(published[0]), document)));
    else if (leading !== null) problems.push(...otherTree(path, brought.index.code, leading, document));
    if (before === null) versions.push({ ...methodology, code: document.code });
  }
  return { versions, problems };
}

async function leadingDocument(methodologies: MethodologyRepository, indexCode: string, within?: Transaction): Promise<MethodologyDocument | null> {
  const line = await methodologies.leadingLine(indexCode, within);
  const [latest] = line === null ? [] : await methodologies.versionsOf(line.code, within);
  return latest === undefined ? null : parsed(latest);
}

function parsed({ document }: PublishedRecord): MethodologyDocument {
  return JSON.parse(document) as MethodologyDocument; // it was checked when it was published
}

function taken(path: string, code: string, owner: string): Problem {
  return { code: 'ALREADY_TAKEN', path: `${path}.document.code`, message: `The line ${code} belongs to another index.`, expected: 'a line of this index', got: `a line of ${owner}` };
}

function otherTree(path: string, indexCode: string, leading: MethodologyDocument, document: MethodologyDocument): readonly Problem[] {
  const alike = { ...document, framework: leading.framework };
  return canonicalText(leading.framework) === canonicalText(document.framework) ? []
    : differences(path, `the framework of ${indexCode}`, changesBetween(alike, document));
}

function differences(path: string, what: string, changes: readonly MethodologyChange[]): readonly Problem[] {
  return changes.map(({ kind, nodes, path: at, before, after }): Problem => ({
    code: 'FROZEN', path: `${path}.document.${at}`,
    message: `${what} is published and says otherwise${nodes.length === 0 ? '' : ` at ${nodes.slice(0, 5).join(', ')}`} (${kind}): make a new version instead.`,
    expected: shown(before), got: shown(after),
  }));
}

function shown(value: MethodologyChange['before']): string {
  return value === null ? 'nothing' : canonicalText(value).slice(0, 200);
}
