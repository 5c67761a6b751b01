import type { Problem } from '../../errors';
import type { Lever } from '../../methodology/change/cheapestChange';
import type { FigureRule } from '../../methodology/change/changeSpec';
import { isStraight, type MovableFigure } from '../../methodology/change/movableFigures';
import type { ScoreTable } from '../../methodology/score';
import { refusal } from '../refusal';

/** A figure that may be moved, where to, and what it is worth on the way there. */
export interface FigureLever extends Lever {
  readonly figure: MovableFigure;
  /** The end towards which the score rises. */
  readonly end: number;
  readonly isStraight: boolean;
}

/** A figure with the limits that hold for it. */
export interface RuledFigure { readonly figure: MovableFigure; readonly cost: number; readonly least: number; readonly most: number }

/** The figures that may be moved. Throws where one cannot be, and where its limits leave out the value that it has. */
export function ruledFigures(figures: readonly MovableFigure[], rules: readonly FigureRule[] | null): readonly RuledFigure[] {
  if (rules === null) {
    const raw = figures.filter(({ measure }) => measure === 'RAW');
    if (raw.length > 0) throw refusal([{ code: 'BAD_INPUT', path: 'spec.changes', message: 'Raw values have measures of their own, so that costs must be said.', expected: 'changes, each with a cost', got: 'nothing' }]);
    return figures.map((figure) => ({ figure, cost: 1, least: Math.min(figure.least, figure.value), most: Math.max(figure.most, figure.value) }));
  }
  const problems: Problem[] = [];
  const ruled = rules.flatMap(({ node, cost, least, most }, k): readonly RuledFigure[] => {
    const figure = figures.find((candidate) => candidate.node === node);
    if (figure === undefined) {
      problems.push({ code: 'BAD_INPUT', path: `spec.changes[${k}].node`, message: `${node} is no figure that the score of this unit begins with.`, expected: figures.slice(0, 10).map((candidate) => candidate.node).join(', '), got: node });
      return [];
    }
    const limits = { least: least ?? Math.min(figure.least, figure.value), most: most ?? Math.max(figure.most, figure.value) };
    if (figure.value < limits.least || figure.value > limits.most) {
      problems.push({ code: 'OUT_OF_RANGE', path: `spec.changes[${k}]`, message: `${node} stands at ${figure.value}, outside of its limits.`, expected: `limits around ${figure.value}`, got: `${limits.least} to ${limits.most}` });
    }
    return [{ figure, cost, ...limits }];
  });
  if (problems.length > 0) throw refusal(problems);
  return ruled;
}

/** What a figure is worth, measured by the engine from where it stands to either end; the better way is taken. */
export async function leverOf({ figure, cost, least, most }: RuledFigure, table: ScoreTable, scoreAt: (to: number) => Promise<number>, now: number): Promise<FigureLever> {
  const slopeTo = async (end: number): Promise<number> => (end === figure.value ? 0 : (await scoreAt(end) - now) / Math.abs(end - figure.value));
  const [up, down] = [await slopeTo(most), await slopeTo(least)];
  const end = up >= down ? most : least;
  return { figure, cost, slope: Math.max(up, down), room: Math.abs(end - figure.value), end, isStraight: isStraight(table, figure, least, most) };
}
