import { join } from 'node:path';
import { readTable, type Row } from '../src/services/seed/readTable';
import { label, picture } from './picture';

const width = 900;
const middle = 400;
/** Pixels for one candidate. */
const scale = 1.5;
const barHeight = 46;
const top = { systems: 106, candidates: 138, sorting: 218, criteria: 250, taken: 328 };
const noteX = middle + 400 * scale / 2 + 18;

/** Draws how the indicators of CBCII were screened: rating systems, candidates, criteria, indicators taken; widths are numbers. */
export function drawFunnel(dataFolder: string): string {
  const steps = readTable(join(dataFolder, 'screening.csv')).filter((row) => row.funnel !== '');
  const library = readTable(join(dataFolder, 'library.csv'));
  const counting = (counted: string): Row => stepOf(steps, (row) => row.counted === counted);
  const [systems, candidates, taken] = ['RATING_SYSTEMS', 'CANDIDATES', 'TAKEN'].map(counting);
  const sorting = stepOf(steps, (row) => row.stage === 'sorting');
  const criteria = steps.filter((row) => row.stage === 'screening').map((row) => row.criterion);
  const factors = library.filter((row) => row.decision === 'TAKEN' && row.stage === 'bonus').length;

  const wide = Number(candidates.count) * scale;
  const narrow = Number(taken.count) * scale;
  const [left, end] = [middle - wide / 2, middle - narrow / 2];
  const squares = Array.from({ length: Number(systems.count) }, (_, k) =>
    `<rect class="accent" x="${middle - (Number(systems.count) * 22 - 8) / 2 + k * 22}" y="${top.systems - 14}" width="14" height="14" rx="3"/>`);
  const note = (y: number, words: string, place: Row): string[] => [label(noteX, y, words, 'quiet'), label(noteX, y + 16, lineOf(place), 'quiet')];
  return picture(width, top.taken + barHeight + 58, 'From rating systems to indicators',
    `${stated(systems)} rating systems give ${stated(candidates)} candidate indicators, sorted under ${sorting.count} aspects and screened by ${criteria.join(', ')}; ${taken.count} are taken, of which ${factors} are bonus factors. The names of the others are not disclosed.`,
    `
    .cone { fill: #1f6feb; fill-opacity: 0.12; }
    .other { fill: #1f6feb; fill-opacity: 0.2; }`, [
      label(24, 34, 'From rating systems to indicators; widths are numbers', 'strong'),
      label(middle, top.systems - 24, `${stated(systems)} rating systems`, 'strong', 'middle'), ...squares, ...note(top.systems - 14, 'names not disclosed', systems),
      `<rect class="other" x="${left}" y="${top.candidates}" width="${wide}" height="${barHeight}" rx="4"/>`,
      label(middle, top.candidates + 28, `${stated(candidates)} candidates`, 'strong', 'middle'), ...note(top.candidates + 18, `${library.length} named`, candidates),
      `<path class="cone" d="M${left} ${top.candidates + barHeight}H${left + wide}L${end + narrow} ${top.taken}H${end}Z"/>`,
      label(middle, top.sorting, `sorted: ${sorting.criterion.replaceAll(';', ',')}`, '', 'middle'),
      label(middle, top.criteria, `screened: ${criteria[0]},`, '', 'middle'), label(middle, top.criteria + 19, `${criteria.slice(1).join(', ')}`, '', 'middle'),
      ...note(top.criteria - 18, 'judgements not disclosed', steps.filter((row) => row.stage === 'screening')[0]),
      `<rect class="accent" x="${end}" y="${top.taken}" width="${(Number(taken.count) - factors) * scale}" height="${barHeight}"/>`,
      `<rect class="odd" x="${end + (Number(taken.count) - factors) * scale}" y="${top.taken}" width="${factors * scale}" height="${barHeight}"/>`,
      label(middle, top.taken + barHeight + 24, `${taken.count} indicators taken: ${Number(taken.count) - factors} core, ${factors} bonus factors`, 'strong', 'middle'),
      ...note(top.taken + 18, 'all named', taken),
    ]);
}

function stepOf(steps: readonly Row[], test: (row: Row) => boolean): Row {
  const step = steps.find(test);
  if (step === undefined) throw new Error('Expected the step in the funnel of screening.csv; got none');
  return step;
}

function stated({ count, qualifier }: Row): string {
  return qualifier === 'EXACT' ? count : `${qualifier.toLowerCase().replaceAll('_', ' ')} ${count}`;
}

/** `report-zh l.565`: the first line at which it stands. */
function lineOf({ source, place }: Row): string {
  return `${source} ${place.split(' ')[0]}`;
}
