/** Pillars have the colours of tokens.css in their order; the bonus has its own. */
export function pillarColour(position: number): string {
  return `var(--pillar-${(position % 6) + 1})`;
}

export const bonusColour = 'var(--bonus)';
