import type { Codes } from './cells';
import { fileRules } from './fileRules';
import { rowsOf, type Folder } from './folder';
import type { Fault, Table } from './table';

type Cells = Readonly<Record<string, string>>;

/** What must hold between the cells of one row; the message when it does not. */
interface Relation {
  readonly files: readonly string[];
  readonly message: string;
  readonly holds: (cells: Cells, codes: Codes, tables: Folder['tables']) => boolean;
}

const family = (name: string): readonly string[] => Object.keys(fileRules).filter((file) => fileRules[file].family === name);
const facts = [...family('facts'), 'reference-city-facts.csv'];
const cellsOf = (tables: Folder['tables'], file: string, code: string): Cells | undefined =>
  tables.get(file)?.rows.find(({ cells }) => cells.code === code)?.cells;
const isWhole = (value: string): boolean => /^\d+$/.test(value);

/** Where the subject of a finding must be found, by its kind; a strategy is named by the findings alone. */
const subjects: Readonly<Record<string, (subject: string, codes: Codes) => boolean>> = {
  INDEX: (subject) => subject === 'cbcii',
  PILLAR: (subject, codes) => codes.get('nodes')?.has(subject) ?? false,
  CLUSTER: (subject, codes) => codes.get('regions')?.has(subject) ?? false,
  SEGMENT: (subject, codes) => codes.get('measures')?.has(subject) ?? false,
  CITY: (subject, codes) => codes.get('cities')?.has(subject) ?? false,
  TIER: (subject, codes) => codes.get('tiers')?.has(subject) ?? false,
  STRATEGY: () => true,
};

