import { array, boolean, constant, constantFrom, double, option, record, string, stringMatching, tuple, uniqueArray, type Arbitrary } from 'fast-check';
import type { Framework, FrameworkNode } from '../../src/methodology/framework';
import { measures, obsStatuses, unitKinds } from '../../src/methodology/vocabulary';
import { coinrDocument } from '../../src/services/ingest/coinr/coinrDocument';
import type { IndexImport, ObservationImport, UnitImport } from '../../src/services/ingest/indexImport';
import { labelFault, textFault } from '../../src/services/ingest/texts';
import { noLibrary, type LibraryImport } from '../../src/services/library/libraryImport';
import { inKeyOrder } from '../../src/services/sealVintage';
import { bonusOf, documentOf } from './builders';

const code = stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,6}$/);
const graphemes = string({ unit: 'grapheme', minLength: 1, maxLength: 12 });
const label = graphemes.filter((text) => labelFault(text) === null && text !== 'NA');
const text = tuple(graphemes, graphemes).map((lines) => lines.join('\n, "quoted" ')).filter((written) => textFault(written) === null);
const orNull = <Value>(value: Arbitrary<Value>): Arbitrary<Value | null> => option(value, { nil: null });
/** Every double there is but what is no number. */
const number = double({ noNaN: true, noDefaultInfinity: true });
const period = constantFrom('2018', '2019', '2019-Q4', '2016-2018', '1990s', '2020-02-29');

interface Shape {
  readonly codes: readonly string[];
  readonly labels: readonly string[];
  /** How many indicators each pillar has. */
  readonly pillars: readonly number[];
  readonly variables: number;
  readonly isLowerBetter: boolean;
  readonly target: number | null;
}

const shape: Arbitrary<Shape> = record({
  codes: uniqueArray(code.filter((text) => !['NA', 'uName', 'uCode', 'Time', 'bonus'].includes(text)), { minLength: 40, maxLength: 40 }),
  labels: array(label, { minLength: 8, maxLength: 8 }),
  pillars: array(constantFrom(1, 2, 3), { minLength: 1, maxLength: 3 }),
  variables: constantFrom(0, 1, 2),
  isLowerBetter: boolean(),
  target: orNull(number),
});

/** A tree of three levels: root, pillars, indicators; some with a target, some to be divided by a variable. */
function frameworkOf({ codes, labels, pillars, variables, isLowerBetter, target }: Shape): Framework {
  const left = [...codes];
  const next = (): string => left.pop() ?? '';
  const divisors = Array.from({ length: variables }, (_, at) => ({ code: next(), name: labels[at], unitOfMeasure: at === 0 ? null : labels[2] }));
  const node = (code: string, parent: string | null, at: number): FrameworkNode => ({
    code, parent, role: 'CORE', name: labels[at % labels.length], nameZh: null, definition: null, meaning: null,
    direction: isLowerBetter && at % 2 === 1 ? 'LOWER_IS_BETTER' : 'HIGHER_IS_BETTER', tag: null, segmented: null,
    unitOfMeasure: at % 3 === 0 ? labels[3] : null, dataSource: null, scalePrinted: null, ceiling: null, ceilingDisclosure: null,
    ...(target !== null && at % 2 === 0 ? { target } : {}),
  });
  const root = next();
  const nodes = [node(root, null, 1), ...pillars.flatMap((count, pillar) => {
    const parent = next();
    return [node(parent, root, pillar), ...Array.from({ length: count }, (_, at) => (
      { ...node(next(), parent, at), ...(divisors.length > 0 && at === 1 ? { denominator: divisors[0].code } : {}) }))];
  })];
  return { index: 'law', root, bonusNode: null, nodes, ...(divisors.length === 0 ? {} : { variables: divisors }) };
}

const plainUnit = {
  nameZh: null, aliases: [], province: null, provinceZh: null, region: null, tier: null, isProvincialCapital: null, isMunicipality: null,
  adcode: null, source: null, place: null, note: null,
};

