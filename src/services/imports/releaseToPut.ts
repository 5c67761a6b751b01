import type { IndexRepository } from '../../../db/repositories/IndexRepository';
import type { ReferenceRepository, ReleaseContents } from '../../../db/repositories/ReferenceRepository';
import type { IndexRecord } from '../../../db/repositories/referenceRecords';
import type { Transaction } from '../../../db/writeGate';
import type { Problem } from '../../errors';
import { canonicalText } from '../canonical';
import type { IndexImport } from '../ingest/indexImport';
import { emptyParts, mergeRelease, type ReleaseParts } from './mergeRelease';
import { contentsOf, storedParts } from './storedRelease';

/** What an import makes of an index and its reference release. */
export interface ReleaseToPut {
  readonly index: IndexRecord;
  /** Whether nothing is known of the index yet. */
  readonly isNew: boolean;
  /** Id of the release that holds all of it already; else what the new one holds. */
  readonly release: { readonly id: number } | { readonly id: null; readonly contents: ReleaseContents };
  /** Codes of all units of the release, in position order. */
  readonly units: readonly string[];
  readonly problems: readonly Problem[];
}

interface ReferenceStore {
  readonly indexes: IndexRepository;
  readonly reference: ReferenceRepository;
}

/** Lays what is brought over what is there. */
export async function releaseToPut({ indexes, reference }: ReferenceStore, brought: IndexImport, within?: Transaction): Promise<ReleaseToPut> {
  const known = await indexes.byCode(brought.index.code, within);
  const index = known === null ? brought.index : { ...brought.index, nameZh: brought.index.nameZh ?? known.nameZh, description: brought.index.description ?? known.description };
  const problems = known === null || known.unitKind === index.unitKind ? [] : [unitKindDiffers(known, index)];
  const id = await currentId(reference, index.code, within);
  if (id === null) {
    const parts = mergeRelease(emptyParts, brought);
    return { index, isNew: known === null, release: { id, contents: contentsOf(parts) }, units: codesOf(parts), problems };
  }
  const before = await storedParts(reference, id, within);
  const after = mergeRelease(before, brought);
  if (canonicalText(after) === canonicalText(before)) return { index, isNew: false, release: { id }, units: codesOf(before), problems };
  const isFixed = await reference.tellsMore(id, within);
  return { index, isNew: false, release: { id: null, contents: contentsOf(after) }, units: codesOf(after), problems: [...problems, ...isFixed ? changesOf(before, after, index.code) : []] };
}

async function currentId(reference: ReferenceRepository, indexCode: string, within?: Transaction): Promise<number | null> {
  const hash = (await reference.currentState(within))?.parts[indexCode];
  return hash === undefined ? null : (await reference.release(indexCode, hash, within))?.id ?? null;
}

function codesOf({ units }: ReleaseParts): readonly string[] {
  return units.map(({ code }) => code);
}

function unitKindDiffers({ code, unitKind }: IndexRecord, { unitKind: brought }: IndexRecord): Problem {
  const message = `The units of ${code} are of another kind.`;
  return { code: 'CONFLICT', path: 'index.unitKind', message, expected: unitKind, got: brought };
}

/** The release of a shipped index tells facts of its units: it follows the shipped data, not an import. One problem for each row that would change. */
function changesOf(before: ReleaseParts, after: ReleaseParts, indexCode: string): readonly Problem[] {
  return (Object.keys(after) as (keyof ReleaseParts)[]).flatMap((part) => {
    const known = new Set(before[part].map(canonicalText));
    return after[part].filter((row) => !known.has(canonicalText(row))).map((row): Problem => {
      const name = 'code' in row ? row.code : row.unit;
      const message = `The reference data of ${indexCode} ship with the platform; an import cannot change or add to its ${part}.`;
      return { code: 'FROZEN', path: `${part}.${name}`, message, expected: 'what the platform ships, or nothing', got: canonicalText(row).slice(0, 200) };
    });
  });
}
