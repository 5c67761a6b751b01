import { distanceTo, nearWhole, readRemainders, type Remainder } from './remainders';
import { escaped, label, picture } from './picture';

const width = 900;
const left = 44;
const stepX = 8;
const dotRadius = 3.6;
const stackStep = 10;

/** Draws total − Σ pillars of all cities: one mark for each city, stacked at its tenth of a point. */
export function drawRemainders(dataFolder: string): string {
  const remainders = readRemainders(dataFolder);
  const highest = Math.ceil(Math.max(...remainders.map(({ remainder }) => remainder)));
  const far = remainders.filter(({ remainder }) => !isNear(remainder));
  const stacks = new Map<number, Remainder[]>();
  for (const entry of remainders) stacks.set(entry.remainder, [...stacks.get(entry.remainder) ?? [], entry]);
  const tallest = Math.max(...[...stacks.values()].map((stack) => stack.length));
  const base = 74 + tallest * stackStep;
  const xOf = (points: number): number => round(left + points * 10 * stepX);

  const ground = Array.from({ length: highest }, (_, whole) => [
    `<rect class="near" x="${xOf(whole - nearWhole) - stepX / 2}" y="66" width="${round((2 * nearWhole * 10 + 1) * stepX)}" height="${base - 62}"/>`,
    label(xOf(whole), base + 22, String(whole), 'quiet', 'middle'),
  ]).flat();
  const marks = [...stacks].flatMap(([points, stack]) => stack.map((entry, k) =>
    `<g><title>${escaped(`${entry.name} ${points.toFixed(1)}`)}</title><circle class="${isNear(points) ? 'accent' : 'odd'}" cx="${xOf(points)}" cy="${round(base - 6 - k * stackStep)}" r="${dotRadius}"/></g>`));
  const names = [...far].sort((a, b) => a.remainder - b.remainder).flatMap((entry, k) => {
    const y = base - 48 - (k % 2) * 20;
    const x = xOf(entry.remainder);
    return [`<path class="oddLine" d="M${x} ${y + 5}V${base - 12}"/>`, label(x - 6, y, `${entry.name} ${entry.remainder.toFixed(1)}`, 'oddName')];
  });
  return picture(width, base + 62, 'Printed total less the six printed pillars',
    `One mark for each of ${remainders.length} cities from 0 to ${highest - 1} points. ${remainders.length - far.length} lie within ${nearWhole} of a whole number; ${far.map(({ name, remainder }) => `${name} (${remainder})`).join(', ')} do not.`,
    `
    .near { fill: #ddf4ff; }
    .oddName { fill: #bc4c00; font-size: 12px; }
    .oddLine { stroke: #c2540a; }
    @media (prefers-color-scheme: dark) {
      .near { fill: #12263f; }
      .oddName { fill: #f0883e; }
      .oddLine { stroke: #f0883e; }
    }`, [
      label(24, 34, `Printed total − Σ six printed pillars, ${remainders.length} cities`, 'strong'),
      label(width - 24, 34, `${remainders.length - far.length} of ${remainders.length} within ${nearWhole} of a whole number`, 'quiet', 'end'),
      ...ground,
      `<path class="axis" d="M${left - 16} ${base + 4}H${width - 24}"/>`,
      ...marks, ...names,
      label(width / 2, base + 45, 'points', 'quiet', 'middle'),
    ]);
}

function isNear(points: number): boolean {
  return distanceTo(1, points) <= nearWhole;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
