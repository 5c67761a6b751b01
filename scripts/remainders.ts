import { join } from 'node:path';
import { readCbciiFramework } from '../src/services/seed/cbciiFramework';
import { numberOf, readTable } from '../src/services/seed/readTable';

/** What the printed figures of one city leave over: printed total − Σ printed pillars, to the one decimal that they have. */
export interface Remainder {
  readonly city: string;
  readonly name: string;
  readonly core: number;
  readonly remainder: number;
}

/** Half a step of a printed figure, times the seven figures of the difference. */
export const roundingBound = 0.35;
/** How near to a whole number counts as near. */
export const nearWhole = 0.2;

/** The remainders of all cities, in printed order. */
export function readRemainders(dataFolder: string): Remainder[] {
  const framework = readCbciiFramework(dataFolder);
  const pillars = framework.nodes.filter((node) => node.parent === framework.root && node.role === 'CORE').map((node) => node.code);
  const names = new Map(readTable(join(dataFolder, 'cities.csv')).map((row) => [row.code, row.name]));
  return readTable(join(dataFolder, 'published-index.csv')).map((row) => {
    const core = tenths(pillars.reduce((sum, pillar) => sum + numberOf(row[pillar]), 0));
    return { city: row.city, name: names.get(row.city) ?? row.city, core, remainder: tenths(numberOf(row.total) - core) };
  });
}

/** Distance of a value to the nearest multiple of a step, in tenths. */
export function distanceTo(step: number, value: number): number {
  return tenths(Math.abs(value - step * Math.round(value / step)));
}

/** Root mean square. */
export function rootMeanSquare(values: readonly number[]): number {
  return Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length);
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}
