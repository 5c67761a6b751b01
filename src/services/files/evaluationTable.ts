import { bases, vintageKinds, type VintageKind } from '../../methodology/vocabulary';
import { checkNodes, scoreTable, tableMeasures, type TableMeasure } from '../evaluation/nodeLists';
import { resultHashOf } from '../evaluation/summaries';
import { noticeOf } from '../evaluation/notices';
import { canonicalText } from '../canonical';
import type { Evaluation } from '../EvaluationService';
import type { Pins } from '../pins';
import { piecesOf, takingTurns } from '../turns';
import { plainZero, rights, type Batch, type Cell, type FileColumn, type FileSource, type FileTable } from './fileTable';
import { fileNameOf } from './fileName';

/** Cells that are made before others have a turn. */
const cellsAtOnce = 4_000;

/** What stands of a missing figure, of one on synthetic data, and of any other, in the words of observations. */
export const evaluationStatuses = ['NORMAL', 'SYNTHETIC', 'MISSING'] as const;

const text = (name: string, description: string, isRequired = true, words?: readonly string[]): FileColumn =>
  ({ name, kind: 'TEXT', description, isRequired, ...(words !== undefined && { words }) });

const columns: readonly FileColumn[] = [
  text('unit', 'Code of the unit that is scored.'),
  text('unitName', 'Its name in English.'),
  text('unitNameZh', 'Its name in Chinese.', false),
  text('node', 'Code of the node of the framework.'),
  text('nodeName', 'Its name in English.'),
  text('nodeNameZh', 'Its name in Chinese.', false),
  { name: 'level', kind: 'INTEGER', description: 'Level of the node: 0 the index, 1 pillars and bonus, 2 sub-pillars, 3 indicators.', isRequired: true },
  text('period', 'Reference period of the data; missing where the source states none.', false),
  text('measure', 'What the value is: the measure that was asked for.', true, tableMeasures),
  { name: 'value', kind: 'NUMBER', description: 'The measure at this unit and node, never rounded; missing where it is not known.', isRequired: false },
  { name: 'rank', kind: 'INTEGER', description: 'Rank by the score of the node among the ranked units, 1 for the best; missing without a score.', isRequired: false },
  text('basis', 'How the node came by its score.', true, bases),
  text('obsStatus', 'SYNTHETIC for every figure on synthetic data, MISSING without a value, else NORMAL.', true, evaluationStatuses),
  text('dataKind', 'What the vintage holds: figures that were reported, measured, imported, or SYNTHETIC.', true, vintageKinds),
];

/** One row for each unit and node, node by node in pre-order: the same figures as Evaluation.table gives. */
export function evaluationTable(evaluation: Evaluation, asked: readonly string[] | null, measure: TableMeasure, sources: readonly FileSource[], pins: Pins): FileTable {
  checkNodes(evaluation, asked ?? [], (index) => `nodes[${index}]`);
  const { version, vintage, period, variant, framework } = evaluation;
  const nodes = asked ?? framework.nodes.map(({ code }) => code);
  const ref = `${vintage.line}@${vintage.revision}`;
  return {
    name: fileNameOf('evaluation', version.ref, ref, ...(variant === null ? [] : ['variant']), ...(measure === 'SCORE' ? [] : [measure.toLowerCase()])),
    columns, key: ['unit', 'node'],
    facts: {
      title: `${version.ref} on ${ref}${variant === null ? '' : ', variant'}`, pins, notice: noticeOf(evaluation), rights, sources,
      about: {
        methodology: version.ref, vintage: ref, dataKind: vintage.kind, ...(period !== null && { period }), measure,
        ...(asked !== null && { nodes: asked.join(',') }),
        ...(variant !== null && { variant: canonicalText(variant) }), resultHash: resultHashOf(evaluation),
      },
    },
    batches: () => batchesOf(evaluation, nodes, measure),
  };
}

async function* batchesOf(evaluation: Evaluation, nodes: readonly string[], measure: TableMeasure): AsyncGenerator<Batch> {
  const { release, period, vintage: { kind }, table } = evaluation;
  for await (const codes of piecesOf(nodes, Math.max(1, Math.floor(cellsAtOnce / Math.max(1, table.units.length))), takingTurns)) {
    const piece = scoreTable(evaluation, codes, measure, true);
    const cells: Cell[][] = columns.map(() => []);
    for (const { node, values, ranks, basis } of piece.columns) {
      piece.unitCodes.forEach((code, at) => {
        const unit = release.unitByCode.get(code);
        const value = plainZero(values[at]);
        const row: readonly Cell[] = [
          code, unit?.name ?? code, unit?.nameZh ?? null, node.code, node.name, node.nameZh, node.level, period, measure,
          value, ranks[at], basis[at], statusOf(value, kind), kind,
        ];
        row.forEach((cell, column) => cells[column].push(cell));
      });
    }
    yield cells;
  }
}

function statusOf(value: number | null, kind: VintageKind): (typeof evaluationStatuses)[number] {
  if (value === null) return 'MISSING';
  return kind === 'SYNTHETIC' ? 'SYNTHETIC' : 'NORMAL';
}
