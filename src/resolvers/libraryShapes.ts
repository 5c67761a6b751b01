import type { LibraryEntry, LibrarySummary } from '../schema/Library';
import type { RuleEvidence, UnitSelection } from '../schema/UnitSelection';
import type { LibraryLine, LibraryService } from '../services/LibraryService';
import type { Release } from '../services/ReferenceService';
import type { RuleEvidence as Found, SelectionService } from '../services/SelectionService';
import { sourceOrNull } from './factShapes';
import { shapeRule, shapeScreeningStep } from './listShapes';
import { shapeUnit } from './shape';

/* The library of a release, and the rules by which its units were selected, as the schema shows them. */

export type LibraryEntryShape = LibraryEntry & { readonly release: Release };
export type UnitSelectionShape = UnitSelection & { readonly release: Release };

export function shapeLibraryEntry({ code, content }: LibraryLine, release: Release): LibraryEntryShape {
  return {
    ...content, code, nodeCode: content.node, source: sourceOrNull(release, content.source), release,
    judgements: content.judgements.map((judgement) => ({ ...judgement, source: sourceOrNull(release, judgement.source) })),
  };
}

export function shapeLibrarySummary(summary: Awaited<ReturnType<LibraryService['summary']>>, release: Release): LibrarySummary {
  return { ...summary, candidates: summary.candidates === null ? null : shapeScreeningStep(summary.candidates, release) };
}

/** Nothing that is said of how the rules go together is not disclosed. */
export function shapeUnitSelection(selection: NonNullable<Awaited<ReturnType<SelectionService['selection']>>>, release: Release): UnitSelectionShape {
  const { combination = 'NOT_DISCLOSED', statement = null, source = null, place = null, note = null } = selection.statement?.content ?? {};
  const rules = (kind: string) => selection.rules.filter(({ content }) => content.kind === kind).map((rule) => shapeRule(rule, release));
  return {
    conditions: rules('CONDITION'), addBack: rules('ADD_BACK'), results: rules('RESULT'), combination, statement, place, note,
    source: sourceOrNull(release, source), release,
  };
}

export function shapeRuleEvidence({ rule, unit, verdict, match, list, codes }: Found, release: Release): RuleEvidence {
  const record = release.unitByCode.get(unit);
  if (record === undefined) throw new Error(`Expected evidence of a unit of the release; got ${unit}`);
  return { ruleCode: rule, unitCode: unit, verdict, match, list, lineCodes: codes, unit: shapeUnit(record, release) };
}
