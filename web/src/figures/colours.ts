/** Pillars have the colours of tokens.css in their order; the bonus has its own. */
export function pillarColour(position: number): string {
  return `var(--pillar-${(position % 6) + 1})`;
}

/** What is written on a pillar's colour. */
export function onPillarColour(position: number): string {
  return `var(--on-pillar-${(position % 6) + 1})`;
}

export const bonusColour = 'var(--bonus)';
