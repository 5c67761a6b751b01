#!/usr/bin/env node
// Does the steps of explained scores again and compares every result to the last bit. It knows nothing but the answer:
// it imports nothing of the platform. Usage: node scripts/replay.mjs [FILE or URL …], or an answer on the standard input.
import { readFile } from 'node:fs/promises';

const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);
const floored = (x, floor) => (floor !== undefined && x < floor ? floor : x);
const capped = (share, { isCapped }) => (isCapped && share > 1 ? 1 : share);
const powered = (x, scale, power) => (x >= 0 ? (Math.abs(x) / scale) ** power : NaN);

function powerMean(pairs, { power, floor }) {
  const values = pairs.map(({ value }) => floored(value, floor));
  const leading = power > 0 ? Math.max(...values) : Math.min(...values);
  const scale = leading > 0 ? leading : 1;
  return (sum(pairs.map(({ weight }, k) => weight * powered(values[k], scale, power))) / sum(pairs.map(({ weight }) => weight))) ** (1 / power) * scale;
}

function median(pairs) {
  const sorted = pairs.map((pair, k) => ({ ...pair, k })).sort((a, b) => a.value - b.value || a.k - b.k);
  const half = sum(sorted.map(({ weight }) => weight)) / 2;
  let below = 0;
  for (const [k, { value, weight }] of sorted.entries()) {
    below += weight;
    if (Math.abs(below - half) <= 1e-12 * half) return (value + sorted[k + 1].value) / 2;
    if (below - half > 0) return value;
  }
  return NaN;
}

function mazziottaPareto(pairs, { penalty }) {
  const total = sum(pairs.map(({ weight }) => weight));
  const mean = sum(pairs.map(({ value, weight }) => weight * value)) / total;
  const off = sum(pairs.map(({ value, weight }) => weight * (value - mean) ** 2)) / total / mean;
  return mean + penalty * off;
}

function goalposts({ value, low, high, rangeLow, rangeHigh, direction, isLogarithm, cutsLow, cutsHigh }) {
  const log = (x) => (isLogarithm ? (x > 0 ? Math.log(x) : -Infinity) : x);
  const spread = log(high) - log(low);
  const share = (direction < 0 ? log(high) - log(value) : log(value) - log(low)) / spread;
  return rangeLow + (cutsLow && share < 0 ? 0 : cutsHigh && share > 1 ? 1 : share) * (rangeHigh - rangeLow);
}

/** The points of the factors that are there; where some are not, scaled up to what all could give. */
function bonusPoints({ points = [], maxPoints = [] }) {
  const there = points.map((earned, k) => [earned, maxPoints[k]]).filter(([earned]) => earned !== null);
  const gathered = sum(there.map(([earned]) => earned));
  if (there.length === points.length) return gathered;
  const attainable = sum(there.map(([, most]) => most));
  return attainable === 0 ? 0 : gathered * (sum(maxPoints) / attainable);
}

/** What the bonus adds: a bonus of the core where there is a scale, else points. */
function bonus({ points, weight, cap, core, scale }) {
  const weighted = points * weight;
  const limited = cap !== undefined && weighted > cap ? cap : weighted;
  return scale === undefined ? limited : core * (limited / scale);
}

