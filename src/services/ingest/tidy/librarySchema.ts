import {
  directions, evidenceLists, factMatches, libraryCriteria, libraryDecisions, qualifiers, ruleCombinations, ruleKinds, ruleOperators, screeningCounts,
  screeningStages, verdicts,
} from '../../../methodology/vocabulary';
import { importLimits } from '../limits';
import { code, label, listOf, record, text, type Schema } from './schemaParts';

const oneOf = (words: readonly string[]): Schema => ({ enum: words });
const number: Schema = { type: 'number' };
const place: Schema = { type: 'integer', minimum: 1, maximum: 1_000_000 };

const judgement = record('a judgement on the candidate', { criterion: oneOf(libraryCriteria), verdict: oneOf(verdicts) }, { reason: text, source: code, place: text });

const rule = record('a rule of selection', {
  code, order: place, kind: oneOf(ruleKinds), subject: label, operator: oneOf(ruleOperators), statement: text, source: code, place: text,
}, {
  qualifier: oneOf(qualifiers), value: number, valueHigh: number, unitOfMeasure: label, period: label, joined: oneOf(ruleCombinations), note: text,
  evidence: record('where what it asks of a unit may be found', { list: oneOf(evidenceLists), match: oneOf(factMatches) }, { topic: code, sources: listOf(code) }),
});

/** What a document may tell of the making of its index: candidate indicators, and how they were screened. */
export const librarySchemas = {
  library: record('a candidate indicator', { code, name: label, direction: oneOf(directions), decision: oneOf(libraryDecisions) }, {
    nameZh: label, definition: text, unitOfMeasure: label, dataSource: text, ratingSystems: listOf(label), judgements: listOf(judgement),
    stage: oneOf(screeningStages), reason: text, node: code, source: code, place: text, note: text,
  }),
  screening: record('a step of the screening', { code, stage: oneOf(screeningStages), statement: text, source: code, place: text }, {
    count: number, qualifier: oneOf(qualifiers), criteria: listOf(label), counted: oneOf(screeningCounts), funnel: place,
  }),
} as const;

export const selectionSchema = record('how units were selected', { combination: oneOf(ruleCombinations), statement: text, source: code, place: text }, {
  note: text, rules: listOf(rule, { maxItems: importLimits.candidates }),
});
