import type { MethodologyRepository } from '../../db/repositories/MethodologyRepository';
import type { ObservationRepository } from '../../db/repositories/ObservationRepository';
import type { ReferenceRepository } from '../../db/repositories/ReferenceRepository';
import type { SnapshotRepository } from '../../db/repositories/SnapshotRepository';
import { applyVariant } from '../methodology/applyVariant';
import { compile } from '../methodology/compile';
import type { MethodologyDocument } from '../methodology/methodologyVersion';
import { amongUnits, type Snapshot } from '../methodology/snapshot';
import { readsOtherPeriods } from '../methodology/surroundings';
import type { VerificationStatus } from '../methodology/vocabulary';
import { sha256 } from './canonical';
import { resultHashOf } from './evaluation/summaries';
import type { Evaluation, EvaluationInput, EvaluationService } from './EvaluationService';
import type { PinScope } from './pins';
import { checkStoredRelease } from './verify/storedRelease';
import { checkStoredVintage, type Difference } from './verify/storedVintage';
import type { VintageService } from './VintageService';

/** What came of making a result again. */
export interface Verification {
  readonly status: VerificationStatus;
  /** Of the result that was computed anew; null where what is stored is not what was sealed, so that nothing was computed. */
  readonly resultHash: string | null;
  readonly firstDifference: Difference | null;
  readonly observationCount: number;
  readonly checked: readonly string[];
}

/** The repositories that verification reads past all that is kept. */
export interface VerifiedStore {
  readonly methodologies: MethodologyRepository;
  readonly observations: ObservationRepository;
  readonly snapshots: SnapshotRepository;
  readonly reference: ReferenceRepository;
}

/** A published document as it is stored now. */
interface StoredDocument { readonly ref: string; readonly hash: string; readonly text: string }

/** Proves or disproves a result: holds what it was made from against its hashes, and makes it again from rows. */
export class VerificationService {
  constructor(private readonly store: VerifiedStore, private readonly evaluations: EvaluationService, private readonly vintages: VintageService) {}

  /** Throws with every problem of the input; what is stored otherwise than it was sealed is a difference, not a problem. */
  async verify(input: EvaluationInput, resultHash: string, pins: PinScope): Promise<Verification> {
    const evaluation = await this.evaluations.evaluate(input, pins);
    const { vintage, period } = evaluation;
    const { matrix, observationCount, difference } = await checkStoredVintage(this.store, vintage, period);
    const release = await checkStoredRelease(this.store.reference, vintage.releaseId);
    const snapshot = await this.vintages.unpacked(vintage, matrix);
    const documents = await this.documentsBehind(evaluation);
    const changed = documents.find(({ hash, text }) => sha256(text) !== hash);
    const altered = changed === undefined ? difference ?? release.difference
      : { path: `methodologyVersion[${changed.ref}].document`, expected: changed.hash, got: sha256(changed.text) };
    const again = altered !== null ? null
      : resultHashOf({ table: await this.evaluations.scoreOver(...await this.madeAgain(evaluation, documents[0], snapshot)) });
    const firstDifference = altered ?? (again === null || again === resultHash ? null : { path: 'resultHash', expected: resultHash, got: again });
    return {
      status: firstDifference === null ? 'REPRODUCED' : 'DIFFERS', resultHash: again, firstDifference, observationCount,
      checked: [
        ...documents.map(({ ref, hash }) => `${ref} ${hash}`), `${vintage.line}@${vintage.revision} ${vintage.hash}`, ...release.checked === null ? [] : [release.checked],
      ],
    };
  }

  /** The version evaluated, then those under which the vintage's scores were reported, as they stand in the store. */
  private async documentsBehind({ version, table }: Evaluation): Promise<readonly StoredDocument[]> {
    const reporting = await this.evaluations.reportingVersions(table.snapshot);
    const versions = [version, ...[...reporting.values()].filter(({ record }) => record.hash !== version.record.hash)];
    return Promise.all(versions.map(async ({ ref, record: { hash } }) => {
      const stored = await this.store.methodologies.byHash(hash);
      if (stored === null) throw new Error(`Expected ${ref} in the store; got none`);
      return { ref, hash, text: stored.document };
    }));
  }

  private async madeAgain(
    { vintage, period, variant }: Evaluation, { text }: StoredDocument, snapshot: Snapshot,
  ): Promise<Parameters<EvaluationService['scoreOver']>> {
    const document = JSON.parse(text) as MethodologyDocument; // it fits its hash
    const compiled = compile(variant === null ? document : applyVariant(document, variant));
    if (!compiled.ok) throw new Error(`Expected the stored document to compile; got ${JSON.stringify(compiled.problems)}`);
    const units = variant?.units ?? null;
    const among = amongUnits(snapshot, units);
    return [compiled.value, readsOtherPeriods(compiled.value) ? await this.vintages.withPanel(vintage, period, among, units) : among];
  }
}
