import { breakNotice } from '../../services/comparison/comparability';
import type { ComparedEvaluation, Comparison } from '../../services/comparison/ComparisonService';
import type { Mover } from '../../services/comparison/compareTables';
import type { Evaluation } from '../../services/EvaluationService';
import { noticeOf } from '../../services/evaluation/notices';
import type { PinScope } from '../../services/pins';
import { refsOf } from '../answerNotes';
import { figure, rankChange } from '../figures';
import { csvOf, left, right, tableOf, type ListColumn } from '../listing';
import { markdownTable, markdownText } from '../markdownTable';
import { pinsLine } from '../pinsLine';
import { comparabilityCell } from './comparabilityLines';

/** A comparison, ready to be written; `unitCodes` are the rows to show. */
export interface ComparisonAnswer {
  readonly comparison: Comparison;
  readonly pins: PinScope;
  readonly tops: readonly number[];
  readonly unitCodes: readonly string[];
}

/** A unit under the baseline and every alternative. */
interface Row {
  readonly unit: string;
  readonly name: string;
  readonly baseline: Place | null;
  readonly places: readonly { readonly place: Place | null; readonly move: Mover | null }[];
}

interface Place { readonly rank: number; readonly score: number }

export function comparisonAsTable(answer: ComparisonAnswer, precision: number): string {
  const { comparison, pins } = answer;
  return [
    ...namesOf(comparison), '', ...tableOf(alternativesOf(comparison), agreementColumns(answer, precision)), '', ...moverLines(comparison), '',
    ...tableOf(rowsOf(answer), rankColumns(comparison)), '', ...noticesOf(comparison), pinsLine(pins),
  ].join('\n');
}

export function comparisonAsMarkdown(answer: ComparisonAnswer, precision: number): string {
  const { comparison, pins } = answer;
  return [
    ...namesOf(comparison).map((name) => `- ${markdownText(name)}`), '', ...markdownTable(alternativesOf(comparison), agreementColumns(answer, precision)), '',
    ...moverLines(comparison).map((line) => `- ${markdownText(line)}`), '', ...markdownTable(rowsOf(answer), rankColumns(comparison)), '',
    ...noticesOf(comparison).flatMap((notice) => [markdownText(notice), '']), `\`${pinsLine(pins)}\``,
  ].join('\n');
}

/** For machines: full precision, and null where a unit is not ranked. */
export function comparisonAsJson(answer: ComparisonAnswer): string {
  const { comparison: { baseline, alternatives }, pins } = answer;
  return JSON.stringify({
    baseline: releaseOf(baseline),
    alternatives: alternatives.map(({ evaluation, judgement, agreement: { places, ...agreement }, moversUp, moversDown, onlyInBaseline, onlyInAlternative }) => ({
      ...releaseOf(evaluation), comparability: judgement, population: places.length, ...agreement, moversUp, moversDown, onlyInBaseline, onlyInAlternative,
    })),
    units: rowsOf(answer).map(({ unit, name, baseline: place, places }) => ({
      unit, name, rank: place?.rank ?? null, score: place?.score ?? null,
      places: places.map(({ place: other, move }) => ({
        rank: other?.rank ?? null, score: other?.score ?? null, rankChange: move?.rankChange ?? null, scoreChange: move?.scoreChange ?? null,
      })),
    })),
    notices: noticesOf(answer.comparison), pins: pins.taken(),
  }, null, 2);
}

/** For spreadsheets: one row for each unit; columns of the alternatives are named by their letters. */
export function comparisonAsCsv(answer: ComparisonAnswer): string {
  const notice = noticesOf(answer.comparison).join(' ');
  const letters = answer.comparison.alternatives.map((_, k) => letterOf(k + 1));
  const rows = rowsOf(answer).map(({ unit, name, baseline, places }) => ({
    unit, name, 'A.rank': baseline?.rank ?? null, 'A.score': baseline?.score ?? null,
    ...Object.fromEntries(places.flatMap(({ place, move }, k) => [
      [`${letters[k]}.rank`, place?.rank ?? null], [`${letters[k]}.score`, place?.score ?? null],
      [`${letters[k]}.rankChange`, move?.rankChange ?? null], [`${letters[k]}.scoreChange`, move?.scoreChange ?? null],
    ])),
    ...(notice !== '' && { notice }),
  }));
  const columns = letters.flatMap((letter) => ['rank', 'score', 'rankChange', 'scoreChange'].map((field) => `${letter}.${field}`));
  return csvOf(rows, ['unit', 'name', 'A.rank', 'A.score', ...columns, ...(notice === '' ? [] : ['notice'])]);
}

