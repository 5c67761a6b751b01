import type { EvaluationService } from '../EvaluationService';
import type { PreparedAnalysis } from './analysis';
import { analysisOf, type Analyses, type AnyResult } from './analyses';
import type { PartTask } from './AnalysisRunner';
import { evaluationAt } from './evaluationRef';

type Prepared = Promise<PreparedAnalysis<unknown, AnyResult>>;

/** Analyses that stay prepared: parts of one come one after the other, now and then with those of another in between. */
const mostPrepared = 2;

/** Does single parts of analyses that somebody else has prepared as well. */
export class PartWorker {
  private readonly prepared = new Map<string, Prepared>();

  constructor(private readonly evaluations: EvaluationService, private readonly analyses: Analyses) {}

  async run(task: PartTask): Promise<unknown> {
    const prepared = await this.prepare(task);
    if (prepared.key !== task.key) throw new Error(`Expected the analysis ${task.key}, got ${prepared.key}`);
    return prepared.run(task.number);
  }

  private prepare(task: PartTask): Prepared {
    const known = this.prepared.get(task.key);
    if (known !== undefined) return known;
    const preparing = evaluationAt(this.evaluations, task.evaluation).then((evaluation) => analysisOf(this.analyses, task.kind).prepare(evaluation, task.spec));
    this.prepared.set(task.key, preparing);
    preparing.catch(() => this.prepared.delete(task.key));
    for (const oldest of this.prepared.keys()) {
      if (this.prepared.size <= mostPrepared) break;
      this.prepared.delete(oldest);
    }
    return preparing;
  }
}