/** An index of which every part has a column in iMeta or iData. */
export const coinrIndex: Arbitrary<IndexImport> = record({
  shape, units: uniqueArray(record({ code: code.filter((written) => written !== 'NA'), name: label, group: orNull(label) }), { selector: (unit) => unit.code, minLength: 1, maxLength: 4 }),
  periods: constantFrom([null], ['2018'], ['2018', '2019']), values: array(orNull(number), { minLength: 40, maxLength: 40 }),
  weights: array(constantFrom(1, 0.5, 1 / 3, 2e-7), { minLength: 40, maxLength: 40 }), denominate: boolean(), hasGroups: boolean(), labels: array(label, { minLength: 4, maxLength: 4 }),
  description: orNull(text),
}).map(({ shape: made, units, periods, values, weights, denominate, hasGroups, labels, description }) => {
  const framework = frameworkOf(made);
  const parents = new Set(framework.nodes.map((node) => node.parent));
  const places = [...framework.nodes.filter((node) => !parents.has(node.code)), ...framework.variables ?? []];
  const isDivided = framework.nodes.some((node) => node.denominator !== undefined);
  const grouping = made.codes[0];
  const observations = units.flatMap(({ code: unit }, i) => periods.flatMap((year, j) => places.flatMap(({ code: node, unitOfMeasure }, k): ObservationImport[] => {
    const value = i + j + k === 0 ? 1 : values[(7 * i + 3 * j + k) % values.length];
    return value === null ? [] : [{ node, unit, measure: 'RAW', period: year, value, unitOfMeasure, obsStatus: 'NORMAL', source: null, place: null, note: null, reportedUnder: null }];
  })));
  const memberships = hasGroups ? units.flatMap(({ group }) => group ?? []) : [];
  return {
    index: { code: 'law', name: labels[0], nameZh: description === null ? null : labels[1], description, unitKind: 'COUNTRY' },
    vintage: { line: 'law/one', kind: 'IMPORTED', title: labels[2], description, notice: null, defaultPeriod: periods[periods.length - 1] },
    ...noLibrary, sources: [], groupings: hasGroups ? [{ code: grouping, name: labels[3], nameZh: null }] : [],
    groups: [...new Set(memberships)].map((group) => ({ kind: grouping, code: group, name: group, nameZh: null })),
    units: units.map(({ code: unit, name, group }): UnitImport => ({ ...plainUnit, code: unit, name, kind: 'COUNTRY', groups: hasGroups && group !== null ? { [grouping]: group } : {} })),
    methodologies: [{
      version: '1.2.0', changelog: description, forkedFrom: null,
      document: coinrDocument({
        code: 'law/imported', title: labels[0], description: '', framework, denominate: denominate && isDivided,
        weights: framework.nodes.filter((node) => node.parent !== null).map((node, at) => ({ node: node.code, weight: weights[at] })),
      }),
    }],
    observations: observations.sort(inKeyOrder),
  };
});

/** A candidate from which the root is drawn and one that was left, with what may be said of both and what may not. */
function libraryFor({ direction, unitOfMeasure, code: node }: FrameworkNode, labels: readonly string[], texts: readonly (string | null)[], number: number): LibraryImport {
  const told = { nameZh: labels[0], definition: texts[0], dataSource: texts[1], ratingSystems: [labels[1], labels[2]], reason: texts[2], source: 'source', place: texts[3], note: texts[4] };
  const judgement = { criterion: 'APPLICABILITY', verdict: 'MET', reason: texts[5], source: null, place: texts[0] } as const;
  const untold = { ...told, nameZh: null, ratingSystems: [], source: null, unitOfMeasure: null, stage: null, node: null, judgements: [] };
  return {
    library: [
      { ...told, code: 'taken', name: labels[3], direction, unitOfMeasure, judgements: [judgement], decision: 'TAKEN', stage: 'selection', node },
      { ...untold, code: 'left', name: labels[4], direction: 'LOWER_IS_BETTER', decision: 'LEFT' },
    ],
    screening: [
      { code: 'gathered', stage: 'collection', count: number, qualifier: 'ABOUT', criteria: [labels[5]], counted: 'CANDIDATES', funnel: 1, statement: labels[0], source: 'source', place: labels[1] },
      { code: 'sorted', stage: 'sorting', count: null, qualifier: null, criteria: [], counted: null, funnel: null, statement: labels[2], source: 'source', place: labels[3] },
    ],
    selection: texts[0] === null ? null : {
      combination: 'ANY', statement: texts[0], source: 'source', place: labels[0], note: texts[1],
      rules: [{
        code: 'rule', order: 1, kind: 'ADD_BACK', subject: labels[1], operator: 'GREATER_THAN', qualifier: 'RANGE', value: number, valueHigh: number, unitOfMeasure: labels[2], statement: labels[3],
        period: texts[2] === null ? null : '2020', joined: null, source: 'source', place: labels[4], note: texts[3], evidence: { list: 'FACTS', topic: 'a-topic', sources: ['source'], match: 'EXACT' },
      }],
    },
  };
}

