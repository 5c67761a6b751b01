import type { ObsStatus } from '../../methodology/vocabulary';
import { sdmxId, statusCodes, unstatedPeriod } from './sdmxWords';
import type { Cell, FileTable } from './fileTable';

/** One component of a data structure, and the column of a file table that it is read from. */
export interface SdmxComponent {
  readonly id: string;
  readonly role: 'DIMENSION' | 'MEASURE' | 'ATTRIBUTE';
  readonly column: string;
  /** Id of the code list of its values; null for text and numbers. */
  readonly codelist: string | null;
  readonly name: string;
  readonly write?: (cell: Cell) => Cell;
}

/** A dataflow: which table it carries, and as what. */
export interface SdmxFlow {
  readonly id: string;
  readonly version: string;
  readonly name: string;
  readonly components: readonly SdmxComponent[];
}

const asId = (cell: Cell): Cell => (typeof cell === 'string' ? sdmxId(cell) : cell);
const asStatus = (cell: Cell): Cell => statusCodes[cell as ObsStatus]; // the column holds statuses alone

const common: readonly SdmxComponent[] = [
  { id: 'UNIT', role: 'DIMENSION', column: 'unit', codelist: 'CL_UNIT', name: 'Unit that is scored', write: asId },
  { id: 'NODE', role: 'DIMENSION', column: 'node', codelist: 'CL_NODE', name: 'Node of the framework', write: asId },
  { id: 'FIGURE', role: 'DIMENSION', column: 'measure', codelist: 'CL_FIGURE', name: 'What the value is', write: asId },
  { id: 'PERIOD', role: 'DIMENSION', column: 'period', codelist: null, name: `Reference period; ${unstatedPeriod} where the source states none`, write: (cell) => cell ?? unstatedPeriod },
  { id: 'OBS_VALUE', role: 'MEASURE', column: 'value', codelist: null, name: 'Value' },
  { id: 'OBS_STATUS', role: 'ATTRIBUTE', column: 'obsStatus', codelist: 'CL_OBS_STATUS', name: 'Status of the observation', write: asStatus },
  { id: 'DATA_STATUS', role: 'ATTRIBUTE', column: 'obsStatus', codelist: 'CL_DATA_STATUS', name: 'Status in the words of the platform: SYNTHETIC was drawn by a generator' },
  { id: 'DATA_KIND', role: 'ATTRIBUTE', column: 'dataKind', codelist: 'CL_DATA_KIND', name: 'What the vintage holds' },
];

const attribute = (id: string, column: string, name: string, codelist: string | null = null): SdmxComponent => ({ id, role: 'ATTRIBUTE', column, codelist, name });

/** What an evaluation is as a dataflow; its version is that of the methodology. */
export function evaluationFlow(methodology: { readonly line: string; readonly version: string }): SdmxFlow {
  return {
    id: `EVALUATION_${idOfLine(methodology.line)}`, version: methodology.version, name: `Evaluations under ${methodology.line}`,
    components: [...common, attribute('SCORE_RANK', 'rank', 'Rank by the score of the node'), attribute('SCORE_BASIS', 'basis', 'How the node came by its score', 'CL_SCORE_BASIS')],
  };
}

/** What the observations of a line of vintages are; its version is the revision. */
export function observationFlow(vintage: { readonly line: string; readonly revision: number }): SdmxFlow {
  return {
    id: `OBSERVATIONS_${idOfLine(vintage.line)}`, version: `${vintage.revision}.0.0`, name: `Observations of ${vintage.line}`,
    components: [
      ...common, attribute('UNIT_MEASURE', 'unitOfMeasure', 'Unit of measure'), attribute('SOURCE', 'source', 'Code of the source'),
      attribute('SOURCE_PLACE', 'place', 'Place in the source'), attribute('COMMENT_OBS', 'note', 'What to know of the value'),
      attribute('REPORTED_UNDER', 'reportedUnder', 'The methodology version that a reported score belongs to'),
    ],
  };
}

function idOfLine(line: string): string {
  return sdmxId(line.replace('/', '_')).toUpperCase();
}

/** Where the values of a component stand in the rows of a table. */
export function columnOf({ columns }: FileTable, { id, column }: SdmxComponent): number {
  const at = columns.findIndex(({ name }) => name === column);
  if (at < 0) throw new Error(`Expected the column ${column} for ${id}; got none`);
  return at;
}
