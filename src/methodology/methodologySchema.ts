import type { AuditParameters } from './audit/auditRule';
import {
  auditCodes, bonusKinds, boundedShares, clampSides, deviationKinds, directions, disclosures, goalpostScales, indicatorTags, logShifts, nodeRoles, panelScopes, penaltySides, preparationStages,
  tieBreakers, tieRules,
} from './vocabulary';

type Schema = Readonly<Record<string, unknown>>;

const text: Schema = { type: 'string' };
const number: Schema = { type: 'number' };
const code: Schema = { type: 'string', pattern: '^[A-Za-z0-9][A-Za-z0-9._-]*$', maxLength: 128 };
const flag: Schema = { type: 'boolean' };
const share: Schema = { type: 'number', minimum: 0, maximum: 1 };
const weight: Schema = { type: 'number', minimum: 0 };
const positive: Schema = { type: 'number', exclusiveMinimum: 0 };

const orNull = (schema: Schema): Schema => ({ anyOf: [schema, { type: 'null' }] });
const word = (words: readonly string[]): Schema => ({ enum: words });
const wordOrNull = (words: readonly string[]): Schema => ({ enum: [...words, null] });
const listOf = (items: Schema): Schema => ({ type: 'array', items });

/** An object with exactly these fields. */
function record(
  description: string, properties: Readonly<Record<string, Schema>>, optional: Readonly<Record<string, Schema>> = {},
): Schema {
  return {
    type: 'object', description, properties: { ...properties, ...optional }, required: Object.keys(properties), additionalProperties: false,
  };
}

type Members = Readonly<Record<string, Readonly<Record<string, Schema>>>>;

/** A closed union told apart by `kind`: each member carries its own fields and no others; some stand only where they say something. */
function union(description: string, members: Members, optional: Members = {}): Schema {
  return {
    type: 'object', description, required: ['kind'], discriminator: { propertyName: 'kind' },
    oneOf: Object.entries(members).map(([kind, fields]) => record(kind, { kind: { const: kind }, ...fields }, optional[kind])),
  };
}

/** A method for a stage, overridden by level and by node. */
function stage(description: string, method: Schema, more: Readonly<Record<string, Schema>> = {}): Schema {
  return record(description, {
    default: method,
    levels: listOf(record('choice for a level', { level: { type: 'integer', minimum: 0 }, method })),
    nodes: listOf(record('choice for a node', { node: code, method })),
    ...more,
  });
}

const range = record('worst value → low, best → high', { low: number, high: number });
const weights = listOf(record('weight of a node', { node: code, weight }));

const limits = { skewness: number, kurtosis: number };
const winsorising = { maximumPoints: orNull({ type: 'integer', minimum: 0 }), ...limits };

const plainTreatments = {
  none: {}, winsorise: winsorising, log: { shift: word(logShifts) }, boxCox: { lambda: number }, percentileCaps: { low: share, high: share },
};
const plainOptions = { winsorise: { force: { const: true } }, boxCox: { makePositive: { const: false } } };
const oneGo = union('treatment in one go', plainTreatments, plainOptions);
const row = { level: { type: 'integer', minimum: 0 }, normaliseFirst: flag };

const node = record('a node of the tree', {
  code, parent: orNull(code), role: word(nodeRoles), name: { type: 'string', minLength: 1 }, nameZh: orNull(text),
  definition: orNull(text), meaning: orNull(text), direction: word(directions), tag: wordOrNull(indicatorTags),
  segmented: { type: ['boolean', 'null'] }, unitOfMeasure: orNull(text), dataSource: orNull(text), scalePrinted: orNull(text),
  ceiling: orNull(positive), ceilingDisclosure: wordOrNull(disclosures),
}, { target: number, denominator: code });

const variable = record('a variable that is no node: a denominator', { code, name: { type: 'string', minLength: 1 }, unitOfMeasure: orNull(text) });

const threshold = record('beyond warn an item is warned of, beyond fail it fails; null is never', { warn: orNull(number), fail: orNull(number) });
const whole = (least: number, most: number): Schema => ({ type: 'integer', minimum: least, maximum: most });

const audit = record('what an audit of the version holds it to', {}, {
  thresholds: record('thresholds other than the defaults, by item', {}, Object.fromEntries(auditCodes.map((item) => [item, threshold]))),
  parameters: record('parameters other than the defaults', {}, {
    redundantFrom: share, dependsFrom: share, opposedBelow: { type: 'number', minimum: -1, maximum: 1 }, skewness: weight, kurtosis: number,
    weightShare: { type: 'number', minimum: 0.001, maximum: 0.999 }, draws: whole(1, 100_000), seed: whole(0, 2 ** 31 - 1),
    interval: { type: 'number', minimum: 0.5, maximum: 0.999 }, top: whole(1, 1_000_000),
  } satisfies Record<keyof AuditParameters, Schema>),
  gate: record('items that must hold before the version is published', {
    vintage: text, codes: { type: 'array', items: word(auditCodes), minItems: 1, uniqueItems: true },
  }),
});

