import type { LibraryEntryImport, LibraryImport, ScreeningStepImport, SelectionImport } from '../../library/libraryImport';
import type { LibraryJudgement } from '../../records';
import { listed, sparse, type Sparse } from './sparse';

type Rule = SelectionImport['rules'][number];
type Evidence = NonNullable<Rule['evidence']>;

type EntryDocument = Sparse<Omit<LibraryEntryImport, 'judgements'>, 'code' | 'name' | 'direction' | 'decision'>
  & { readonly judgements?: readonly Sparse<LibraryJudgement, 'criterion' | 'verdict'>[] | null };
type StepDocument = Sparse<ScreeningStepImport, 'code' | 'stage' | 'statement' | 'source' | 'place'>;
type RuleDocument = Sparse<Omit<Rule, 'evidence'>, 'code' | 'order' | 'kind' | 'subject' | 'operator' | 'statement' | 'source' | 'place'>
  & { readonly evidence?: Sparse<Evidence, 'list' | 'match'> | null };
type SelectionDocument = Sparse<Omit<SelectionImport, 'rules'>, 'combination' | 'statement' | 'source' | 'place'> & { readonly rules?: readonly RuleDocument[] | null };

/** What a document tells of the making of its index, as it is written: `librarySchemas` say the same as JSON Schemas. */
export interface LibraryDocument {
  readonly library?: readonly EntryDocument[] | null;
  readonly screening?: readonly StepDocument[] | null;
  readonly selection?: SelectionDocument | null;
}

export function toLibraryDocument({ library, screening, selection }: LibraryImport): LibraryDocument {
  return sparse<LibraryDocument>({
    library: listed(library.map((entry) => sparse<EntryDocument>({
      ...entry, ratingSystems: listed(entry.ratingSystems) ?? undefined, judgements: listed(entry.judgements.map(sparse)),
    }))),
    screening: listed(screening.map((step) => sparse<StepDocument>({ ...step, criteria: listed(step.criteria) ?? undefined }))),
    selection: selection === null ? null : sparse<SelectionDocument>({ ...selection, rules: listed(selection.rules.map(ruleDocument)) }),
  });
}

export function fromLibraryDocument({ library, screening, selection }: LibraryDocument): LibraryImport {
  return {
    library: (library ?? []).map(({ judgements, ratingSystems, ...entry }) => ({
      nameZh: null, definition: null, unitOfMeasure: null, dataSource: null, stage: null, reason: null, node: null, source: null, place: null, note: null, ...entry,
      ratingSystems: ratingSystems ?? [], judgements: (judgements ?? []).map((judgement) => ({ reason: null, source: null, place: null, ...judgement })),
    })),
    screening: (screening ?? []).map(({ criteria, ...step }) => ({ count: null, qualifier: null, counted: null, funnel: null, ...step, criteria: criteria ?? [] })),
    selection: selection === null || selection === undefined ? null : { note: null, ...selection, rules: (selection.rules ?? []).map(ruleOf) },
  };
}

function ruleDocument({ evidence, ...rule }: Rule): RuleDocument {
  return sparse<RuleDocument>({
    ...rule, evidence: evidence === null || evidence === undefined ? null : sparse({ ...evidence, sources: listed(evidence.sources) ?? undefined }),
  });
}

function ruleOf({ evidence, ...rule }: RuleDocument): Rule {
  return {
    qualifier: null, value: null, valueHigh: null, unitOfMeasure: null, period: null, joined: null, note: null, ...rule,
    evidence: evidence === null || evidence === undefined ? null : { topic: null, ...evidence, sources: evidence.sources ?? [] },
  };
}
