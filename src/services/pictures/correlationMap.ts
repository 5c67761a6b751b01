import { label, place, svg } from './svg';

const [left, top, cell] = [230, 34, 58] as const;

/** A matrix of correlations below its diagonal: the stronger, the fuller the colour; negative ones in the other. */
export function correlationMap(title: string, names: readonly string[], valueAt: (row: number, column: number) => number): string {
  const size = names.length;
  return svg(left + size * cell + 16, top + size * cell + 10, title, names.flatMap((name, row) => [
    label(left - 8, top + row * cell + cell / 2 + 4, `${row + 1} ${name}`, '', 'end'), label(left + row * cell + cell / 2, top - 10, String(row + 1), 'quiet', 'middle'),
    ...Array.from({ length: row + 1 }, (_, column) => {
      const value = valueAt(row, column);
      const at = `x="${left + column * cell + 1}" y="${top + row * cell + 1}" width="${cell - 2}" height="${cell - 2}" rx="4"`;
      if (Number.isNaN(value)) return `<rect class="none" ${at}/>`;
      return `<rect class="${value < 0 ? 'other' : 'bar'}" fill-opacity="${place(Math.abs(value) * 0.7)}" ${at}/>${label(left + column * cell + cell / 2, top + row * cell + cell / 2 + 4, String(Math.round(value * 100) / 100), '', 'middle')}`;
    }),
  ]));
}
