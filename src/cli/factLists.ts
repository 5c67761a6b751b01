import type { AmountQualifier, Qualifier } from '../methodology/vocabulary';
import type { ErratumRecord, FactRecord, FindingRecord, PolicyMeasureRecord, SeriesPointRecord } from '../services/records';
import type { Release } from '../services/ReferenceService';
import { someOf } from './answerNotes';
import { cut, left, placeOf, right, type Lines } from './listing';
import { kebab } from './optionValues';

/* How lines of a release are listed: columns for people, fields for machines. */

export function factLines(release: Release): Lines<FactRecord> {
  return {
    what: 'facts',
    columns: [
      left('city', ({ unit }) => nameOf(release, unit)), left('node', ({ node }) => node ?? ''), left('match', ({ match }) => kebab(match)),
      right('value', (fact) => qualified(fact)), left('unit of measure', ({ unitOfMeasure }) => unitOfMeasure), left('period', ({ period }) => period ?? ''),
      left('statement', ({ statement }) => cut(statement, 60)), left('source', ({ source, place }) => placeOf(source, place)),
    ],
    names: ['code', 'city', 'node', 'topic', 'kind', 'match', 'qualifier', 'value', 'valueHigh', 'unitOfMeasure', 'period', 'statement', 'source', 'place', 'note'],
    fieldsOf: withCity,
  };
}

export function policyMeasureLines(release: Release): Lines<PolicyMeasureRecord> {
  return {
    what: 'policy measures',
    columns: [
      left('issued by', ({ unit, province, jurisdiction }) => (unit === null ? province ?? kebab(jurisdiction) : nameOf(release, unit))),
      left('theme', ({ theme }) => kebab(theme)), left('instrument', ({ instrument }) => kebab(instrument)), left('title', ({ title }) => cut(title, 48)),
      right('amount', amountOf), left('', ({ currency }) => currency ?? ''), left('per', ({ per }) => per ?? ''),
      right('share', ({ sharePercent }) => (sharePercent === null ? '' : `${sharePercent} %`)), left('years', yearsOf),
      left('source', ({ source, place }) => placeOf(source, place)),
    ],
    names: [
      'code', 'jurisdiction', 'city', 'province', 'theme', 'instrument', 'title', 'amountMin', 'amountMax', 'amountQualifier', 'currency',
      'sharePercent', 'per', 'validFrom', 'validTo', 'year', 'statement', 'source', 'place', 'note',
    ],
    fieldsOf: withCity,
  };
}

export function seriesLines(): Lines<SeriesPointRecord> {
  return {
    what: 'points of series',
    columns: [
      left('series', ({ name }) => cut(name, 60)), left('period', ({ period }) => period ?? ''), left('kind', ({ kind }) => kebab(kind)),
      right('value', (point) => qualified({ ...point, valueHigh: null })), left('unit of measure', ({ unitOfMeasure }) => unitOfMeasure),
      left('source', ({ source, place }) => placeOf(source, place)),
    ],
    names: ['code', 'series', 'name', 'city', 'area', 'period', 'kind', 'qualifier', 'value', 'unitOfMeasure', 'statement', 'source', 'place', 'note'],
    fieldsOf: withCity,
  };
}

export function findingLines(): Lines<FindingRecord> {
  return {
    what: 'findings',
    columns: [
      left('kind', ({ kind }) => kebab(kind)), left('about', ({ subject }) => subject), left('statement', ({ statement }) => cut(statement, 90)),
      left('source', ({ source, place }) => placeOf(source, place)),
    ],
    names: ['code', 'kind', 'subjectKind', 'subject', 'cities', 'statement', 'source', 'place'],
    fieldsOf: withCities,
  };
}

export function erratumLines(): Lines<ErratumRecord> {
  return {
    what: 'errata',
    columns: [
      left('code', ({ code }) => code), left('kind', ({ kind }) => kebab(kind)), left('touches', ({ nodes, units }) => cut(someOf([...nodes, ...units]), 32)),
      left('finding', ({ finding }) => cut(finding, 60)), left('taken', ({ taken }) => cut(taken ?? '', 32)),
    ],
    names: ['code', 'kind', 'nodes', 'cities', 'sources', 'place', 'finding', 'taken', 'reason'],
    fieldsOf: withCities,
  };
}

/** A number with what its source says of it: >50, ~50, 1 to 2, top 10. */
export function qualified({ qualifier, value, valueHigh }: { readonly qualifier: Qualifier; readonly value: number; readonly valueHigh: number | null }): string {
  switch (qualifier) {
    case 'EXACT': return grouped(value);
    case 'ABOUT': return `~${grouped(value)}`;
    case 'MORE_THAN': return `>${grouped(value)}`;
    case 'LESS_THAN': return `<${grouped(value)}`;
    case 'AT_LEAST': return `≥${grouped(value)}`;
    case 'AT_MOST': return `≤${grouped(value)}`;
    case 'TOP_N': return `top ${grouped(value)}`;
    case 'RANGE': return `${grouped(value)} to ${grouped(valueHigh ?? value)}`;
  }
}

function amountOf({ amountMin, amountMax, amountQualifier }: PolicyMeasureRecord): string {
  const amount = amountMax ?? amountMin;
  if (amount === null) return '';
  const sign: Readonly<Record<AmountQualifier, string>> = { EXACT: '', ABOUT: '~', UP_TO: '≤', AT_LEAST: '≥', RANGE: `${grouped(amountMin ?? amount)} to ` };
  return `${amountQualifier === null ? '' : sign[amountQualifier]}${grouped(amount)}`;
}

function yearsOf({ year, validFrom, validTo }: PolicyMeasureRecord): string {
  const valid = validFrom === null && validTo === null ? '' : `${validFrom ?? ''}–${validTo ?? ''}`;
  return [year === null ? '' : String(year), valid].filter((part) => part !== '').join(', ');
}

/** A release speaks of units; those of this index are cities. */
function withCity<Row extends { readonly unit: string | null }>(row: Row): object {
  return { ...row, city: row.unit };
}

function withCities<Row extends { readonly units: readonly string[] }>(row: Row): object {
  return { ...row, cities: row.units };
}

function grouped(value: number): string {
  return value.toLocaleString('en-GB', { maximumFractionDigits: 15 });
}

function nameOf(release: Release, code: string | null): string {
  return code === null ? '' : release.unitByCode.get(code)?.name ?? code;
}
