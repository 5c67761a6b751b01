import type { IndexRepository } from '../../../db/repositories/IndexRepository';
import type { MethodologyRepository } from '../../../db/repositories/MethodologyRepository';
import type { ReferenceRepository } from '../../../db/repositories/ReferenceRepository';
import type { Transaction } from '../../../db/writeGate';
import type { Problem } from '../../errors';
import type { Caller } from '../access/Caller';
import type { Changes } from '../access/Changes';
import type { ImportProgress, IndexImport } from '../ingest/indexImport';
import { refusal } from '../refusal';
import { hashOfContent, type SealingStore } from '../sealVintage';
import { piecesOf, takingTurns } from '../turns';
import { assertMayPublish } from './assertMayPublish';
import type { KnownIndexes } from './KnownIndexes';
import { putIndex, putRelease } from './putRelease';
import { putVersion } from './putVersion';
import { putVintage } from './putVintage';
import { readFiles, type ImportFiles } from './readFiles';
import { releaseToPut, type ReleaseToPut } from './releaseToPut';
import { versionsToPut, type VersionsToPut } from './versionsToPut';
import { vintageToPut, type VintageToPut } from './vintageToPut';

/** The repositories that an import reads and writes. */
export interface ImportStore extends SealingStore {
  readonly indexes: IndexRepository;
  readonly reference: ReferenceRepository;
  readonly methodologies: MethodologyRepository;
}

export interface ImportParts {
  readonly store: ImportStore;
  readonly known: KnownIndexes;
  readonly changes: Changes;
  readonly now: () => string;
  /** Called once something was written: what names stand for has moved. */
  readonly onWritten: () => Promise<void>;
}

/** What to bring in, and how. */
export interface ImportWish {
  /** Gives the files; asked for once it is known that the caller may. */
  readonly files: () => Promise<ImportFiles>;
  /** Whether the vintage is sealed at once; it stays open otherwise. */
  readonly seal: boolean;
  /** Says what would be done, and does nothing. */
  readonly dryRun: boolean;
  readonly idempotencyKey?: string | null;
  /** The whole input, as it came. */
  readonly input: unknown;
  /** Told how far reading has come. */
  readonly onRead?: (progress: ImportProgress) => void;
  /** Told how many of how many rows are written. */
  readonly onRows?: (count: number, total: number) => void;
}

/** What an import did, or would do. Plain data: it is kept for the idempotency key. */
export interface ImportResult {
  readonly index: string;
  /** Exact ref of the revision that holds the observations. */
  readonly vintage: string;
  /** Exact ref of the first version brought; null where the files bring none. */
  readonly methodologyVersion: string | null;
  readonly observationCount: number;
  readonly unitCount: number;
  readonly warnings: readonly Problem[];
  /** Whether the vintage stood already, with the same hash: no revision was made. */
  readonly unchanged: boolean;
  readonly isSealed: boolean;
  readonly dryRun: boolean;
}

/** All that an import would write, found out by reading. */
interface ImportPlan {
  readonly release: ReleaseToPut;
  readonly versions: VersionsToPut;
  readonly vintage: VintageToPut;
}

/** Observations hashed between two turns of others. */
const hashedAtOnce = 2_000;

/** Brings an index, or more of one, into the store: all of it or nothing. */
export class ImportService {
  constructor(private readonly parts: ImportParts) {}

  /** Throws a PlatformError with every problem of the files or of what they would make; then nothing was written. */
  async import(caller: Caller, { files, seal, dryRun, idempotencyKey, input, onRead, onRows }: ImportWish): Promise<ImportResult> {
    const { store, known, changes, now, onWritten } = this.parts;
    const before = await changes.kept<ImportResult>(caller, 'importVintage', { idempotencyKey, input });
    if (before !== null) return before.result;
    const outcome = await readFiles(known, await files(), onRead);
    if (!outcome.ok) throw refusal(outcome.problems);
    const { value: brought, warnings } = outcome;
    const hash = await hashOfContent({ ...brought.vintage, indexCode: brought.index.code }, piecesOf(brought.observations, hashedAtOnce, takingTurns));
    const resultOf = (plan: ImportPlan): ImportResult => ({ ...describe(brought, plan, seal), warnings, dryRun });
    if (dryRun) return resultOf(await this.plan(caller, brought, hash));
    const result = await changes.run(caller, 'importVintage', { idempotencyKey, input }, async (transaction) => {
      await store.reference.hold(transaction);
      const plan = await this.plan(caller, brought, hash, transaction);
      await this.write(transaction, brought, plan, seal ? now() : null, onRows);
      const told = resultOf(plan);
      return { result: told, target: told.vintage, before: null, after: { ...told, hash, warnings: warnings.length } };
    });
    await onWritten();
    return result;
  }

  private async plan(caller: Caller, brought: IndexImport, hash: string, within?: Transaction): Promise<ImportPlan> {
    const { store } = this.parts;
    const release = await releaseToPut(store, brought, within);
    const versions = await versionsToPut(store.methodologies, brought, within);
    const vintage = await vintageToPut(store.vintages, brought, hash, within);
    const problems = [...release.problems, ...versions.problems, ...vintage.problems];
    if (problems.length > 0) throw refusal(problems);
    assertMayPublish(caller, release, versions);
    return { release, versions, vintage };
  }

  private async write(
    transaction: Transaction, brought: IndexImport, { release, versions, vintage }: ImportPlan, sealedAt: string | null, onRows: ImportWish['onRows'],
  ): Promise<void> {
    const { store } = this.parts;
    const { indexes, reference, methodologies } = store;
    const at = this.parts.now();
    const indexCode = brought.index.code;
    await putIndex(indexes, transaction, release.index);
    const releaseId = release.release.id ?? await putRelease(reference, transaction, indexCode, release.release.contents, at);
    for (const version of versions.versions) await putVersion(methodologies, transaction, indexCode, version, at);
    if (vintage.isKnown) return;
    if (vintage.replaced !== null) await store.vintages.remove(transaction, vintage.replaced.id);
    const ready = { ...brought.vintage, revision: vintage.revision, indexCode, releaseId, units: release.units, observations: brought.observations };
    await putVintage(store, transaction, ready, sealedAt, takingTurns, (count) => onRows?.(count, brought.observations.length));
  }
}

function describe(
  { index, vintage, methodologies: [first], observations }: IndexImport, plan: ImportPlan, seal: boolean,
): Omit<ImportResult, 'warnings' | 'dryRun'> {
  return {
    index: index.code, vintage: `${vintage.line}@${plan.vintage.revision}`,
    methodologyVersion: first === undefined ? null : `${first.document.code}@${first.version}`,
    observationCount: observations.length, unitCount: new Set(observations.map(({ unit }) => unit)).size,
    unchanged: plan.vintage.isKnown, isSealed: seal || plan.vintage.isKnown,
  };
}
