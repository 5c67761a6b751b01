import type { AnalysisKind } from '../methodology/vocabulary';
import type { AnalysisResult } from '../schema/AnalysisResult';
import type { Job } from '../schema/Job';
import type { ResultOf } from '../services/analyses/analyses';
import type { JobRecord } from '../services/records';
import { shapeGap } from './gapShapes';
import { globalId, parseGlobalId } from './globalIds';
import { shapeRankRange } from './rankRangeShapes';
import { shapeRobustness } from './robustnessShapes';
import { shapeSensitivity } from './sensitivityShapes';

export type JobShape = Job & { readonly job: JobRecord };

export function shapeJob(job: JobRecord): JobShape {
  const { id, kind, state, done, parts, milliseconds, bytes, createdAt, startedAt, finishedAt, problems, resultHash } = job;
  return {
    __typename: 'Job', id: globalId('Job', id), kind: kind as AnalysisKind, // the service wrote it
    state, progress: { done, total: parts, share: done / parts }, estimate: { milliseconds, bytes },
    createdAt, startedAt, finishedAt, problems: problems as Job['problems'], resultHash, job, // likewise
  };
}

/** The id under which the store knows a job; null for an id that is none of a job. */
export function jobIdOf(id: string): string | null {
  const [type, own] = parseGlobalId(id) ?? [];
  return type === 'Job' && own !== undefined ? own : null;
}

const shapes: { readonly [Kind in AnalysisKind]: (result: ResultOf<Kind>) => AnalysisResult } = {
  robustness: shapeRobustness,
  sensitivity: shapeSensitivity,
  rankRange: shapeRankRange,
  gap: shapeGap,
};

export function shapeResult<Kind extends AnalysisKind>(kind: Kind, result: ResultOf<Kind>): AnalysisResult {
  return shapes[kind](result);
}
