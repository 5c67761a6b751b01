import { methodologySchema } from '../../../methodology/methodologySchema';
import { unitKinds, vintageKinds } from '../../../methodology/vocabulary';
import { importLimits } from '../limits';
import { librarySchemas, selectionSchema } from './librarySchema';
import { code, label, listOf, record, text, type Schema } from './schemaParts';

const indexCode: Schema = { type: 'string', pattern: '^[a-z0-9][a-z0-9-]*$', maxLength: 64 };
const line: Schema = { type: 'string', pattern: '^[a-z0-9][a-z0-9-]*/[a-z0-9][a-z0-9-]*$', maxLength: 128 };
const version = '(0|[1-9]\\d*)\\.(0|[1-9]\\d*)\\.(0|[1-9]\\d*)';
const group: Schema = { ...label, maxLength: importLimits.groupCharacters };
const flag: Schema = { type: 'boolean' };

const methodology = (document: Schema): Schema => record('a published version', { version: { type: 'string', pattern: `^${version}$` }, document }, {
  changelog: text, forkedFrom: { type: 'string', pattern: `^[a-z0-9][a-z0-9-]*/[a-z0-9][a-z0-9-]*@${version}$` },
});

/** Schemas of the items of each list of the document. A methodology is looked at apart. */
export const itemSchemas = {
  sources: record('where figures come from', { code, title: label }, { titleZh: label, publisher: label, date: label, note: text }),
  groupings: record('a way of the index to put units into groups', { code, name: label }, { nameZh: label }),
  groups: record('a group of a grouping, or of REGION, PROVINCE or TIER', { kind: code, code: group, name: label }, { nameZh: label }),
  units: record('what is scored and ranked', { code, name: label }, {
    kind: { enum: unitKinds }, nameZh: label, aliases: listOf(code), province: code, provinceZh: label, region: code, tier: { type: 'integer' },
    isProvincialCapital: flag, isMunicipality: flag, adcode: label, source: code, place: text, note: text,
    groups: { type: 'object', description: 'code of a grouping → code of the group', propertyNames: code, additionalProperties: group },
  }),
  methodologies: methodology({ type: 'object' }),
  ...librarySchemas,
} as const;

/** The document, its lists of such items. */
function documentOf(items: Readonly<Record<keyof typeof itemSchemas, Schema>>): Schema {
  return record('An index, its units and groups, its methodologies, and what a vintage of its observations says of itself.', {
    schemaVersion: { const: 1 },
    index: record('the index', { code: indexCode, name: label, unitKind: { enum: unitKinds } }, { nameZh: label, description: text }),
    units: listOf(items.units, { minItems: 1, maxItems: importLimits.units }),
    vintage: record('what the vintage says of itself', { line, kind: { enum: vintageKinds }, title: label }, { description: text, notice: text, defaultPeriod: label }),
  }, {
    sources: listOf(items.sources), groupings: listOf(items.groupings), groups: listOf(items.groups), methodologies: listOf(items.methodologies),
    library: listOf(items.library, { maxItems: importLimits.candidates }), screening: listOf(items.screening, { maxItems: importLimits.candidates }),
    selection: selectionSchema,
  });
}

const anything: Schema = {};

/** What is to be seen of a document before its lists are gone through item by item: a long list of faults is then cut short where it is made. */
export const frameSchema: Schema = documentOf({
  sources: anything, groupings: anything, groups: anything, units: anything, methodologies: anything, library: anything, screening: anything,
});

/** The published JSON Schema of the document that goes with tidy observations. */
export const indexSchema: Schema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: 'cbcii-index-1',
  title: 'Index',
  ...documentOf({ ...itemSchemas, methodologies: methodology({ $ref: 'cbcii-methodology-version-1' }) }),
  definitions: { methodologyVersion: methodologySchema },
};
