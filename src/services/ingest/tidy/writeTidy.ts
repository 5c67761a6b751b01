import type { IndexImport, ObservationImport } from '../indexImport';
import { lossOf, placeOfObservation, type ExportOutcome } from '../losses';
import { writeNumber } from '../numbers';
import { quoted, ProblemList } from '../problemList';
import { textFault, textForm } from '../texts';
import { writeCsv } from '../writeCsv';
import { checkDocument } from './checkDocument';
import { toDocument } from './indexDocument';
import { optionalColumns, requiredColumns } from './readObservations';
import { documentFile } from './readTidy';
import type { TidyFiles } from './tidyOptions';

/** Writes an index as a JSON document and tidy observations; `readTidy` gives it back as it was. */
export async function writeTidy(index: IndexImport): Promise<ExportOutcome<TidyFiles>> {
  const document = toDocument(index);
  const problems = new ProblemList();
  const checked = checkDocument(document);
  if (!checked.ok) for (const { path, message, expected, got } of checked.problems) problems.addProblem(lossOf(`${documentFile}:${path}`, message, expected, got));
  for (const observation of index.observations) for (const loss of lossesOf(observation)) problems.addProblem(loss);
  if (!problems.isEmpty) return { ok: false, problems: problems.all() };
  return {
    ok: true,
    value: { document: Buffer.from(`${JSON.stringify(document, null, 2)}\n`, 'utf8'), observations: await writeCsv(rowsOf(index.observations)) },
  };
}

const texts = ['unitOfMeasure', 'place', 'note'] as const;

/** What could not be read again. */
function lossesOf(observation: ObservationImport): ReturnType<typeof lossOf>[] {
  const place = placeOfObservation(observation);
  return texts.flatMap((column) => {
    const text = observation[column];
    const fault = text === null ? null : text === '' ? 'An empty text would be read as none.' : textFault(text);
    return fault === null ? [] : [lossOf(`${place}.${column}`, fault, textForm, quoted(text ?? ''))];
  });
}

/** Columns that need not be there are written where they say anything. */
function* rowsOf(observations: readonly ObservationImport[]): Generator<readonly string[]> {
  const more = optionalColumns.filter((column) => observations.some((observation) => observation[column] !== (column === 'measure' ? 'RAW' : null)));
  yield [...requiredColumns, ...more];
  for (const observation of observations) {
    const { unit, node, period, value, obsStatus, source } = observation;
    yield [unit, node, period ?? '', writeNumber(value), obsStatus, source ?? '', ...more.map((column) => observation[column] ?? '')];
  }
}
