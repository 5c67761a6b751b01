import { isGiven, join, needed, type Reader } from './reader';
import { checkLevelOfStage, checkNodeOfStage, type Stage } from './stagePlaces';
import type { Tree } from './tree';
import { placeKey, type Place, type Placed } from './variant';

/** Reads the methods of one stage of a variant: each at a node, at a level, or for the whole stage; each place once. */
export function parsePlaced<Method>(
  reader: Reader, value: unknown, path: string, tree: Tree, stage: Stage,
  parseMethod: (reader: Reader, value: unknown, path: string, place: Place) => Method | undefined,
): Placed<Method>[] {
  const placed: Placed<Method>[] = [];
  for (const [index, entry] of (reader.list(value, path) ?? []).entries()) {
    const here = `${path}[${index}]`;
    const input = reader.object(entry, here, ['node', 'level', 'method']) ?? {};
    const place = parsePlace(reader, input, here, tree, stage);
    const given = needed(reader, input.method, join(here, 'method'));
    const method = isGiven(given) ? parseMethod(reader, given, join(here, 'method'), place ?? whole) : undefined;
    if (place === undefined || method === undefined) continue;
    if (placed.some((known) => placeKey(known) === placeKey(place))) {
      const got = place.node ?? (place.level === null ? 'the whole stage' : String(place.level));
      reader.add('BAD_INPUT', here, 'The same place is named twice.', 'each node, each level, and the whole stage once', got);
    } else {
      placed.push({ ...place, method });
    }
  }
  return placed;
}

const whole: Place = { node: null, level: null };

/** Undefined for a place that cannot be: what is wrong with it has been said. */
function parsePlace(
  reader: Reader, input: Readonly<Record<string, unknown>>, path: string, tree: Tree, stage: Stage,
): Place | undefined {
  const node = reader.code(input.node, join(path, 'node'), tree.byCode, 'node');
  const level = reader.number(input.level, join(path, 'level'), 0);
  if (isGiven(input.node) && isGiven(input.level)) {
    reader.add('BAD_INPUT', path, 'Say a node or a level, not both.', 'node, level, or neither for the whole stage', 'both');
    return undefined;
  }
  if (node !== undefined) {
    checkNodeOfStage(reader, tree, stage, node, join(path, 'node'));
    return { node, level: null };
  }
  if (level !== undefined) {
    checkLevelOfStage(reader, tree, stage, level, join(path, 'level'));
    return { node: null, level };
  }
  return isGiven(input.node) || isGiven(input.level) ? undefined : whole;
}
