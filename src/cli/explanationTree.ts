import type { Evaluation } from '../services/EvaluationService';
import { measureBehind, type NodeScore } from '../services/evaluation/nodeScores';
import type { ObservationRecord } from '../services/records';
import { figure, short } from './figures';
import { textTable, type Column } from './textTable';

/** One line of the tree: a node's figures, how deep it stands, and the observation behind it. */
export interface TreeLine {
  readonly depth: number;
  readonly score: NodeScore;
  readonly observation: ObservationRecord | undefined;
}

/** A tree as lines, parents before their children. */
export function flatten(score: NodeScore, depth: number): Omit<TreeLine, 'observation'>[] {
  return [{ depth, score }, ...score.children.flatMap((child) => flatten(child, depth + 1))];
}

/** Whether anything is known of a node or of what lies below it. */
export function hasFigure(score: NodeScore): boolean {
  return score.basis !== 'MISSING' || score.rawValue !== null || score.children.some(hasFigure);
}

/** The observation whose value is the one used: a vintage may hold others, of other periods. */
export function observationOf(evaluation: Evaluation, { node, basis, score, rawValue }: NodeScore, observations: readonly ObservationRecord[]): ObservationRecord | undefined {
  if (basis === 'COMPUTED' && rawValue === null) return undefined;
  return observations.find((observation) => observation.node === node.code && measureBehind(evaluation, node.code).includes(observation.measure)
    && observation.value === (observation.measure === 'SCORE' ? score : rawValue ?? observation.value));
}

/** The lines as a table. */
export function treeTable(lines: readonly TreeLine[], precision: number): string {
  const isObserved = ({ observation }: TreeLine): boolean => observation !== undefined && observation.measure !== 'SCORE';
  const withObserved = lines.some(isObserved);
  const right = (title: string): Column => ({ title, align: 'right' });
  const left = (title: string): Column => ({ title, align: 'left' });
  const columns = [
    left('node'), left('basis'), right('score'), right('ceiling'), left(''), right('weight'), right('share'), right('contribution'),
    ...(withObserved ? [right('observed'), left('')] : []), left('source'),
  ];
  return textTable(columns, lines.map((line) => {
    const { depth, observation, score: { node, basis, score, nominalWeight, effectiveWeight, contribution } } = line;
    const isRoot = depth === 0; // its ceiling is that of the core, its score has the bonus in it
    return [
      `${'  '.repeat(depth)}${node.code}`, basis, figure(score, precision),
      isRoot ? '' : short(node.ceiling), isRoot || node.ceiling === null ? '' : node.ceilingDisclosure ?? '',
      short(nominalWeight), effectiveWeight === null ? '' : `${figure(effectiveWeight * 100, 1)} %`, figure(contribution, precision),
      ...(withObserved ? (isObserved(line) ? [String(observation?.value), observation?.unitOfMeasure ?? ''] : ['', '']) : []),
      observation === undefined ? '' : sourceOf(observation),
    ];
  }));
}

function sourceOf({ source, place, period, obsStatus }: ObservationRecord): string {
  const status = obsStatus === 'NORMAL' ? '' : ` (${obsStatus})`;
  const where = [source, place].filter((part) => part !== null).join(' ');
  return `${[where, period].filter((part) => part !== null && part !== '').join(', ')}${status}`;
}
