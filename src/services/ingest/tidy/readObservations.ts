import type { Measure, ObsStatus } from '../../../methodology/vocabulary';
import { measures, obsStatuses } from '../../../methodology/vocabulary';
import { Cells } from '../cells';
import { columnsFound } from '../columns';
import type { ImportProgress, ObservationImport } from '../indexImport';
import { isPeriod, periodForms } from '../period';
import { quoted, type ProblemList } from '../problemList';
import { readCsv, type CsvFile, type RowReader } from '../readCsv';
import { checkVersions, inOrder, type ObservationLine } from './inOrder';
import type { KnownPlaces } from './knownPlaces';

export const observationsFile = 'observations.csv';

export const requiredColumns = ['unit', 'node', 'period', 'value', 'obsStatus', 'source'] as const;
export const optionalColumns = ['measure', 'unitOfMeasure', 'place', 'note', 'reportedUnder'] as const;
const columnNames = [...requiredColumns, ...optionalColumns];
type Column = (typeof columnNames)[number];

/** Codes of SDMX for some of the words. */
const sdmxStatuses: Readonly<Record<string, ObsStatus>> = { '': 'NORMAL', A: 'NORMAL', E: 'ESTIMATED', I: 'IMPUTED', M: 'MISSING', P: 'PROVISIONAL', B: 'BREAK' };

/** Reads tidy observations. `known` is null where the document could not be read: then what they name cannot be checked. */
export async function readObservations(
  source: CsvFile, known: KnownPlaces | null, problems: ProblemList, warnings: ProblemList, onProgress?: (progress: ImportProgress) => void,
): Promise<readonly ObservationImport[]> {
  const cells = new Cells(observationsFile, problems);
  const lines: ObservationLine[] = [];
  await readCsv(source, problems, (columns, line) => {
    const found = columnsFound({
      file: observationsFile, line, columns, known: columnNames, required: requiredColumns, mark: 'node',
    }, problems, warnings);
    return found === null ? null : rowReader(cells, found, known, lines);
  }, onProgress);
  checkVersions(lines, cells);
  return inOrder(lines, cells);
}

function rowReader(cells: Cells, found: Readonly<Partial<Record<Column, number>>>, known: KnownPlaces | null, lines: ObservationLine[]): RowReader {
  const reader = new ObservationReader(cells, known);
  return (row, line) => {
    const observation = reader.read(line, (column) => row[found[column] ?? -1] ?? '');
    if (observation !== null) lines.push({ line, observation });
  };
}

class ObservationReader {
  /** One text for all cells that say the same, so that a million rows do not hold a million copies. */
  private readonly texts = new Map<string, string>();

  constructor(private readonly cells: Cells, private readonly known: KnownPlaces | null) {}

  read(line: number, cell: (column: Column) => string): ObservationImport | null {
    const unit = this.named(cell('unit'), this.known?.units, 'unit', line, 'unit');
    const measure = cell('measure') === '' ? 'RAW' : this.cells.word(cell('measure'), measures, line, 'measure');
    const node = this.node(cell('node'), measure, line);
    const period = this.period(cell('period'), line);
    const obsStatus = this.status(cell('obsStatus'), line);
    const value = this.value(cell('value'), obsStatus, line);
    const source = cell('source') === '' ? null : this.named(cell('source'), this.known?.sources, 'source', line, 'source');
    const reportedUnder = cell('reportedUnder') === '' ? null : this.named(cell('reportedUnder'), this.known?.versions, 'version', line, 'reportedUnder');
    const [unitOfMeasure, place, note] = (['unitOfMeasure', 'place', 'note'] as const).map((column) => this.text(cell(column), line, column));
    if (unit === undefined || measure === undefined || node === undefined || period === undefined || obsStatus === undefined || value === undefined) return null;
    return { node, unit, measure, period, value, unitOfMeasure, obsStatus, source: source ?? null, place, note, reportedUnder: reportedUnder ?? null };
  }

  private named(text: string, names: ReadonlySet<string> | undefined, what: string, line: number, column: Column): string | undefined {
    if (what !== 'version' && this.cells.code(text, line, column) === undefined) return undefined;
    if (names === undefined || names.has(text)) return this.shared(text);
    this.cells.notFound(text, names, what, line, column);
    return undefined;
  }

  private node(text: string, measure: Measure | undefined, line: number): string | undefined {
    if (this.cells.code(text, line, 'node') === undefined || this.known === null) return text;
    const hasValues = this.known.nodes.get(text);
    if (hasValues === undefined) this.cells.notFound(text, this.known.nodes.keys(), 'node or variable', line, 'node');
    else if (!hasValues && (measure === 'RAW' || measure === 'POINTS')) {
      this.cells.refuse('BAD_INPUT', line, 'node', `${quoted(text)} is no indicator: its scores are computed, or reported.`, 'an indicator or a variable, or a measure SCORE or RANK', measure);
    }
    return this.shared(text);
  }

  private period(text: string, line: number): string | null {
    if (text === '' || isPeriod(text)) return text === '' ? null : this.shared(text);
    this.cells.refuse('BAD_INPUT', line, 'period', 'The period does not have the form of one.', `${periodForms}, or an empty cell`, quoted(text));
    return null;
  }

  private status(text: string, line: number): ObsStatus | undefined {
    return sdmxStatuses[text] ?? this.cells.word(text, obsStatuses, line, 'obsStatus');
  }

  private value(text: string, status: ObsStatus | undefined, line: number): number | undefined {
    const isMissing = text === '' || text === 'NA';
    if (status === undefined) return isMissing ? NaN : this.cells.number(text, line, 'value');
    if (isMissing && status === 'MISSING') return NaN;
    if (isMissing) {
      this.cells.refuse('BAD_INPUT', line, 'value', `There is no value, and its status is ${status}.`, 'a value, or the status MISSING', quoted(text));
      return undefined;
    }
    if (status === 'MISSING') {
      this.cells.refuse('BAD_INPUT', line, 'value', 'There is a value that is said to be missing.', 'an empty cell, or another status', quoted(text));
      return undefined;
    }
    return this.cells.number(text, line, 'value');
  }

  private text(text: string, line: number, column: Column): string | null {
    if (text === '') return null;
    return this.texts.get(text) ?? (this.cells.text(text, line, column) === undefined ? null : this.shared(text));
  }

  private shared(text: string): string {
    const known = this.texts.get(text);
    if (known === undefined) this.texts.set(text, text);
    return known ?? text;
  }
}