/** An index with whatever our own form holds: sources, reported scores, statuses, notes, two versions, a bonus, a library. */
export const anyIndex: Arbitrary<IndexImport> = tuple(coinrIndex, record({
  labels: array(label, { minLength: 6, maxLength: 6 }), texts: array(orNull(text), { minLength: 6, maxLength: 6 }), kind: constantFrom(...unitKinds),
  statuses: array(constantFrom(...obsStatuses.filter((status) => status !== 'MISSING')), { minLength: 5, maxLength: 5 }), period: orNull(period),
  isPlain: constant(false), flag: orNull(boolean()), hasBonus: boolean(), scores: array(number, { minLength: 4, maxLength: 4 }), measure: constantFrom(...measures),
})).map(([index, { labels, texts, kind, statuses, period: year, flag, hasBonus, scores, measure }]) => {
  const [methodology] = index.methodologies;
  const { framework } = methodology.document;
  const bonus = { ...framework.nodes[0], code: 'bonus', parent: framework.root, role: 'BONUS', ceiling: 2, ceilingDisclosure: 'INFERRED', nameZh: labels[0], definition: texts[0] } as const;
  const second = documentOf(hasBonus ? { ...framework, bonusNode: 'bonus', nodes: [...framework.nodes, bonus] } : framework, { code: 'law/second', description: labels[1], ...(hasBonus ? { bonus: bonusOf('ADDITIVE') } : {}) });
  const isScore = measure === 'SCORE' || measure === 'RANK';
  const reported = index.units.map(({ code: unit }, at): ObservationImport => ({
    node: isScore ? framework.root : framework.nodes[framework.nodes.length - 1].code, unit, measure, period: year ?? '2001', value: scores[at % scores.length], unitOfMeasure: texts[1],
    obsStatus: statuses[at % statuses.length], source: 'source', place: texts[2], note: texts[3], reportedUnder: isScore ? 'law/imported@1.2.0' : null,
  }));
  return {
    ...index, ...libraryFor(framework.nodes[0], labels, texts, Math.abs(scores[0])),
    index: { ...index.index, unitKind: kind },
    vintage: { ...index.vintage, kind: 'SYNTHETIC', notice: labels[2] },
    sources: [{ code: 'source', title: labels[3], titleZh: labels[4], publisher: null, date: '2020', note: texts[4] }],
    groups: [...index.groups, { kind: 'REGION', code: 'here', name: labels[5], nameZh: null }],
    units: index.units.map((unit, at) => ({ ...unit, isMunicipality: flag, note: texts[5], ...(at === 0 ? { region: 'here', source: 'source', aliases: ['an.alias'] } : {}) })),
    methodologies: [methodology, { version: '2.0.0', changelog: labels[0], forkedFrom: 'law/imported@1.2.0', document: second }],
    observations: [...index.observations.filter((one) => !reported.some((other) => inKeyOrder(one, other) === 0)), ...reported].sort(inKeyOrder),
  };
});
