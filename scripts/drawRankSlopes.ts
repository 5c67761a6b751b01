import type { AskedPlatform } from './askPlatform';
import { escaped, label, picture } from './picture';

interface Ranked { readonly name: string; readonly before: number; readonly after: number }

const width = 900;
const [leftX, rightX] = [300, 600];
const top = 92;
const step = 11;
/** Cities that move so many places or more are drawn in colour. */
const far = 3;
/** So many foremost cities have their names, however little they move. */
const foremost = 5;

/** Draws a line from the rank under the published methodology to that with equal pillars for every city; those that move farthest stand out. */
export async function drawRankSlopes({ ask }: AskedPlatform): Promise<string> {
  const cities = await rankedCities(ask);
  const change = ({ before, after }: Ranked): number => before - after;
  const classOf = (city: Ranked): string => (change(city) >= far ? 'up' : change(city) <= -far ? 'down' : 'same');
  const isNamed = (city: Ranked): boolean => classOf(city) !== 'same' || city.before <= foremost || city.after <= foremost;
  const order = ['same', 'down', 'up'];
  const lines = [...cities].sort((a, b) => order.indexOf(classOf(a)) - order.indexOf(classOf(b))).map((city) =>
    `<g><title>${escaped(`${city.name} ${city.before} → ${city.after}`)}</title><path class="slope ${classOf(city)}" d="M${leftX} ${yOf(city.before)}L${rightX} ${yOf(city.after)}"/>`
    + `<circle class="${classOf(city)}" cx="${leftX}" cy="${yOf(city.before)}" r="2.6"/><circle class="${classOf(city)}" cx="${rightX}" cy="${yOf(city.after)}" r="2.6"/></g>`);
  const named = cities.filter(isNamed);
  const names = [
    ...spread(named.map((city) => ({ city, y: yOf(city.before) }))).map(({ city, y }) => label(leftX - 10, y + 4, `${city.name} ${city.before}`, `name ${classOf(city)}`, 'end')),
    ...spread(named.map((city) => ({ city, y: yOf(city.after) }))).map(({ city, y }) => label(rightX + 10, y + 4, `${city.after} ${city.name}${signed(change(city))}`, `name ${classOf(city)}`)),
  ];
  const last = Math.max(...cities.flatMap(({ before, after }) => [before, after]));
  const said = (way: string): string => cities.filter((city) => classOf(city) === way).sort((a, b) => Math.abs(change(b)) - Math.abs(change(a)))
    .map((city) => `${city.name} ${city.before} to ${city.after}`).join(', ');
  return picture(width, yOf(last) + 30, 'Ranks as published, and with equal pillars',
    `A line for each of ${cities.length} cities. ${far} places or more up: ${said('up')}. Down: ${said('down')}.`, `
    .name { font-size: 11px; }
    .slope { fill: none; stroke-width: 1; }
    path.same { stroke: #d1d9e0; }
    circle.same { fill: #b7c0c9; }
    path.up { stroke: #1f6feb; stroke-width: 1.6; }
    circle.up, text.up { fill: #1f6feb; }
    path.down { stroke: #c2540a; stroke-width: 1.6; }
    circle.down, text.down { fill: #c2540a; }
    @media (prefers-color-scheme: dark) {
      path.same { stroke: #3d444d; }
      circle.same { fill: #4b535d; }
      path.up { stroke: #58a6ff; }
      circle.up, text.up { fill: #58a6ff; }
      path.down { stroke: #f0883e; }
      circle.down, text.down { fill: #f0883e; }
    }`, [
      label(24, 34, `Rank of ${cities.length} cities under two methodologies`, 'strong'),
      label(width - 24, 34, `those that move ${far} places or more stand out`, 'quiet', 'end'),
      label(leftX, 66, 'cbcii/published', 'strong', 'end'), label(rightX, 66, 'cbcii/equal-pillars', 'strong'),
      ...lines, ...names,
    ]);
}

async function rankedCities(ask: AskedPlatform['ask']): Promise<Ranked[]> {
  const { data } = await ask(`{ compare(baseline: {}, alternatives: [{ methodology: "cbcii/equal-pillars" }]) {
    units { nodes { unit { name } baselineRank places { rank } } } } }`);
  const { compare } = data as { // as asked for; both rank all 72
    readonly compare: { readonly units: { readonly nodes: readonly { readonly unit: { readonly name: string }; readonly baselineRank: number; readonly places: readonly { readonly rank: number }[] }[] } };
  };
  return compare.units.nodes.map(({ unit, baselineRank, places: [{ rank }] }) => ({ name: unit.name, before: baselineRank, after: rank }));
}

function yOf(rank: number): number {
  return top + (rank - 1) * step;
}

/** Names that would stand on each other are moved down, as little as will do. */
function spread(names: readonly { readonly city: Ranked; readonly y: number }[]): { readonly city: Ranked; readonly y: number }[] {
  let free = 0;
  return [...names].sort((a, b) => a.y - b.y).map(({ city, y }) => {
    const at = Math.max(y, free);
    free = at + step;
    return { city, y: at };
  });
}

function signed(change: number): string {
  return change === 0 ? '' : `  ${change > 0 ? '+' : ''}${change}`;
}
