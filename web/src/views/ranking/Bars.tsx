import { memo } from 'react';
import { bonusColour, pillarColour } from '../../figures/colours';
import type { Row } from './useRanking';

export const percent = (value: number, most: number): string => `${most > 0 ? Math.max(0, value / most) * 100 : 0}%`;

export const colourAt = (position: number, count: number): string => (position === count - 1 ? bonusColour : pillarColour(position));

/** The score as one bar, cut into what the pillars and the bonus give; in two where a method cannot be cut. */
export const StackedBar = memo(function StackedBar({ parts, core, bonus, most }: Pick<Row, 'parts' | 'core' | 'bonus'> & { readonly most: number }) {
  const isWhole = parts.slice(0, -1).some((part) => part === null);
  const pieces = isWhole ? [{ value: core, colour: 'var(--whole)' }, { value: bonus, colour: bonusColour }]
    : parts.map((value, position) => ({ value: value ?? 0, colour: colourAt(position, parts.length) }));
  return (
    <span className="stack" aria-hidden="true">
      {pieces.map(({ value, colour }, position) => (
        <i key={position} style={{ width: percent(value, most), background: colour }} />
      ))}
    </span>
  );
});

/** Each pillar and the bonus as a bar of its own, from nothing to its ceiling. */
export const ApartBars = memo(function ApartBars({ scores, ceilings }: Pick<Row, 'scores'> & { readonly ceilings: readonly number[] }) {
  return (
    <span className="apart" aria-hidden="true">
      {scores.map((value, position) => (
        <span key={position}><i style={{ width: percent(value ?? 0, ceilings[position]), background: colourAt(position, scores.length) }} /></span>
      ))}
    </span>
  );
});
