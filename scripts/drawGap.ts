import type { AskedPlatform } from './askPlatform';
import { escaped, label, picture } from './picture';

interface Part { readonly node: { readonly name: string }; readonly a: number; readonly b: number; readonly share: number }
interface Gap { readonly gap: number; readonly a: { readonly name: string }; readonly b: { readonly name: string }; readonly tree: { readonly a: number; readonly b: number; readonly children: readonly Part[] } }

const width = 900;
const [left, right] = [300, 840];
const top = 84;
const step = 34;
const barHeight = 20;

/** Draws the way from one city's score to another's, node by node: what speaks for the first goes right, what speaks against it left. */
export async function drawGap({ ask }: AskedPlatform): Promise<string> {
  const { data } = await ask(`{ evaluate(methodology: "cbcii/geometric") { explainGap(a: "guangzhou", b: "tianjin") {
    gap a { name } b { name } tree { a b children { node { name } a b share } } } } }`);
  const { a, b, gap, tree } = (data as { evaluate: { explainGap: Gap } }).evaluate.explainGap;
  const ways = tree.children.map((_, k) => tree.children.slice(0, k + 1).reduce((sum, { share }) => sum + share, tree.b));
  const ends = [tree.a, tree.b, ...ways];
  const [low, high] = [Math.floor(Math.min(...ends)) - 1, Math.ceil(Math.max(...ends)) + 1];
  const xOf = (score: number): number => Math.round((left + (score - low) / (high - low) * (right - left)) * 10) / 10;
  const yOf = (row: number): number => top + row * step;
  const bars = tree.children.map(({ node, a: ofA, b: ofB, share }, k) => {
    const [from, to] = [xOf(ways[k] - share), xOf(ways[k])];
    const y = yOf(k + 1);
    return `<g><title>${escaped(`${node.name}: ${a.name} ${ofA}, ${b.name} ${ofB}`)}</title><rect class="${share < 0 ? 'odd' : 'accent'}" x="${Math.min(from, to)}" y="${y}" width="${Math.abs(to - from).toFixed(1)}" height="${barHeight}" rx="2"/>`
      + `<path class="axis" d="M${to} ${y + barHeight}V${y + step}"/></g>${label(left - 20, y + 15, node.name, '', 'end')}${label(Math.max(from, to) + 8, y + 15, signed(share))}`;
  });
  const last = tree.children.length + 1;
  const end = (row: number, name: string, score: number): string[] => [
    `<circle class="accent" cx="${xOf(score)}" cy="${yOf(row) + barHeight / 2}" r="5"/>`, label(left - 20, yOf(row) + 15, name, 'strong', 'end'), label(xOf(score) + 12, yOf(row) + 15, score.toFixed(2), 'strong'),
  ];
  return picture(width, yOf(last) + step + 14, `What the gap between ${a.name} and ${b.name} comes from`,
    `From ${b.name} ${tree.b.toFixed(2)} to ${a.name} ${tree.a.toFixed(2)}, with a geometric mean of pillars: ${tree.children.map(({ node, share }) => `${node.name} ${signed(share)}`).join(', ')}.`, '', [
      label(24, 34, `From ${b.name} to ${a.name}: ${signed(gap)} points`, 'strong'), label(width - 24, 34, 'cbcii/geometric on cbcii/2020, points of the index', 'quiet', 'end'),
      ...end(0, b.name, tree.b), ...bars, ...end(last, a.name, tree.a),
    ]);
}

function signed(share: number): string {
  return share < 0 ? `−${(-share).toFixed(2)}` : `+${share.toFixed(2)}`;
}