/** By operation: single operands by role, all operands by role, children that are present, and whether one is missing. */
const operations = {
  DENOMINATED: ({ value, denominator, factor }) => value / (denominator / factor),
  IMPUTED: ({ replacement }) => replacement,
  TREATED: ({ replacement }) => replacement,
  MIN_MAX: ({ value, low, high, rangeLow, rangeHigh, direction }) => (value - (direction < 0 ? high : low)) / (direction * (high - low)) * (rangeHigh - (rangeLow + 0)) + (rangeLow + 0),
  Z_SCORE: ({ value, mean, standardDeviation, direction, toMean, toDeviation }) => (value - mean) * (direction * toDeviation / standardDeviation) + toMean,
  RANK: ({ worse }) => worse + 1,
  BORDA: ({ worse }) => worse,
  PERCENTILE_RANK: ({ worse, present }) => worse / (present - 1),
  GOALPOSTS: goalposts,
  DISTANCE_TO_MAX: ({ value, low, high, direction }) => (direction * value - low) / (high - low),
  DISTANCE_TO_REFERENCE: (at) => capped((at.direction * at.value - at.low) / (at.reference - at.low), at),
  DISTANCE_TO_TARGET: (at) => capped((at.direction * at.value - at.low) / (at.direction * at.target - at.low), at),
  FRACTION_OF_MAX: ({ value, best, direction }) => (direction < 0 ? (value === best ? 1 : best / value) : value / best),
  SCALED: ({ value, low, high, direction, factor }) => (direction * value - low) / (high - low) * factor,
  SUM: (_, { weight }, pairs, isPart) => (isPart ? sum(pairs.map((p) => p.weight * p.value)) / sum(pairs.map((p) => p.weight)) * sum(weight) : sum(pairs.map((p) => p.weight * p.value))),
  OWN_WEIGHTS: (_, __, pairs) => sum(pairs.map(({ value, weight }) => weight * value)),
  ARITHMETIC: (_, __, pairs) => sum(pairs.map(({ value, weight }) => weight * value)) / sum(pairs.map(({ weight }) => weight)),
  GEOMETRIC: ({ floor }, { weight }, pairs, isPart) => (isPart
    ? Math.exp(sum(pairs.map((p) => p.weight * Math.log(floored(p.value, floor)))) / sum(pairs.map((p) => p.weight)))
    : Math.exp(sum(pairs.map((p) => p.weight / sum(weight) * Math.log(floored(p.value, floor)))))),
  HARMONIC: ({ floor }, __, pairs) => sum(pairs.map(({ weight }) => weight)) / sum(pairs.map(({ value, weight }) => weight / Math.abs(floored(value, floor)))),
  POWER_MEAN: (one, _, pairs) => powerMean(pairs, one),
  MEDIAN: (_, __, pairs) => median(pairs),
  MAZZIOTTA_PARETO: (one, _, pairs) => mazziottaPareto(pairs, one),
  COPELAND: ({ won, lost }) => won - lost,
  OUTRANKING: (_, { lead }) => sum(lead.map((margin) => (1 + margin) / 2)),
  OUTRANKING_BY_CHILD: (_, { weight, worse, tied }) => sum(weight.map((w, k) => w * (worse[k] + (worse[k] + tied[k]) - 1) / 2)) / sum(weight),
  FACTOR_POINTS: ({ value, ceiling, maxPoints }) => value / ceiling * maxPoints,
  BONUS_POINTS: (_, lists) => bonusPoints(lists),
  BONUS_ADDED: bonus,
  BONUS_MULTIPLIED: bonus,
  TOTAL: ({ core, bonus: added }) => core + added,
  PRESENT_WEIGHT: (_, { weight }) => sum(weight),
  WORTH: ({ slope, weight, present, total }) => slope * (present === undefined ? weight : total === undefined ? weight / present : weight * (total / present)),
  WORTH_BELOW: ({ worth, low, high, rangeLow, rangeHigh }) => worth * ((rangeHigh - rangeLow) / (high - low)),
  CONTRIBUTION: ({ worth, value }) => worth * value,
  GATHERED_POINTS: (_, { points }) => sum(points),
  FACTOR_CONTRIBUTION: ({ points, added, gathered }) => (added === 0 ? 0 : points * (added / gathered)),
};

/** Does one explanation again; gives what does not match. */
function replay({ unitCode, steps, result: whole, resultStep }) {
  const results = new Map();
  const differences = steps.flatMap(({ number, nodeCode, operation, operands, result }) => {
    const differing = operands.filter(({ step, value }) => step !== null && results.get(step) !== value).map(({ role }) => `step ${number} ${nodeCode}: ${role} is not the result of the step it names`);
    const lists = {};
    for (const { role, value } of operands) (lists[role.toLowerCase().replace(/_(.)/g, (_, letter) => letter.toUpperCase())] ??= []).push(value);
    const one = Object.fromEntries(Object.entries(lists).map(([role, values]) => [role, values[0]]));
    const values = lists.value ?? [];
    const pairs = values.map((value, k) => ({ value, weight: lists.weight?.[k] })).filter(({ value }) => value !== null);
    const isRead = operation === 'OBSERVED' || operation === 'REPORTED';
    const again = isRead ? result : operations[operation]?.(one, lists, pairs, pairs.length < values.length);
    results.set(number, again);
    return again === result ? differing : [...differing, `step ${number} ${nodeCode}: ${operation} gives ${again}, the answer says ${result}`];
  });
  const end = results.get(resultStep) === whole ? [] : [`step ${resultStep} gives ${results.get(resultStep)}, the answer says ${whole}`];
  return [...differences, ...end].map((line) => `${unitCode} ${line}`);
}

/** Every explanation in an answer, wherever it stands. */
function explanationsIn(answer) {
  if (typeof answer !== 'object' || answer === null) return [];
  return Array.isArray(answer.steps) ? [answer] : Object.values(answer).flatMap(explanationsIn);
}

async function read(from) {
  if (from !== undefined) return /^https?:/.test(from) ? (await fetch(from)).text() : readFile(from, 'utf8');
  let text = '';
  for await (const part of process.stdin.setEncoding('utf8')) text += part;
  return text;
}

const sources = process.argv.length > 2 ? process.argv.slice(2) : [undefined];
const found = (await Promise.all(sources.map(async (from) => explanationsIn(JSON.parse(await read(from)))))).flat();
const differences = found.flatMap(replay);
for (const line of differences) console.error(line);
console.log(`${found.length} explanation${found.length === 1 ? '' : 's'}, ${found.reduce((count, { steps }) => count + steps.length, 0)} steps: ${found.length === 0 ? 'nothing to do again' : differences.length === 0 ? 'all match to the last bit' : `${differences.length} do not match`}`);
process.exitCode = differences.length === 0 && found.length > 0 ? 0 : 1;
