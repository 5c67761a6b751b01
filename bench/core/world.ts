import type { FrameworkNode } from '../../src/methodology/framework';
import type { MethodologyDocument } from '../../src/methodology/methodologyVersion';
import { createSnapshot, type Snapshot } from '../../src/methodology/snapshot';
import type { ObjectNode, ObjectUnit } from './objects';

/** Sizes of a made-up index: indicators spread evenly over groups, groups over pillars. */
export interface WorldSize {
  readonly units: number; readonly indicators: number; readonly groups: number; readonly pillars: number;
  /** Share of the values that are missing; one in fifty where it is not said. */
  readonly missing?: number;
}

/** The same made-up index in the three forms that the contestants take. Everything in it is SYNTHETIC. */
export interface World {
  readonly size: WorldSize;
  readonly document: MethodologyDocument;
  readonly snapshot: Snapshot;
  readonly objectNodes: readonly ObjectNode[];
  readonly objectUnits: readonly ObjectUnit[];
  readonly kernelInput: Uint8Array;
}

/** A 32-bit generator (mulberry32): enough for made-up data, the same on every machine. */
export function seededUniform(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Draws a world. */
export function makeWorld(size: WorldSize, seed = 1): World {
  const uniform = seededUniform(seed);
  const groupOf = Array.from({ length: size.indicators }, (_, k) => Math.floor((k * size.groups) / size.indicators));
  const pillarOf = Array.from({ length: size.groups }, (_, g) => Math.floor((g * size.pillars) / size.groups));
  const weights = (count: number): number[] => Array.from({ length: count }, () => 0.5 + Math.floor(uniform() * 16) / 16);
  const indicatorWeight = weights(size.indicators);
  const groupWeight = weights(size.groups);
  const pillarWeight = weights(size.pillars);
  const values = Array.from({ length: size.indicators }, () =>
    Float64Array.from({ length: size.units }, () => (uniform() < (size.missing ?? 0.02) ? NaN : uniform() * 1000)));

  const objectNodes: ObjectNode[] = [{ code: 'root', parent: null, weight: 1 }];
  for (let p = 0; p < size.pillars; p++) {
    objectNodes.push({ code: `p${p}`, parent: 'root', weight: pillarWeight[p] });
    for (let g = 0; g < size.groups; g++) {
      if (pillarOf[g] !== p) continue;
      objectNodes.push({ code: `g${g}`, parent: `p${p}`, weight: groupWeight[g] });
      for (let k = 0; k < size.indicators; k++) {
        if (groupOf[k] === g) objectNodes.push({ code: `i${k}`, parent: `g${g}`, weight: indicatorWeight[k] });
      }
    }
  }
  const units = Array.from({ length: size.units }, (_, u) => `u${u}`);
  return {
    size,
    document: documentOf(objectNodes),
    snapshot: createSnapshot(units, values.map((column, k) => ({ node: `i${k}`, measure: 'RAW', reportedUnder: null, values: column }))),
    objectNodes,
    objectUnits: units.map((code, u) => ({
      code,
      values: new Map(values.flatMap((column, k): [string, number][] => (Number.isNaN(column[u]) ? [] : [[`i${k}`, column[u]]]))),
    })),
    kernelInput: Buffer.concat([
      bytesOf(Int32Array.of(size.units, size.indicators, size.groups, size.pillars)),
      bytesOf(sizesOf(groupOf, size.groups)), bytesOf(sizesOf(pillarOf, size.pillars)),
      ...[indicatorWeight, groupWeight, pillarWeight].map((list) => bytesOf(Float64Array.from(list))),
      ...values.map(bytesOf),
    ]),
  };
}

function sizesOf(parentOf: readonly number[], parents: number): Int32Array {
  const sizes = new Int32Array(parents);
  for (const parent of parentOf) sizes[parent]++;
  return sizes;
}

function bytesOf(array: Int32Array | Float64Array): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}

function documentOf(nodes: readonly ObjectNode[]): MethodologyDocument {
  const frameworkNodes = nodes.map((node): FrameworkNode => ({
    code: node.code, parent: node.parent, role: 'CORE', name: node.code, nameZh: null, definition: null, meaning: null,
    direction: 'HIGHER_IS_BETTER', tag: null, segmented: null, unitOfMeasure: null, dataSource: null, scalePrinted: null,
    ceiling: null, ceilingDisclosure: null,
  }));
  const plain = { levels: [], nodes: [] };
  return {
    schemaVersion: 1, code: 'bench/world', title: 'Bench', description: 'SYNTHETIC',
    framework: { index: 'bench', root: 'root', bonusNode: null, nodes: frameworkNodes },
    subset: { tags: null, segmented: null, nodes: null, exclude: [] },
    normalise: { default: { kind: 'minMax', range: { low: 0, high: 100 } }, ...plain },
    weigh: { default: { kind: 'equal' }, ...plain, overrides: nodes.slice(1).map((node) => ({ node: node.code, weight: node.weight })) },
    aggregate: { default: { kind: 'arithmetic' }, ...plain },
    missing: { default: { kind: 'renormalise' }, ...plain },
    bonus: { kind: 'NONE', cap: null, scale: null, factors: [] },
    rank: { tieRule: 'standardCompetition', tieBreaker: null, tieGrid: 1e-9 },
  };
}
