import type { NodeCode } from './framework';
import type { AggregateMethod, MissingDataRule, NodeWeight, NormaliseMethod } from './methodologyVersion';
import { parseAggregate, parseMissing, parseNormalise } from './parseMethods';
import type { Outcome } from './problem';
import { join, Reader } from './reader';
import { isLeaf, type Tree } from './tree';
import { bonusKinds, indicatorTags, type BonusKind, type IndicatorTag } from './vocabulary';

/** Where a method of a variant applies: at one node, or at a whole level (0 is the root). */
export type Place = { readonly node: NodeCode; readonly level: null } | { readonly node: null; readonly level: number };

/** What a variant says of one bonus factor; null keeps what the version says. */
interface FactorChange { readonly node: NodeCode; readonly enabled: boolean | null; readonly maxPoints: number | null }

/** A change to a methodology version, given in a query and not saved. Lists keep the order in which they were sent, so that problems can name their places. */
export interface Variant {
  readonly weights: readonly NodeWeight[];
  readonly bonus: {
    readonly kind: BonusKind | null; readonly cap: number | null; readonly scale: number | null;
    readonly factors: readonly FactorChange[];
  } | null;
  readonly normalise: readonly (Place & { readonly method: NormaliseMethod })[];
  readonly aggregate: readonly (Place & { readonly method: AggregateMethod })[];
  readonly missing: MissingDataRule | null;
  readonly include: {
    readonly tags: readonly IndicatorTag[] | null; readonly segmented: boolean | null; readonly nodes: readonly NodeCode[] | null;
  } | null;
  readonly exclude: readonly NodeCode[];
  readonly units: readonly string[] | null;
}

/** The same variant with its lists sorted and what changes nothing left out: equal changes, equal variants. Null changes nothing at all. */
export function canonicalVariant(variant: Variant): Variant | null {
  const canonical: Variant = {
    ...variant,
    weights: sortedBy(variant.weights, (entry) => entry.node),
    bonus: canonicalBonus(variant.bonus),
    normalise: sortedBy(variant.normalise, placeKey),
    aggregate: sortedBy(variant.aggregate, placeKey),
    include: canonicalInclude(variant.include),
    exclude: sortedBy(variant.exclude, (code) => code),
    units: variant.units === null ? null : sortedBy(variant.units, (code) => code),
  };
  return Object.values(canonical).every(isEmpty) ? null : canonical;
}

function canonicalBonus(bonus: Variant['bonus']): Variant['bonus'] {
  if (bonus === null) return null;
  const changing = bonus.factors.filter((factor) => factor.enabled !== null || factor.maxPoints !== null);
  const canonical = { ...bonus, factors: sortedBy(changing, (factor) => factor.node) };
  return Object.values(canonical).every(isEmpty) ? null : canonical;
}

/** An empty list of tags or nodes leaves nothing, so it is a change. */
function canonicalInclude(include: Variant['include']): Variant['include'] {
  if (include === null || Object.values(include).every((value) => value === null)) return null;
  return {
    ...include,
    tags: include.tags === null ? null : sortedBy(include.tags, (tag) => tag),
    nodes: include.nodes === null ? null : sortedBy(include.nodes, (code) => code),
  };
}

function isEmpty(value: unknown): boolean {
  return value === null || (Array.isArray(value) && value.length === 0);
}

/**
 * Reads a variant from what a client sent, against the tree it changes. All problems are found, each
 * with its path below `root`. `resolveUnit` turns a unit's code or alias into its code.
 */
export function parseVariant(
  input: unknown, tree: Tree, units: { resolve: (code: string) => string | undefined; codes: () => Iterable<string> }, root = 'variant',
): Outcome<Variant> {
  const reader = new Reader();
  const fields = reader.object(input, root,
    ['weights', 'bonus', 'normalise', 'aggregate', 'missing', 'include', 'exclude', 'units']) ?? {};
  const at = (key: string): string => join(root, key);
  const variant: Variant = {
    weights: parseWeights(reader, fields.weights, at('weights'), tree),
    bonus: parseBonus(reader, fields.bonus, at('bonus'), tree),
    normalise: parsePlaced(reader, fields.normalise, at('normalise'), tree, 'normalise', parseNormalise),
    aggregate: parsePlaced(reader, fields.aggregate, at('aggregate'), tree, 'aggregate', parseAggregate),
    missing: fields.missing === undefined || fields.missing === null ? null : parseMissing(reader, fields.missing, at('missing')) ?? null,
    include: parseInclude(reader, fields.include, at('include'), tree),
    exclude: [...new Set(parseNodes(reader, fields.exclude, at('exclude'), tree) ?? [])],
    units: parseUnits(reader, fields.units, at('units'), units),
  };
  return reader.problems.length === 0 ? { ok: true, value: variant } : { ok: false, problems: reader.problems };
}