/** The published JSON Schema of a methodology version document. */
export const methodologySchema: Schema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: 'cbcii-methodology-version-1',
  title: 'Methodology version',
  ...record('The framework and every choice of every stage of one composite indicator.', {
    schemaVersion: { const: 1 },
    code: { type: 'string', pattern: '^[a-z0-9][a-z0-9-]*/[a-z0-9][a-z0-9-]*$', maxLength: 128, description: 'line: index/name' },
    title: { type: 'string', minLength: 1 },
    description: text,
    framework: record('the tree', {
      index: code, root: code, bonusNode: orNull(code), nodes: { type: 'array', items: node, minItems: 1 },
    }, { variables: listOf(variable) }),
    subset: record('which leaves take part; null takes all', {
      tags: orNull(listOf(word(indicatorTags))), segmented: { type: ['boolean', 'null'] }, nodes: orNull(listOf(code)), exclude: listOf(code),
    }),
    normalise: stage('how a value is made comparable', union('normalisation', {
      points: {}, rank: {}, percentileRank: {}, borda: {}, distanceToMax: {}, fractionOfMax: {},
      distanceToReference: { unit: code, cap: flag }, distanceToTarget: { target: orNull(number), cap: flag }, scaled: { low: number, high: number },
      minMax: { range },
      zScore: { mean: number, deviation: positive, standardDeviation: word(deviationKinds) },
      goalposts: { low: number, high: number, scale: word(goalpostScales), clamp: word(clampSides), range },
    }, { scaled: { factor: positive } })),
    weigh: stage('how the children of a node come by their weights', union('weighting', {
      equal: {}, equalAmongLeaves: {}, given: { weights }, principalComponent: {}, entropy: {}, critic: {},
      rotatedLoadings: { components: orNull({ type: 'integer', minimum: 1 }) },
      benefitOfTheDoubt: { bounds: orNull(record('shares that children keep', {
        of: word(boundedShares), low: share, high: share, nodes: listOf(record('shares that one child keeps', { node: code, low: share, high: share })),
      })) },
    }, { principalComponent: { among: word(['LEVEL']) } }), { overrides: weights }),
    aggregate: stage('how a node is made from its children', union('aggregation', {
      sum: {}, arithmetic: {},
      geometric: { floor: orNull(positive) }, harmonic: { floor: orNull(positive) },
      powerMean: { power: number, floor: orNull(positive) },
      median: {}, copeland: {}, outranking: {}, mazziottaPareto: { penalty: word(penaltySides) },
    })),
    missing: stage('what happens where children are missing', union('missing-data rule', {
      propagate: {}, renormalise: {}, minimumShare: { share },
    })),
    bonus: record('how bonus points join the core', {
      kind: word(bonusKinds), cap: orNull(weight), scale: orNull(positive),
      factors: listOf(record('rule of one factor', { node: code, enabled: { type: 'boolean' }, maxPoints: orNull(weight) })),
    }),
    rank: record('ties', { tieRule: word(tieRules), tieBreaker: wordOrNull(tieBreakers), tieGrid: positive }),
  }, {
    screen: record('which units are scored at all', {
      minimumShare: orNull(share), groups: listOf(record('limit within a group', { node: code, minimumShare: share })),
    }, { minimumNonZeroShare: share, alwaysInclude: listOf(code), alwaysExclude: listOf(code) }),
    denominate: listOf(record('an indicator divided by another variable', { node: code, by: code, factor: positive })),
    impute: stage('how missing values are replaced', union('imputation', {
      none: {}, zero: {}, mean: {}, median: {}, groupMean: { group: text }, groupMedian: { group: text }, rowMean: row, rowMedian: row,
      linear: {}, constant: {}, lastObservation: {},
    }, { lastObservation: { maximumPeriods: { type: 'integer', minimum: 1 } } })),
    treat: stage('how outliers are drawn in', union('treatment', {
      ...plainTreatments,
      winsoriseThenTransform: { ...winsorising, transform: oneGo, combine: flag },
      twoStage: { ...limits, first: oneGo, second: orNull(oneGo), combine: flag },
    }, plainOptions)),
    order: {
      ...listOf(word(preparationStages)), minItems: preparationStages.length, maxItems: preparationStages.length, uniqueItems: true,
      description: 'the stages before normalisation, where they run in another order',
    },
    panel: record('periods of a panel', { normalise: word(panelScopes) }),
    audit,
  }),
};
