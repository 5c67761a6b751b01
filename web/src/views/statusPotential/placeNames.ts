export interface NamePlace {
  readonly dx: number;
  readonly dy: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

interface Point {
  readonly x: number;
  readonly y: number;
  readonly name: string;
}

const candidates: readonly NamePlace[] = [
  { dx: 10, dy: 4, anchor: 'start' }, { dx: -10, dy: 4, anchor: 'end' }, { dx: 0, dy: -11, anchor: 'middle' }, { dx: 0, dy: 20, anchor: 'middle' },
  { dx: 8, dy: -8, anchor: 'start' }, { dx: 8, dy: 16, anchor: 'start' }, { dx: -8, dy: -8, anchor: 'end' }, { dx: -8, dy: 16, anchor: 'end' },
  { dx: 28, dy: -24, anchor: 'start' }, { dx: 28, dy: 34, anchor: 'start' }, { dx: -28, dy: -24, anchor: 'end' }, { dx: -28, dy: 34, anchor: 'end' },
  { dx: 0, dy: -38, anchor: 'middle' }, { dx: 0, dy: 46, anchor: 'middle' },
];

interface Box { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }

/** The room a name takes; letters are taken as seven wide, Chinese ones as twelve. */
function boxOf({ x, y, name }: Point, { dx, dy, anchor }: NamePlace): Box {
  const width = [...name].reduce((sum, letter) => sum + (letter > '\u2e80' ? 12.5 : 7), 0);
  const left = x + dx - (anchor === 'start' ? 0 : anchor === 'end' ? width : width / 2);
  return { left, right: left + width, top: y + dy - 11, bottom: y + dy + 3 };
}

function overlap(one: Box, other: Box): number {
  const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return across > 0 && down > 0 ? across * down : 0;
}

/** Whether a name stands so far from its point that a line has to lead to it. */
export function isFar({ dx, dy }: NamePlace): boolean {
  return Math.hypot(dx, dy) > 25;
}

/** Where each name stands beside its point, one after the other, so that it covers as little as it can. */
export function placeNames(points: readonly Point[]): readonly NamePlace[] {
  const taken: Box[] = points.map(({ x, y }) => ({ left: x - 7, right: x + 7, top: y - 7, bottom: y + 7 }));
  return points.map((point) => {
    const covered = candidates.map((place) => taken.reduce((sum, box) => sum + overlap(boxOf(point, place), box), 0));
    const place = candidates[covered.indexOf(Math.min(...covered))];
    taken.push(boxOf(point, place));
    return place;
  });
}
