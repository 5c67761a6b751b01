import type { VintageRepository } from '../../../db/repositories/VintageRepository';
import type { VintageRecord } from '../../../db/repositories/vintageRecords';
import type { Transaction } from '../../../db/writeGate';
import type { Problem } from '../../errors';
import type { IndexImport } from '../ingest/indexImport';

/** What becomes of the line of an imported vintage. */
export interface VintageToPut {
  /** Number of the revision that holds, or will hold, the content. */
  readonly revision: number;
  /** Whether a sealed revision holds it already. */
  readonly isKnown: boolean;
  /** An open revision that gives way to what comes. */
  readonly replaced: VintageRecord | null;
  readonly problems: readonly Problem[];
}

/** `hash` is that of the content brought. */
export async function vintageToPut(vintages: VintageRepository, { index, vintage }: IndexImport, hash: string, within?: Transaction): Promise<VintageToPut> {
  const revisions = await vintages.revisions(vintage.line, within);
  const [latest] = revisions as readonly (VintageRecord | undefined)[];
  const standing = revisions.find(({ status }) => status === 'SEALED');
  if (latest !== undefined && latest.indexCode !== index.code) {
    const message = `The line ${vintage.line} belongs to another index.`;
    return nothing([{ code: 'ALREADY_TAKEN', path: 'vintage.line', message, expected: 'a line of this index', got: `a line of ${latest.indexCode}` }]);
  }
  if (standing?.hash === hash) return { revision: standing.revision, isKnown: true, replaced: null, problems: [] };
  const withdrawn = revisions.find((record) => record.hash === hash && record.status === 'WITHDRAWN');
  if (withdrawn !== undefined) return nothing([withdrawnContent(withdrawn, 'vintage.line')]);
  const replaced = latest?.status === 'OPEN' ? latest : null;
  return { revision: replaced?.revision ?? (latest?.revision ?? 0) + 1, isKnown: false, replaced, problems: [] };
}

function nothing(problems: readonly Problem[]): VintageToPut {
  return { revision: 0, isKnown: false, replaced: null, problems };
}

/** Revisions of one content are one vintage, so a new one would be withdrawn from the start. */
export function withdrawnContent({ line, revision, withdrawnReason }: VintageRecord, path: string): Problem {
  const message = `These observations were withdrawn as ${line}@${revision}: ${withdrawnReason}`;
  return { code: 'FROZEN', path, message, expected: 'corrected observations', got: `the content of ${line}@${revision}` };
}