function parseWeights(reader: Reader, value: unknown, path: string, tree: Tree): NodeWeight[] {
  const weights: NodeWeight[] = [];
  for (const [index, entry] of (reader.list(value, path) ?? []).entries()) {
    const here = `${path}[${index}]`;
    const input = reader.object(entry, here, ['node', 'weight']) ?? {};
    const node = reader.code(needed(reader, input.node, join(here, 'node')), join(here, 'node'), tree.byCode, 'node');
    const weight = reader.number(needed(reader, input.weight, join(here, 'weight')), join(here, 'weight'), 0, 'WEIGHTS_INVALID');
    if (node === tree.framework.root) {
      reader.add('METHOD_NOT_ALLOWED_HERE', join(here, 'node'), 'The root has no siblings, so it takes no weight.', 'a node below the root', node);
    } else if (node !== undefined && weights.some((known) => known.node === node)) {
      reader.add('BAD_INPUT', join(here, 'node'), `${node} is weighted twice.`, 'each node once', node);
    } else if (node !== undefined && weight !== undefined) {
      weights.push({ node, weight });
    }
  }
  return weights;
}

function parseBonus(reader: Reader, value: unknown, path: string, tree: Tree): Variant['bonus'] {
  const input = reader.object(value, path, ['kind', 'cap', 'scale', 'factors']);
  if (input === undefined) return null;
  const kind = reader.word(input.kind, join(path, 'kind'), bonusKinds) ?? null;
  const scale = reader.number(input.scale, join(path, 'scale')) ?? null;
  if (scale !== null && scale <= 0) reader.add('OUT_OF_RANGE', join(path, 'scale'), 'The scale must lie above 0.', 'above 0', String(scale));
  if (kind === 'MULTIPLICATIVE' && (input.scale === undefined || input.scale === null)) {
    reader.add('BAD_INPUT', join(path, 'scale'), 'A multiplicative bonus needs its scale: score = core × (1 + points / scale).', 'a number above 0', 'nothing');
  }
  const factors: FactorChange[] = [];
  for (const [index, entry] of (reader.list(input.factors, join(path, 'factors')) ?? []).entries()) {
    const here = `${path}.factors[${index}]`;
    const fields = reader.object(entry, here, ['node', 'enabled', 'maxPoints']) ?? {};
    const node = reader.code(needed(reader, fields.node, join(here, 'node')), join(here, 'node'), factorCodes(tree), 'bonus factor');
    const enabled = reader.flag(fields.enabled, join(here, 'enabled')) ?? null;
    const maxPoints = reader.number(fields.maxPoints, join(here, 'maxPoints'), 0) ?? null;
    if (node !== undefined && factors.some((known) => known.node === node)) {
      reader.add('BAD_INPUT', join(here, 'node'), `${node} is named twice.`, 'each factor once', node);
    } else if (node !== undefined) {
      factors.push({ node, enabled, maxPoints });
    }
  }
  return { kind, cap: reader.number(input.cap, join(path, 'cap'), 0) ?? null, scale, factors };
}

function factorCodes(tree: Tree): Map<string, true> {
  return new Map(tree.framework.nodes.filter((node) => node.role === 'BONUS' && isLeaf(tree, node)).map((node) => [node.code, true]));
}

function parsePlaced<Method>(
  reader: Reader, value: unknown, path: string, tree: Tree, stage: 'normalise' | 'aggregate',
  parseMethod: (reader: Reader, value: unknown, path: string) => Method | undefined,
): (Place & { readonly method: Method })[] {
  const placed: (Place & { readonly method: Method })[] = [];
  for (const [index, entry] of (reader.list(value, path) ?? []).entries()) {
    const here = `${path}[${index}]`;
    const input = reader.object(entry, here, ['node', 'level', 'method']) ?? {};
    const node = reader.code(input.node, join(here, 'node'), tree.byCode, 'node') ?? null;
    const level = reader.number(input.level, join(here, 'level'), 0) ?? null;
    const given = needed(reader, input.method, join(here, 'method'));
    const method = isGiven(given) ? parseMethod(reader, given, join(here, 'method')) : undefined;
    if (isGiven(input.node) === isGiven(input.level)) {
      reader.add('BAD_INPUT', here, 'Say either a node or a level.', 'node or level, one of them', isGiven(input.node) ? 'both' : 'neither');
      continue;
    }
    if (node !== null) checkNodeOfStage(reader, tree, stage, node, join(here, 'node'));
    if (level !== null) checkLevelOfStage(reader, tree, stage, level, join(here, 'level'));
    if (method === undefined) continue;
    const place: Place | null = node !== null ? { node, level: null } : level !== null ? { node: null, level } : null;
    if (place !== null && placed.some((known) => placeKey(known) === placeKey(place))) {
      reader.add('BAD_INPUT', here, 'The same place is named twice.', 'each node or level once', String(node ?? level));
    } else if (place !== null) {
      placed.push({ ...place, method });
    }
  }
  return placed;
}

