import { label, place, svg } from './svg';

/** A bar, or two that are to be held against each other, with the words beside them. */
export interface Bars { readonly name: string; readonly values: readonly number[] }

const [left, drawn, margin, top, thick] = [230, 360, 60, 40, 12] as const;

/** Horizontal bars from 0, in shares; the first value of each in one colour, the second in another. */
export function bars(title: string, kinds: readonly string[], rows: readonly Bars[]): string {
  const most = Math.max(1e-9, ...rows.flatMap(({ values }) => values));
  const step = kinds.length * (thick + 2) + 10;
  const classes = ['bar', 'other'];
  return svg(left + drawn + margin, top + rows.length * step, title, [
    ...kinds.map((kind, k) => `<rect class="${classes[k]}" x="${left + k * 170}" y="8" width="12" height="12"/>${label(left + 18 + k * 170, 18, kind)}`),
    ...rows.flatMap(({ name, values }, row) => {
      const y = top + row * step;
      return [label(left - 8, y + kinds.length * (thick + 2) / 2 + 4, name, '', 'end'), ...values.map((value, k) => {
        const at = y + k * (thick + 2);
        return `<rect class="${classes[k]}" x="${left}" y="${at}" width="${place(Math.max(0, value) / most * drawn)}" height="${thick}"/>${label(left + Math.max(0, value) / most * drawn + 6, at + thick, `${Math.round(value * 1_000) / 10} %`, 'quiet')}`;
      })];
    }),
  ]);
}
