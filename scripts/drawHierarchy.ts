import type { Framework, FrameworkNode } from '../src/methodology/framework';
import { readCbciiFramework } from '../src/services/seed/cbciiFramework';
import { escaped, label, picture } from './picture';

const width = 900;
const rowHeight = 23;
const pillarGap = 13;
const top = 62;
const rootBox = { x: 24, width: 118, height: 66 };
const pillarBox = { x: 198, width: 190, height: 50 };
const subPillarX = 432;
const dotX = 664;
const dotStep = 17;
const countX = width - 28;

/** One hue for each pillar, readable on light and dark; shapes say the rest. */
const hues = ['#2f7ed8', '#8b5cf6', '#0d9f8c', '#d97706', '#d0487f', '#6a9a2d'];

/** Draws the framework of CBCII as a tree: index, pillars, sub-pillars, and a mark for every indicator. */
export function drawHierarchy(dataFolder: string): string {
  const framework = readCbciiFramework(dataFolder);
  const childrenOf = (code: string): FrameworkNode[] => framework.nodes.filter((node) => node.parent === code);
  const pillars = childrenOf(framework.root).filter((node) => node.role === 'CORE');
  const indicators = leavesOf(framework);
  const factors = indicators.filter((node) => node.role === 'BONUS');
  const subPillars = pillars.flatMap((pillar) => childrenOf(pillar.code));

  const boxes: string[] = [];
  const links: string[] = [];
  const pillarMiddles: number[] = [];
  const factorHues: string[] = [];
  let y = top;
  pillars.forEach((pillar, index) => {
    const rows = childrenOf(pillar.code);
    const middle = y + rows.length * rowHeight / 2;
    const hue = `p${index}`;
    pillarMiddles.push(middle);
    const below = rows.flatMap((row) => childrenOf(row.code));
    const marked = below.filter((node) => node.role === 'BONUS').length;
    factorHues.push(...below.filter((node) => node.role === 'BONUS').map(() => hue));
    boxes.push(...box(pillarBox, middle, hue, pillar.name, `${below.length} indicators${marked === 0 ? '' : `, ${marked} of them (+)`}`));
    for (const row of rows) {
      const rowY = y + rowHeight / 2;
      links.push(curve(pillarBox.x + pillarBox.width, middle, subPillarX - 8, rowY));
      boxes.push(label(subPillarX, rowY + 4.5, row.name));
      const leaves = childrenOf(row.code);
      leaves.forEach((leaf, k) => boxes.push(mark(dotX + k * dotStep, rowY, leaf, hue)));
      boxes.push(label(countX, rowY + 4.5, String(leaves.length), 'quiet', 'end'));
      y += rowHeight;
    }
    y += pillarGap;
  });

  const bonusMiddle = y + 30;
  const rootMiddle = (pillarMiddles[0] + bonusMiddle) / 2;
  for (const middle of pillarMiddles) links.push(curve(rootBox.x + rootBox.width, rootMiddle, pillarBox.x, middle));
  links.push(curve(rootBox.x + rootBox.width, rootMiddle, pillarBox.x, bonusMiddle, ' stroke-dasharray="4 4"'));
  boxes.push(...box(pillarBox, bonusMiddle, 'bonus', 'Bonus', `${factors.length} factors, added at the root`));
  boxes.push(label(subPillarX, bonusMiddle + 4.5, 'each keeps its place in the tree', 'quiet'));
  factors.forEach((factor, k) => boxes.push(mark(dotX + k * dotStep, bonusMiddle, factor, factorHues[k])));
  boxes.push(...box(rootBox, rootMiddle, 'root', 'CBCII', 'pillars, bonus'));

  const height = bonusMiddle + 72;
  const legendY = height - 21;
  const heads = [
    label(rootBox.x, 34, '1 index', 'strong'), label(pillarBox.x, 34, `${pillars.length} pillars`, 'strong'),
    label(subPillarX, 34, `${subPillars.length} sub-pillars`, 'strong'), label(dotX - 6, 34, `${indicators.length} indicators`, 'strong'),
  ];
  const legend = [
    `<circle cx="${subPillarX + 6}" cy="${legendY - 4.5}" r="5.5" class="plain"/>`,
    label(subPillarX + 19, legendY, `core indicator (${indicators.length - factors.length})`, 'quiet'),
    ring(dotX, legendY - 4.5, 'plain'),
    label(dotX + 13, legendY, `bonus factor, marked (+) (${factors.length})`, 'quiet'),
  ];
  return picture(width, height, 'The hierarchy of CBCII',
    `A tree: one index; ${pillars.length} pillars (${pillars.map((node) => node.name).join(', ')}); ${subPillars.length} sub-pillars; ${indicators.length} indicators, of which ${factors.length} are bonus factors, gathered at the root.`,
    styles(), [...heads, ...links, ...boxes, ...legend]);
}

function leavesOf({ nodes, bonusNode }: Framework): FrameworkNode[] {
  const parents = new Set(nodes.map((node) => node.parent));
  return nodes.filter((node) => !parents.has(node.code) && node.code !== bonusNode);
}

function styles(): string {
  const ofHues = hues.map((hue, k) => `.p${k} { fill: ${hue}; } .ring.p${k} { fill: none; stroke: ${hue}; }`);
  return `
    ${ofHues.join('\n    ')}
    .bonus, .root, .plain { fill: #818b98; } .ring.plain { fill: none; stroke: #818b98; }
    .ring { stroke-width: 1.6; }`;
}

/** A box with a bar of its hue, a name and a quiet second line. */
function box(shape: { x: number; width: number; height: number }, middle: number, hue: string, name: string, detail: string): string[] {
  const boxTop = middle - shape.height / 2;
  return [
    `<rect class="box" x="${shape.x}" y="${boxTop}" width="${shape.width}" height="${shape.height}" rx="6"/>`,
    `<rect class="${hue}" x="${shape.x}" y="${boxTop}" width="5" height="${shape.height}" rx="2.5"/>`,
    label(shape.x + 16, middle - 3, name, 'strong'),
    label(shape.x + 16, middle + 15, detail, 'quiet'),
  ];
}

/** A full circle for a core indicator, a ring with a plus for a bonus factor; both tell their name. */
function mark(x: number, y: number, { name, role }: FrameworkNode, hue: string): string {
  const shape = role === 'BONUS' ? ring(x, y, hue) : `<circle cx="${x}" cy="${y}" r="5.5" class="${hue}"/>`;
  return `<g><title>${escaped(name)}</title>${shape}</g>`;
}

function ring(x: number, y: number, hue: string): string {
  return `<path class="ring ${hue}" d="M${x - 5.5} ${y}a5.5 5.5 0 1 0 11 0a5.5 5.5 0 1 0 -11 0M${x - 2.8} ${y}h5.6M${x} ${y - 2.8}v5.6"/>`;
}

function curve(fromX: number, fromY: number, toX: number, toY: number, more = ''): string {
  const half = (fromX + toX) / 2;
  return `<path class="line" d="M${fromX} ${fromY}C${half} ${fromY} ${half} ${toY} ${toX} ${toY}"${more}/>`;
}
