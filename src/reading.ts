import { openStore, type Store } from '../db/dataSource';
import { IndexRepository } from '../db/repositories/IndexRepository';
import { MethodologyRepository } from '../db/repositories/MethodologyRepository';
import { ObservationRepository } from '../db/repositories/ObservationRepository';
import { ReferenceRepository } from '../db/repositories/ReferenceRepository';
import { SnapshotRepository } from '../db/repositories/SnapshotRepository';
import { VintageRepository } from '../db/repositories/VintageRepository';
import type { Analyses } from './services/analyses/analyses';
import { EvaluationService } from './services/EvaluationService';
import { MethodologyService } from './services/MethodologyService';
import { ReferenceService } from './services/ReferenceService';
import { GapAnalysis } from './services/gap/GapAnalysis';
import { RobustnessAnalysis } from './services/robustness/RobustnessAnalysis';
import { SensitivityAnalysis } from './services/sensitivity/SensitivityAnalysis';
import { VintageService } from './services/VintageService';
import { RankRangeAnalysis } from './services/weightSpace/RankRangeAnalysis';

/** What an evaluation and the analyses of it need: the same in the thread that answers and in each worker. */
export interface Reading {
  readonly reference: ReferenceService;
  readonly methodologies: MethodologyService;
  readonly vintages: VintageService;
  readonly evaluations: EvaluationService;
  readonly analyses: Analyses;
}

/** Bytes of packed matrices, and of evaluations, that are kept at hand. */
export interface KeptBytes {
  readonly snapshotBytes: number;
  readonly evaluationBytes: number;
}

/** A worker keeps little: one analysis follows the other. */
const inWorker: KeptBytes = { snapshotBytes: 32 * 1_024 * 1_024, evaluationBytes: 16 * 1_024 * 1_024 };
const connectionsOfWorker = 2;

export function composeReading(store: Store, { snapshotBytes, evaluationBytes }: KeptBytes): Reading {
  const reference = new ReferenceService(new IndexRepository(store), new ReferenceRepository(store));
  const methodologies = new MethodologyService(new MethodologyRepository(store));
  const vintages = new VintageService(
    new VintageRepository(store), new ObservationRepository(store), new SnapshotRepository(store), (id, units) => reference.groupsOf(id, units), snapshotBytes);
  const evaluations = new EvaluationService(methodologies, vintages, reference, evaluationBytes);
  return {
    reference, methodologies, vintages, evaluations,
    analyses: {
      robustness: new RobustnessAnalysis(evaluations), rankRange: new RankRangeAnalysis(evaluations), gap: new GapAnalysis(), sensitivity: new SensitivityAnalysis(evaluations),
    },
  };
}

/** Over a store that is open and seeded elsewhere, and that is only read here. */
export async function openReading(databaseUrl: string): Promise<Reading> {
  return composeReading(await openStore(databaseUrl, { readsOnly: true, poolSize: connectionsOfWorker }), inWorker);
}