const relations: readonly Relation[] = [
  { files: facts, message: 'a rank is a whole number of unit rank, and nothing else is', holds: ({ kind, value, unitOfMeasure }) => (kind === 'RANK' ? isWhole(value) : true) && (kind === 'RANK') === (unitOfMeasure === 'rank') },
  { files: facts, message: 'a range, and only a range, has a valueHigh above its value', holds: ({ qualifier, value, valueHigh }) => (qualifier === 'RANGE' ? valueHigh !== '' && Number(valueHigh) > Number(value) : valueHigh === '') },
  {
    files: family('facts'), message: 'a fact names the node that it is exact for or near to; an exact value, which becomes an observation, names an indicator',
    holds: ({ kind, match, indicator }, codes) => (match === 'EXACT' && kind === 'VALUE' ? codes.get('indicators')?.has(indicator) === true : match === 'NONE' || indicator !== ''),
  },
  {
    files: ['policy-measures.csv'], message: 'an amount has a currency and a qualifier, and neither stands without one',
    holds: ({ amountMin, amountMax, currency, amountQualifier }) => new Set([amountMin !== '' || amountMax !== '', currency !== '', amountQualifier !== '']).size === 1,
  },
  { files: ['policy-measures.csv'], message: 'the least amount is not above the most', holds: ({ amountMin, amountMax }) => amountMin === '' || amountMax === '' || Number(amountMin) <= Number(amountMax) },
  { files: ['policy-measures.csv'], message: 'a share is above 0 and at most 100', holds: ({ sharePercent }) => sharePercent === '' || (Number(sharePercent) > 0 && Number(sharePercent) <= 100) },
  { files: ['policy-measures.csv'], message: 'a measure of a nation has no province or city, one of a province no city', holds: ({ jurisdiction, city, province }) => (jurisdiction === 'NATIONAL' ? city === '' && province === '' : jurisdiction !== 'PROVINCE' || city === '') },
  { files: ['policy-measures.csv'], message: 'a city stands with its own province', holds: ({ city, province }, _codes, tables) => city === '' || cellsOf(tables, 'cities.csv', city)?.province === province },
  { files: ['policy-measures.csv'], message: 'validity does not end before it begins', holds: ({ validFrom, validTo }) => validFrom === '' || validTo === '' || validFrom.slice(0, 4) <= validTo.slice(0, 4) },
  { files: ['findings.csv'], message: 'the subject is one of its kind', holds: ({ subjectKind, subject }, codes) => subjects[subjectKind]?.(subject, codes) ?? false },
  { files: ['framework.csv'], message: 'a node stands one level below its parent, and the root alone has none', holds: ({ level, parent }, _codes, tables) => (parent === '' ? level === '0' : Number(cellsOf(tables, 'framework.csv', parent)?.level) === Number(level) - 1) },
  { files: ['indicators.csv'], message: 'the sub-pillar belongs to the pillar', holds: ({ pillar, subPillar }, _codes, tables) => cellsOf(tables, 'framework.csv', subPillar)?.parent === pillar },
  { files: ['indicators.csv'], message: 'the direction is the printed one', holds: ({ direction, directionPrinted }) => directionPrinted === '' || (directionPrinted === '-') === (direction === 'LOWER_IS_BETTER') },
  { files: ['indicators.csv'], message: 'the greatest of the scale is the one printed', holds: ({ scaleMax, scalePrinted }) => scaleMax === (/\d+/.exec(scalePrinted)?.[0] ?? '') },
  { files: ['library.csv'], message: 'a candidate that was taken, and no other, names the node that is drawn from it', holds: ({ decision, node }) => (decision === 'TAKEN') === (node !== '') },
  ...['direction', 'unitOfMeasure'].map((column): Relation => ({
    files: ['library.csv'], message: `the ${column} is that of the node`,
    holds: ({ node, [column]: cell }, _codes, tables) => node === '' || cellsOf(tables, 'indicators.csv', node)?.[column] === cell,
  })),
  {
    files: ['indicators.csv'], message: 'one candidate of the library is what the indicator is drawn from',
    holds: ({ code }, _codes, tables) => tables.get('library.csv')?.rows.filter(({ cells }) => cells.node === code).length === 1,
  },
  {
    files: ['screening.csv'], message: 'what is counted in the funnel has a count and a place in it',
    holds: ({ counted, count, funnel }) => counted === '' || (count !== '' && funnel !== ''),
  },
  {
    files: ['selection-rules.csv'], message: 'evidence names its list and how near it comes, and a topic where it is a fact',
    holds: ({ evidenceList, evidenceMatch, evidenceTopic }) => (evidenceList === '') === (evidenceMatch === '') && (evidenceList === 'FACTS') === (evidenceTopic !== ''),
  },
  {
    files: ['selection-rules.csv'], message: 'rules of one order are joined in one way, and a rule that stands alone in none',
    holds: ({ order, kind, joined }, _codes, tables) => {
      const together = rowsOf(tables, 'selection-rules.csv').filter((row) => row.order === order);
      return kind === 'RESULT' || (together.every((row) => row.joined === joined) && (together.length > 1) === (joined !== ''));
    },
  },
  { files: ['cities.csv'], message: 'a municipality has the code of a province, and any other city none', holds: ({ isMunicipality, adcode }) => (isMunicipality === 'true') === adcode.endsWith('0000') },
  { files: ['cities.csv'], message: 'a municipality is no provincial capital', holds: ({ isMunicipality, isProvincialCapital }) => !(isMunicipality === 'true' && isProvincialCapital === 'true') },
  { files: ['cities.csv'], message: 'an alias is not the code of a city', holds: ({ aliases }, codes) => aliases.split(' ').every((alias) => codes.get('cities')?.has(alias) !== true) },
  { files: ['reported-measures.csv'], message: 'the rank lies within its population', holds: ({ rank, rankPopulation }) => Number(rank) >= 1 && Number(rank) <= Number(rankPopulation) },
  { files: ['clinical-output-columns.csv', 'ai-talent.csv'], message: 'a city stands where the area is one', holds: ({ areaKind, city }) => areaKind === undefined || (areaKind === 'CITY') === (city !== '') },
];

/** Columns in which a file says nothing twice, besides its key. */
const once: Readonly<Record<string, readonly string[]>> = {
  'cities.csv': ['name', 'nameZh', 'adcode'], 'indicators.csv': ['name', 'nameZh'], 'library.csv': ['name'], 'framework.csv': ['name', 'nameZh'], 'regions.csv': ['name', 'nameZh'],
};
/** Both are written Taizhou; the codes and the Chinese names tell them apart. */
const namesakes = new Set(['Taizhou']);

/** Every breach of what must hold between cells. */
export function* relationFaults(tables: Folder['tables'], codes: Codes): Generator<Fault> {
  for (const { files, message, holds } of relations) {
    for (const { file, rows } of files.map((name) => tables.get(name)).filter((table): table is Table => table !== undefined)) {
      for (const { line, cells } of rows) if (!holds(cells, codes, tables)) yield { file, line, message };
    }
  }
  for (const [file, columns] of Object.entries(once)) {
    for (const column of columns) {
      const seen = new Set<string>();
      for (const { line, cells } of tables.get(file)?.rows ?? []) {
        if (seen.has(cells[column]) && !namesakes.has(cells[column])) yield { file, line, message: `${column} ${cells[column]} stands twice` };
        seen.add(cells[column]);
      }
    }
  }
}
