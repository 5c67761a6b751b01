import type { LibraryCriterion, LibraryDecision, Verdict } from '../../methodology/vocabulary';
import type { Asked, FilterReader } from '../facts/filterReader';
import type { ReferenceRowRecord } from '../records';

/** Which candidate indicators to give. What is left out or null sets no condition. */
export interface LibraryFilter {
  readonly codes?: Asked<string>;
  /** Drawn by these nodes or by nodes below them. */
  readonly nodes?: Asked<string>;
  readonly decisions?: Asked<LibraryDecision>;
  readonly criteria?: Asked<LibraryCriterion>;
  readonly verdicts?: Asked<Verdict>;
  readonly ratingSystems?: Asked<string>;
  readonly search?: string | null;
}

/** The test that a filter sets; unknown nodes become problems of the reader. Criteria and verdicts must meet in one judgement. */
export function libraryTest(filter: LibraryFilter, reader: FilterReader): (line: ReferenceRowRecord<'LIBRARY_ENTRY'>) => boolean {
  const { codes, decisions, criteria, verdicts, ratingSystems } = filter;
  const nodes = reader.nodes(filter.nodes, 'nodes');
  const search = reader.search(filter.search)?.toLowerCase() ?? null;
  const asksJudgement = isAsked(criteria) || isAsked(verdicts);
  return ({ code, content }) =>
    holds(codes, code) && holds(decisions, content.decision)
    && (nodes === null || (content.node !== null && nodes.includes(content.node)))
    && (!isAsked(ratingSystems) || content.ratingSystems.some((system) => holds(ratingSystems, system)))
    && (!asksJudgement || content.judgements.some(({ criterion, verdict }) => holds(criteria, criterion) && holds(verdicts, verdict)))
    && (search === null || [code, content.name, content.nameZh, content.definition].some((text) => text?.toLowerCase().includes(search) === true));
}

function isAsked<Value>(asked: Asked<Value>): asked is readonly Value[] {
  return asked !== null && asked !== undefined;
}

function holds<Value>(asked: Asked<Value>, value: Value): boolean {
  return !isAsked(asked) || asked.includes(value);
}
