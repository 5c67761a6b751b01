import { distanceTo, nearWhole, rootMeanSquare, roundingBound } from '../remainders';
import { rowsOf, type Folder } from './folder';

/** Something that docs/scoring.md and the code rest on, counted anew from the files. */
export interface Statement {
  readonly says: string;
  readonly expected: string;
  readonly found: string;
}

type Cells = Readonly<Record<string, string>>;

const pillars = ['infrastructure', 'policy-guarantee', 'rnd-resources', 'innovation-system', 'financing-capacity', 'corporate-capability'];
const segments = ['segment-biological-medicine', 'segment-medical-device', 'segment-medical-service', 'segment-medical-big-data'];
const tenths = (value: string): number => Math.round(Number(value) * 10);

/** All statements, with what the files say of each. */
export function statements(tables: Folder['tables']): readonly Statement[] {
  const rows = (file: string): readonly Cells[] => rowsOf(tables, file);
  const [cities, indicators, published, reported] = [rows('cities.csv'), rows('indicators.csv'), rows('published-index.csv'), rows('reported-measures.csv')];
  const perPillar = (role?: string): string => pillars.map((pillar) => indicators.filter((row) => row.pillar === pillar && (role === undefined || row.role === role)).length).join(' + ');
  const count = (list: readonly Cells[], holds: (row: Cells) => boolean): string => String(list.filter(holds).length);

  const cores = published.map((row) => pillars.reduce((sum, pillar) => sum + tenths(row[pillar]), 0));
  const remainders = published.map((row, index) => (tenths(row.total) - cores[index]) / 10);
  const distances = remainders.map((remainder) => distanceTo(1, remainder));
  const exceptions = published.filter((_row, index) => distances[index] > nearWhole).map((row) => row.city).sort().join(' ');

  const totals = published.map((row) => tenths(row.total));
  const tied = totals.filter((total, index) => totals.indexOf(total) === index && totals.lastIndexOf(total) > index).length;
  const valueOf = new Map(reported.map((row) => [`${row.city} ${row.measure}`, row]));
  const both = published.filter((row) => valueOf.has(`${row.city} status`) || valueOf.has(`${row.city} potential`));
  const parts = both.map((row) => Math.abs(tenths(row.total) - tenths(valueOf.get(`${row.city} status`)?.value ?? '') - tenths(valueOf.get(`${row.city} potential`)?.value ?? '')) / 10);
  const rankWithoutBonus = cores.map((core) => 1 + cores.filter((other) => other > core).length);
  const rankByTotal = totals.map((total) => 1 + totals.filter((other) => other > total).length);

  const said = (says: string, expected: string, found: string): Statement => ({ says, expected, found });
  return [
    said('cities', '72', String(cities.length)),
    said('regions', '10', String(new Set(cities.map((row) => row.region)).size)),
    said('cities by tier', '2 + 18 + 52', ['1', '2', '3'].map((tier) => count(cities, (row) => row.tier === tier)).join(' + ')),
    said('cities by tier as the tiers count them', '2 + 18 + 52', rows('tiers.csv').map((row) => row.count).join(' + ')),
    said('provincial capitals of the third tier', '14', count(cities, (row) => row.tier === '3' && row.isProvincialCapital === 'true')),
    said('municipalities', 'beijing chongqing shanghai tianjin', cities.filter((row) => row.isMunicipality === 'true').map((row) => row.code).sort().join(' ')),
    said('pillars', pillars.join(' '), rows('framework.csv').filter((row) => row.level === '1' && row.role === 'CORE').map((row) => row.code).join(' ')),
    said('sub-pillars', '23', count(rows('framework.csv'), (row) => row.level === '2')),
    said('indicators', '79', String(indicators.length)),
    said('indicators by pillar', '20 + 15 + 16 + 11 + 7 + 10', perPillar()),
    said('core indicators', '69', count(indicators, (row) => row.role === 'CORE')),
    said('ceilings: core indicators by pillar', '17 + 13 + 15 + 8 + 6 + 10', perPillar('CORE')),
    said('bonus factors', '10', count(indicators, (row) => row.role === 'BONUS')),
    said('bonus factors with a printed total score of 1', '9', count(indicators, (row) => row.role === 'BONUS' && row.scalePrinted === 'total score: 1')),
    said('segmented indicators', '35', count(indicators, (row) => row.segmented === 'true')),
    said('candidates of the library: taken + left + undecided', '79 + 0 + 0', ['TAKEN', 'LEFT', 'UNDECIDED'].map((decision) => count(rows('library.csv'), (row) => row.decision === decision)).join(' + ')),
    said('the funnel: rating systems, candidates, taken', '25 > 400 > 79', ['RATING_SYSTEMS', 'CANDIDATES', 'TAKEN'].map((counted) => rows('screening.csv').filter((row) => row.counted === counted).map((row) => row.count).join(' ')).join(' > ')),
    said('judgements on single candidates that the report discloses', '0', String(rows('library.csv').flatMap((row) => [row.representativeness, row.applicability, row.accessibility]).filter((verdict) => verdict !== 'NOT_DISCLOSED').length)),
    said('cities of the published index', cities.map((row) => row.code).sort().join(' '), published.map((row) => row.city).sort().join(' ')),
    said('printed ranks, each once', '1 to 72', published.map((row) => Number(row.reportedRank)).sort((a, b) => a - b).every((rank, index) => rank === index + 1) ? `1 to ${published.length}` : 'not so'),
    said('pairs of cities whose printed ranks do not follow their totals', '0', String(against(published.map((row) => [tenths(row.total), Number(row.reportedRank)])))),
    said('groups of equal printed totals', '8', String(tied)),
    said('pillar scores beyond their ceiling', '0', String(published.flatMap((row) => pillars.filter((pillar) => Number(row[pillar]) > indicators.filter((leaf) => leaf.pillar === pillar && leaf.role === 'CORE').length)).length)),
    said('cities with 0.0 in a pillar', '16', count(published, (row) => pillars.some((pillar) => Number(row[pillar]) === 0))),
    said('least and greatest of total − Σ pillars', '0.1 to 10.1', `${Math.min(...remainders).toFixed(1)} to ${Math.max(...remainders).toFixed(1)}`),
    said('cities whose total − Σ pillars lies beyond 0 to 10 by more than rounding', '0', String(remainders.filter((remainder) => remainder < -roundingBound || remainder > 10 + roundingBound).length)),
    said('cities within 0.2 of a whole bonus', '69', String(distances.filter((distance) => distance <= nearWhole).length)),
    said('cities that are not', 'chongqing qingdao wuhan', exceptions),
    said('those, from the nearest half', 'within 0.2', published.every((_row, index) => distances[index] <= nearWhole || distanceTo(0.5, remainders[index]) <= nearWhole) ? 'within 0.2' : 'not so'),
    said('rms distance to the nearest whole number', '0.102', rootMeanSquare(distances).toFixed(3)),
    said('… to be expected of rounding seven figures alone', '0.076', (0.1 * Math.sqrt(7 / 12)).toFixed(3)),
    said('… to be expected without structure', '0.289', Math.sqrt(1 / 12).toFixed(3)),
    said('cities with status and potential', '20', String(both.length)),
    said('cities whose status + potential is not their total within 0.15', '0', String(parts.filter((part) => !(part <= 0.15)).length)),
    ...['status', 'potential', ...segments].map((measure) => said(`pairs of cities whose printed ranks do not follow their ${measure}`, '0',
      String(against(reported.filter((row) => row.measure === measure).map((row) => [tenths(row.value), Number(row.rank)]))))),
    ...segments.map((segment) => said(`cities with a ${segment}`, '72', count(reported, (row) => row.measure === segment))),
    said('rank of Haikou by status, among all', '40 of 72', `${valueOf.get('haikou status')?.rank} of ${valueOf.get('haikou status')?.rankPopulation}`),
    said('rank of Tianjin without bonus', '3', String(rankWithoutBonus[published.findIndex((row) => row.city === 'tianjin')])),
    said('most places that the bonus moves a city', '14', String(Math.max(...rankWithoutBonus.map((rank, index) => Math.abs(rank - rankByTotal[index]))))),
    said('cities in the table of clinical output', '12', String(rows('clinical-output.csv').length)),
    said('rankings of investigators', '2', String(new Set(rows('investigators.csv').map((row) => row.ranking)).size)),
  ];
}

/** Pairs of which one has more and stands at a worse rank. */
function against(entries: readonly (readonly [value: number, rank: number])[]): number {
  return entries.reduce((sum, [value, rank]) => sum + entries.filter(([otherValue, otherRank]) => value > otherValue && rank > otherRank).length, 0);
}
