import type { NodeCode } from '../framework';
import type { GapEnd } from '../vocabulary';
import type { GameNode } from './gameNode';
import type { Share } from './owen';

/** What a node has to do with the gap between two units. */
export interface GapNode {
  readonly code: NodeCode;
  readonly share: number;
  /** Of a sampled share; null where shares are exact. */
  readonly standardError: number | null;
  /** Why nothing below it takes part; null where its children do. */
  readonly end: GapEnd | null;
  readonly children: readonly GapNode[];
}

/** The gap as the mean of independent samples, each with the same sums; of a single one where nothing was drawn. */
export function gapOf(game: GameNode, samples: readonly Share[]): GapNode {
  const shares = samples.map(({ share }) => share);
  const isUndefined = game.children.length > 0 && samples.some(({ children }) => children.length === 0);
  const children = isUndefined ? [] : game.children.map((child, k) => gapOf(child, samples.map((sample) => sample.children[k])));
  const ofCore = children.find(({ code }) => code === game.code);
  return {
    code: game.code, share: mean(shares), standardError: samples.length === 1 ? null : standardErrorOf(shares),
    end: isUndefined || ofCore?.end === 'UNDEFINED' ? 'UNDEFINED' : game.end,
    children: ofCore?.end === 'UNDEFINED' ? [] : children.flatMap((child) => (child === ofCore ? child.children : [child])), // a bonus that is added stands beside the pillars
  };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function standardErrorOf(values: readonly number[]): number {
  const centre = mean(values);
  const squares = values.reduce((sum, value) => sum + (value - centre) ** 2, 0);
  return Math.sqrt(squares / (values.length - 1) / values.length);
}