/** Stages whose method may differ from place to place. */
export type Stage = 'impute' | 'treat' | 'normalise' | 'weigh' | 'aggregate' | 'missing';

/** Problems of a stage's method at a node: the root is not normalised, leaves are not aggregated, the bonus node has a missing-data rule only. */
export function checkNodeOfStage(reader: Reader, tree: Tree, stage: Stage, code: NodeCode, path: string): void {
  const node = tree.byCode.get(code);
  if (node === undefined) return;
  const refuse = (why: string, expected: string): void => reader.add('METHOD_NOT_ALLOWED_HERE', path, why, expected, code);
  if (code === tree.framework.bonusNode) {
    if (stage !== 'missing') refuse('The bonus node gathers points; it takes no method of its own.', 'any other node');
  } else if (isOfLeaves(stage)) {
    if (!isLeaf(tree, node)) refuse('Only an indicator has observations to work on.', 'an indicator');
  } else if (stage === 'normalise' && node.parent === null) {
    refuse('Nothing aggregates the root, so it is not normalised.', 'a node below the root');
  } else if (stage !== 'normalise' && isLeaf(tree, node)) {
    refuse('An indicator has no children to work on.', 'a node with children');
  }
}

/** Stages that work on observations, before anything is normalised. */
function isOfLeaves(stage: Stage): boolean {
  return stage === 'impute' || stage === 'treat';
}

/** Problems of a stage's method at a level: the root is not normalised, and below the deepest level there is nothing to aggregate. */
export function checkLevelOfStage(reader: Reader, tree: Tree, stage: Stage, level: number, path: string): void {
  const depth = Math.max(...tree.level.values());
  const [least, most] = stage === 'normalise' || isOfLeaves(stage) ? [1, depth] : [0, depth - 1];
  if (Number.isInteger(level) && level >= least && level <= most) return;
  reader.add('OUT_OF_RANGE', path, `The framework has no level ${level} for this stage.`, `${least} to ${most}`, String(level));
}

function parseInclude(reader: Reader, value: unknown, path: string, tree: Tree): Variant['include'] {
  const input = reader.object(value, path, ['tags', 'segmented', 'nodes']);
  if (input === undefined) return null;
  const tags = reader.list(input.tags, join(path, 'tags'))
    ?.map((tag, index) => reader.word(tag, `${path}.tags[${index}]`, indicatorTags))
    .filter((tag) => tag !== undefined) ?? null;
  const nodes = parseNodes(reader, input.nodes, join(path, 'nodes'), tree);
  return {
    tags: tags === null ? null : [...new Set(tags)],
    segmented: reader.flag(input.segmented, join(path, 'segmented')) ?? null,
    nodes: nodes === undefined ? null : [...new Set(nodes)],
  };
}

function parseNodes(reader: Reader, value: unknown, path: string, tree: Tree): NodeCode[] | undefined {
  return reader.list(value, path)
    ?.map((code, index) => reader.code(code, `${path}[${index}]`, tree.byCode, 'node'))
    .filter((code) => code !== undefined);
}

function parseUnits(
  reader: Reader, value: unknown, path: string, units: { resolve: (code: string) => string | undefined; codes: () => Iterable<string> },
): string[] | null {
  const list = reader.list(value, path);
  if (list === undefined) return null;
  if (list.length === 0) reader.add('BAD_INPUT', path, 'No unit is named.', 'at least one unit', 'an empty list');
  const known = { has: (code: string) => units.resolve(code) !== undefined, keys: units.codes };
  const codes = list.map((code, index) => reader.code(code, `${path}[${index}]`, known, 'unit'))
    .map((code) => (code === undefined ? undefined : units.resolve(code)))
    .filter((code) => code !== undefined);
  return [...new Set(codes)];
}

function needed(reader: Reader, value: unknown, path: string): unknown {
  if (!isGiven(value)) reader.add('BAD_INPUT', path, 'This field is required.', 'a value', 'nothing');
  return value;
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
}

function placeKey(place: Place): string {
  return place.node ?? `level ${place.level}`;
}

function ascending(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function sortedBy<Entry>(entries: readonly Entry[], key: (entry: Entry) => string): Entry[] {
  return [...entries].sort((a, b) => ascending(key(a), key(b)));
}
