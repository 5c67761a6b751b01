import type { NodeCode } from './framework';
import { parseImpute } from './parseImpute';
import { parseAggregate, parseMissing, parseNormalise } from './parseMethods';
import { parsePlaced } from './parsePlaced';
import { parseTreat } from './parseTreat';
import { parseDenominate, parseOrder, parseRank, parseScreen } from './parseRules';
import { parseWeigh } from './parseWeigh';
import type { Outcome } from './problem';
import { isGiven, join, needed, Reader } from './reader';
import { depthOf, isLeaf, type Tree } from './tree';
import { saying, type FactorChange, type Variant } from './variant';
import { bonusKinds, indicatorTags, panelScopes } from './vocabulary';
import { parseWeights } from './parseWeights';

/** How a unit's code or alias becomes its code, and all codes, for those that are near. */
export interface UnitCodes { readonly resolve: (code: string) => string | undefined; readonly codes: () => Iterable<string> }

const fieldNames = [
  'weights', 'bonus', 'screen', 'denominate', 'impute', 'treat', 'normalise', 'weigh', 'aggregate', 'missing', 'missingAt', 'order', 'panel', 'rank',
  'include', 'exclude', 'units',
];

/** Reads a variant from what a client sent, against the tree it changes. All problems are found, each with its path below `root`. */
export function parseVariant(input: unknown, tree: Tree, units: UnitCodes, root = 'variant'): Outcome<Variant> {
  const reader = new Reader();
  const fields = reader.object(input, root, fieldNames) ?? {};
  const at = (key: string): string => join(root, key);
  const { missing, missingAt } = parseMissingRules(reader, fields, at, tree);
  const variant: Variant = {
    weights: parseWeights(reader, fields.weights, at('weights'), tree),
    bonus: parseBonus(reader, fields.bonus, at('bonus'), tree),
    normalise: parsePlaced(reader, fields.normalise, at('normalise'), tree, 'normalise', parseNormalise),
    aggregate: parsePlaced(reader, fields.aggregate, at('aggregate'), tree, 'aggregate', parseAggregate),
    missing,
    include: parseInclude(reader, fields.include, at('include'), tree),
    exclude: [...new Set(parseNodes(reader, fields.exclude, at('exclude'), tree) ?? [])],
    units: parseUnits(reader, fields.units, at('units'), units),
    ...saying({
      screen: parseScreen(reader, fields.screen, at('screen'), tree, (value, path) => parseUnitCodes(reader, value, path, units)),
      denominate: parseDenominate(reader, fields.denominate, at('denominate'), tree),
      impute: parsePlaced(reader, fields.impute, at('impute'), tree, 'impute', (_, value, path) => parseImpute(reader, value, path, depthOf(tree))),
      treat: parsePlaced(reader, fields.treat, at('treat'), tree, 'treat', parseTreat),
      weigh: parsePlaced(reader, fields.weigh, at('weigh'), tree, 'weigh', (_, value, path, place) => parseWeigh(reader, value, path, tree, place)),
      missingAt,
      order: parseOrder(reader, fields.order, at('order')),
      panel: reader.word(fields.panel, at('panel'), panelScopes),
      rank: parseRank(reader, fields.rank, at('rank')),
    }),
  };
  return reader.problems.length === 0 ? { ok: true, value: variant } : { ok: false, problems: reader.problems };
}

/** The rule for all parents may be said in either field, not in both: equal changes are to be equal variants. */
function parseMissingRules(
  reader: Reader, fields: Readonly<Record<string, unknown>>, at: (key: string) => string, tree: Tree,
): Required<Pick<Variant, 'missing' | 'missingAt'>> {
  const placed = parsePlaced(reader, fields.missingAt, at('missingAt'), tree, 'missing', parseMissing);
  const everywhere = placed.find(({ node, level }) => node === null && level === null);
  if (isGiven(fields.missing) && everywhere !== undefined) {
    reader.add('BAD_INPUT', at('missing'), 'The rule for all parents is said twice.', 'missing, or an entry of missingAt without a place', 'both');
  }
  const missing = isGiven(fields.missing) ? parseMissing(reader, fields.missing, at('missing')) : everywhere?.method;
  return { missing: missing ?? null, missingAt: placed.filter((entry) => entry !== everywhere) };
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

function parseUnits(reader: Reader, value: unknown, path: string, units: UnitCodes): string[] | null {
  const codes = parseUnitCodes(reader, value, path, units);
  if (Array.isArray(value) && value.length === 0) reader.add('BAD_INPUT', path, 'No unit is named.', 'at least one unit', 'an empty list');
  return codes;
}

/** Codes of units, each once; null where no list is given. */
export function parseUnitCodes(reader: Reader, value: unknown, path: string, units: UnitCodes): string[] | null {
  const list = reader.list(value, path);
  if (list === undefined) return null;
  const known = { has: (code: string) => units.resolve(code) !== undefined, keys: units.codes };
  const codes = list.map((code, index) => reader.code(code, `${path}[${index}]`, known, 'unit'))
    .map((code) => (code === undefined ? undefined : units.resolve(code)))
    .filter((code) => code !== undefined);
  return [...new Set(codes)];
}
