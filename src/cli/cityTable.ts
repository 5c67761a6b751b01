import type { PinScope } from '../services/pins';
import { noticeLines, refsOf } from './answerNotes';
import type { CityProfile } from './cityProfile';
import { erratumLines, factLines, findingLines, policyMeasureLines, seriesLines } from './factLists';
import { figure, short } from './figures';
import { cut, left, right, tableOf, type Lines } from './listing';
import { kebab } from './optionValues';
import { pinsLine } from './pinsLine';

/** For people: who the city is, its figures, and what is told of it, each under its heading. */
export function cityAsTable(profile: CityProfile, pins: PinScope): string {
  const { unit, evaluation, facts, policyMeasures, series, findings, errata, investigators, universities, parks, enterprises, clinicalOutput } = profile;
  const { release } = evaluation;
  const names = (rows: readonly { readonly content: { readonly name: string } }[]): string => rows.map(({ content }) => content.name).join('; ');
  const page = <Row>(heading: string, { records, total }: { readonly records: readonly Row[]; readonly total: number }, lines: Lines<Row>, without: readonly string[]) =>
    section(records.length === total ? heading : `${heading}: ${records.length} of ${total}`,
      tableOf(records, lines.columns.filter(({ title }) => !without.includes(title))));
  return [
    `${unit.name} ${unit.nameZh ?? ''}`.trim(), [unit.province, unit.region, unit.tier === null ? null : `tier ${unit.tier}`].filter((part) => part !== null).join(', '),
    ...scoreLines(profile),
    ...section('Reported beside the tree', tableOf(profile.reportedMeasures, [
      left('measure', ({ measure }) => measure), right('value', ({ value }) => figure(value, 1)), right('rank', ({ rank }) => short(rank)),
      right('of', ({ rankPopulation }) => short(rankPopulation)),
    ])),
    ...page('Facts', facts, factLines(release), ['city']),
    ...page('Policy measures', policyMeasures, policyMeasureLines(release), ['issued by']),
    ...page('Series', series, seriesLines(), []),
    ...page('Findings', findings, findingLines(), []),
    ...section('Clinical output', tableOf(clinicalOutput, [
      left('measure', ({ name }) => name), left('period', ({ period }) => period), right('value', ({ value }) => String(value)),
    ])),
    ...section('Investigators', tableOf(investigators, [
      left('ranking', ({ content }) => content.ranking), right('position', ({ content }) => String(content.rank)), left('name', ({ content }) => content.name),
      left('hospital', ({ content }) => cut(content.hospital, 60)), right('trials', ({ content }) => String(content.trials)),
    ])),
    ...section('Universities', oneLine(names(universities))), ...section('Parks', oneLine(names(parks))), ...section('Enterprises', oneLine(names(enterprises))),
    ...page('Errata', errata, erratumLines(), []),
    '', ...noticeLines(evaluation), pinsLine(pins),
  ].join('\n');
}

function scoreLines({ evaluation, rank, scores }: CityProfile): string[] {
  if (rank === null) return [`not scored (${refsOf(evaluation)})`];
  const ranked = evaluation.table.ranking.ranks.filter((other) => other > 0).length;
  return [`rank ${rank} of ${ranked} (${refsOf(evaluation)})`, '', ...tableOf(scores, [
    left('node', ({ node }) => node.code), right('score', ({ score }) => figure(score, 1)), right('rank', (entry) => short(entry.rank)),
    left('basis', ({ basis }) => kebab(basis)),
  ])];
}

/** A heading with what stands under it; nothing where nothing does. */
function section(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', heading, ...lines];
}

function oneLine(text: string): string[] {
  return text === '' ? [] : [text];
}