function releaseOf({ version, vintage, period }: Evaluation): { readonly methodology: string; readonly vintage: string; readonly period: string | null } {
  return { methodology: version.ref, vintage: `${vintage.line}@${vintage.revision}`, period };
}

/** A is the baseline, B the first alternative; beyond the alphabet they are counted. */
function letterOf(position: number): string {
  return position < 26 ? String.fromCharCode(65 + position) : `#${position}`;
}

function namesOf({ baseline, alternatives }: Comparison): string[] {
  return [baseline, ...alternatives.map(({ evaluation }) => evaluation)].map((evaluation, k) => `${letterOf(k)}  ${refsOf(evaluation)}`);
}

type Lettered = ComparedEvaluation & { readonly letter: string };

function alternativesOf({ alternatives }: Comparison): Lettered[] {
  return alternatives.map((alternative, k) => ({ ...alternative, letter: letterOf(k + 1) }));
}

function agreementColumns({ tops }: ComparisonAnswer, precision: number): ListColumn<Lettered>[] {
  return [
    left('A and', ({ letter }) => letter), right('units', ({ agreement }) => String(agreement.places.length)),
    right('Kendall τ-b', ({ agreement }) => figure(agreement.kendallTauB, precision)), right('Spearman ρ', ({ agreement }) => figure(agreement.spearmanRho, precision)),
    right('mean shift', ({ agreement }) => figure(agreement.shift.mean, precision)), right('greatest', ({ agreement }) => String(agreement.shift.maximum)),
    right('moved', ({ agreement }) => String(agreement.shift.moved)),
    ...tops.map((k, position): ListColumn<Lettered> => right(`of top ${k}`, ({ agreement }) => String(agreement.topOverlaps[position].shared))),
    left('comparable', ({ judgement }) => comparabilityCell(judgement)),
  ];
}

function moverLines({ alternatives, baseline }: Comparison): string[] {
  const nameOf = namer(baseline);
  const list = (movers: readonly Mover[]): string => movers.map((mover) => `${nameOf(mover.unitCode)} ${rankChange(mover.rankChange)} (${mover.rankBefore} → ${mover.rankAfter})`).join(', ') || 'nobody';
  return alternatives.map(({ moversUp, moversDown }, k) => `${letterOf(k + 1)}: up ${list(moversUp)}; down ${list(moversDown)}`);
}

function rankColumns({ alternatives }: Comparison): ListColumn<Row>[] {
  return [
    left('unit', ({ name }) => name), right('A', ({ baseline }) => (baseline === null ? '' : String(baseline.rank))),
    ...alternatives.flatMap((_, k): ListColumn<Row>[] => [
      right(letterOf(k + 1), ({ places }) => String(places[k].place?.rank ?? '')),
      right('change', ({ places }) => (places[k].move === null ? '' : rankChange(places[k].move.rankChange))),
    ]),
  ];
}

function rowsOf({ comparison: { baseline, alternatives }, unitCodes }: ComparisonAnswer): Row[] {
  const nameOf = namer(baseline);
  const ranked = placesIn(baseline);
  const others = alternatives.map(({ evaluation, agreement }) => ({ places: placesIn(evaluation), moves: new Map(agreement.places.map((move) => [move.unitCode, move])) }));
  return unitCodes.map((unit) => ({
    unit, name: nameOf(unit), baseline: ranked.get(unit) ?? null,
    places: others.map(({ places, moves }) => ({ place: places.get(unit) ?? null, move: moves.get(unit) ?? null })),
  }));
}

function placesIn({ table }: Evaluation): ReadonlyMap<string, Place> {
  return new Map(Array.from(table.ranking.order, (position) => [table.units[position], { rank: table.ranking.ranks[position], score: table.scores[position] }]));
}

/** What a unit is called. */
export function namer({ release }: Evaluation): (unit: string) => string {
  return (unit) => release.unitByCode.get(unit)?.name ?? unit;
}

function noticesOf({ baseline, alternatives }: Comparison): string[] {
  return [...new Set([noticeOf(baseline), ...alternatives.flatMap(({ evaluation, judgement }) => [noticeOf(evaluation), breakNotice(judgement)])])].filter((notice) => notice !== null);
}
