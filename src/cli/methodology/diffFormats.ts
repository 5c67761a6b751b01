import type { DiffEffects, MethodologyDiff } from '../../services/diff/DiffService';
import { effectAlone, shareOf, totalEffect, unitShares, type RankEffect } from '../../services/diff/diffViews';
import { noticeOf } from '../../services/evaluation/notices';
import type { PinScope } from '../../services/pins';
import { comparabilityLines } from '../comparison/comparabilityLines';
import { namer } from '../comparison/comparisonFormats';
import { figure, rankChange } from '../figures';
import { csvOf } from '../listing';
import { markdownText } from '../markdownTable';
import { pinsLine } from '../pinsLine';

/** A difference, ready to be written; `unit` is the one whose change is shared out. */
export interface DiffAnswer {
  readonly diff: MethodologyDiff;
  readonly pins: PinScope;
  readonly movers: number;
  readonly unit: string | null;
}

type Change = MethodologyDiff['changes'][number];

/** How the parts of a text are marked: plainly, or as Markdown. */
interface Marks {
  readonly heading: (text: string) => string;
  readonly item: (text: string) => string;
  /** Below an item. */
  readonly note: (text: string) => string;
  readonly text: (text: string) => string;
}

const plainMarks: Marks = { heading: (text) => text, item: (text) => `- ${text}`, note: (text) => `    ${text}`, text: (text) => text };
const markdownMarks: Marks = {
  heading: (text) => `## ${markdownText(text)}`, item: (text) => `- ${markdownText(text)}`, note: (text) => `  - ${markdownText(text)}`, text: (text) => markdownText(text),
};

export function diffAsText(answer: DiffAnswer, precision: number): string {
  return [...linesOf(answer, precision, plainMarks), pinsLine(answer.pins)].join('\n');
}

export function diffAsMarkdown(answer: DiffAnswer, precision: number): string {
  return [...linesOf(answer, precision, markdownMarks), `\`${pinsLine(answer.pins)}\``].join('\n');
}

export function diffAsJson({ diff, pins, movers, unit }: DiffAnswer): string {
  const { from, to, vintage, changes, neededBump, effects, notComputable } = diff;
  return JSON.stringify({
    from: from.ref, to: to.ref, vintage: `${vintage.line}@${vintage.revision}`, neededBump,
    changes: changes.map((change, position) => ({ ...change, effect: effects === null ? null : { ...shareOf(effects, position), alone: effectAlone(effects, position, movers) } })),
    grouping: effects?.attribution.grouping ?? null, population: effects?.attribution.population.length ?? null,
    players: effects?.attribution.players.map((player, k) => ({ changes: player, shapley: effects.attribution.shares[k][0] })) ?? [],
    totalEffect: effects === null ? null : totalEffect(effects, movers), comparability: effects?.judgement ?? null, notComputable,
    effectOn: effects === null || unit === null ? null : unitShares(effects, unit), pins: pins.taken(),
  }, null, 2);
}

export function diffAsCsv({ diff: { changes, effects }, movers }: DiffAnswer): string {
  return csvOf(changes.map((change, position) => {
    const alone = effects === null ? null : effectAlone(effects, position, movers);
    const share = effects === null ? null : shareOf(effects, position);
    return {
      bump: change.bump, kind: change.kind, stage: change.stage, nodes: change.nodes.join(' '), path: change.path,
      before: JSON.stringify(change.before), after: JSON.stringify(change.after), sentence: change.sentence,
      player: share?.player ?? null, shapley: share?.shapley ?? null, aloneMean: alone?.mean ?? null, aloneMaximum: alone?.maximum ?? null, aloneMoved: alone?.moved ?? null,
    };
  }), ['bump', 'kind', 'stage', 'nodes', 'path', 'before', 'after', 'sentence', 'player', 'shapley', 'aloneMean', 'aloneMaximum', 'aloneMoved']);
}

