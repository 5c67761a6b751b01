import { methodologySchema } from '../../../methodology/methodologySchema';
import { unitKinds, vintageKinds } from '../../../methodology/vocabulary';
import { importLimits } from '../limits';
import { librarySchemas } from './librarySchema';
import { code, label, listOf, record, text, type Schema } from './schemaParts';

const indexCode: Schema = { type: 'string', pattern: '^[a-z0-9][a-z0-9-]*$', maxLength: 64 };
const line: Schema = { type: 'string', pattern: '^[a-z0-9][a-z0-9-]*/[a-z0-9][a-z0-9-]*$', maxLength: 128 };
const version = '(0|[1-9]\\d*)\\.(0|[1-9]\\d*)\\.(0|[1-9]\\d*)';
const group: Schema = { ...label, maxLength: importLimits.groupCharacters };
const flag: Schema = { type: 'boolean' };

/** The published JSON Schema of the document that goes with tidy observations. */
export const indexSchema: Schema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: 'cbcii-index-1',
  title: 'Index',
  ...record('An index, its units and groups, its methodologies, and what a vintage of its observations says of itself.', {
    schemaVersion: { const: 1 },
    index: record('the index', { code: indexCode, name: label, unitKind: { enum: unitKinds } }, { nameZh: label, description: text }),
    units: listOf(record('what is scored and ranked', { code, name: label }, {
      kind: { enum: unitKinds }, nameZh: label, aliases: listOf(code), province: code, provinceZh: label, region: code, tier: { type: 'integer' },
      isProvincialCapital: flag, isMunicipality: flag, adcode: label, source: code, place: text, note: text,
      groups: { type: 'object', description: 'code of a grouping → code of the group', propertyNames: code, additionalProperties: group },
    }), { minItems: 1, maxItems: importLimits.units }),
    vintage: record('what the vintage says of itself', { line, kind: { enum: vintageKinds }, title: label }, {
      description: text, notice: text, defaultPeriod: label,
    }),
  }, {
    sources: listOf(record('where figures come from', { code, title: label }, { titleZh: label, publisher: label, date: label, note: text })),
    groupings: listOf(record('a way of the index to put units into groups', { code, name: label }, { nameZh: label })),
    groups: listOf(record('a group of a grouping, or of REGION, PROVINCE or TIER', { kind: code, code: group, name: label }, { nameZh: label })),
    methodologies: listOf(record('a published version', { version: { type: 'string', pattern: `^${version}$` }, document: { $ref: 'cbcii-methodology-version-1' } }, {
      changelog: text, forkedFrom: { type: 'string', pattern: `^[a-z0-9][a-z0-9-]*/[a-z0-9][a-z0-9-]*@${version}$` },
    })),
    ...librarySchemas,
  }),
  definitions: { methodologyVersion: methodologySchema },
};