function linesOf(answer: DiffAnswer, precision: number, marks: Marks): string[] {
  const { from, to, vintage, changes, neededBump, effects, notComputable } = answer.diff;
  const bumps = (['MAJOR', 'MINOR', 'PATCH'] as const).filter((bump) => changes.some((change) => change.bump === bump));
  return [
    marks.heading(`${from.ref} → ${to.ref}, ranks on ${vintage.line}@${vintage.revision}`), '',
    ...(neededBump === null ? [marks.text('Nothing differs.'), ''] : []),
    ...bumps.flatMap((bump) => [
      marks.text(bumpWords[bump]), ...changes.flatMap((change, position) => (change.bump === bump ? changeLines(answer, change, position, precision, marks) : [])), '',
    ]),
    ...(effects === null ? [marks.text('No effects:'), ...notComputable.map(({ code, path, message }) => marks.item(`${code} at ${path}: ${message}`)), '']
      : effectLines(answer, effects, precision, marks)),
  ];
}

const bumpWords = { MAJOR: 'MAJOR, can change scores:', MINOR: 'MINOR, adds what can change no score:', PATCH: 'PATCH, wording:' } as const;

function changeLines({ diff: { effects }, movers }: DiffAnswer, change: Change, position: number, precision: number, marks: Marks): string[] {
  const said = marks.item(change.sentence);
  if (effects === null || change.bump !== 'MAJOR') return [said];
  const alone = effectAlone(effects, position, movers);
  const { player, shapley } = shareOf(effects, position);
  const together = player === null ? 0 : effects.attribution.players[player].length;
  return [
    said, marks.note(alone === null ? 'cannot be made alone' : `alone: ${effectWords(alone, effects, precision)}`),
    marks.note(`share of the whole: ${figure(shapley, precision)} places${together > 1 ? `, an equal part of what ${together} changes do together` : ''}`),
  ];
}

function effectWords({ mean, maximum, moved, movers }: RankEffect, effects: DiffEffects, precision: number): string {
  const nameOf = namer(effects.to);
  const farthest = movers.map(({ unitCode, rankChange: change, rankBefore, rankAfter }) => `${nameOf(unitCode)} ${rankChange(change)} (${rankBefore} → ${rankAfter})`);
  return `${figure(mean, precision)} places on average, ${maximum} at most, ${moved} of ${effects.attribution.population.length} move${farthest.length === 0 ? '' : `; ${farthest.join(', ')}`}`;
}

function effectLines({ movers, unit, diff: { changes } }: DiffAnswer, effects: DiffEffects, precision: number, marks: Marks): string[] {
  const { attribution: { grouping, players }, judgement } = effects;
  const shares = unit === null ? null : unitShares(effects, unit);
  const notice = [noticeOf(effects.from), noticeOf(effects.to)].find((text) => text !== null);
  return [
    marks.text(`All together: ${effectWords(totalEffect(effects, movers), effects, precision)}.`),
    ...(grouping === 'NONE' ? [] : [marks.text(`There are too many changes to share the effect out one by one: they are grouped (${grouping}).`)]),
    ...(shares === null || unit === null ? [] : ['', marks.text(`${namer(effects.to)(unit)}: rank ${shares.mover.rankBefore} → ${shares.mover.rankAfter}, score ${signed(shares.mover.scoreChange, precision)}`),
      ...players.map((player, k) => marks.item(`${signed(shares.rankShares[k], precision)} places, ${signed(shares.scoreShares[k], precision)} points: ${player.map((change) => changes[change].sentence).join('; ')}`))]),
    ...(unit !== null && shares === null ? ['', marks.text(`${namer(effects.to)(unit)} is not ranked by both.`)] : []),
    ...comparabilityLines(judgement).map((line) => (line.startsWith('- ') ? marks.item(line.slice(2)) : marks.text(line))), '',
    ...(notice === undefined ? [] : [marks.text(notice), '']),
  ];
}

function signed(value: number, precision: number): string {
  const text = figure(value, precision);
  return value > 0 && Number(text) !== 0 ? `+${text}` : text;
}
