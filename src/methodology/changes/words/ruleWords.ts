import type { BonusFactorRule, BonusRule, RankRule, SubsetRule } from '../../methodologyVersion';

/** How the bonus joins the core. */
export function bonusWords({ kind, cap, scale }: Omit<BonusRule, 'factors'>): string {
  const limit = cap === null ? 'without cap' : `capped at ${cap}`;
  switch (kind) {
    case 'NONE': return 'none';
    case 'ADDITIVE': return `additive ${limit}`;
    case 'MULTIPLICATIVE': return `multiplicative on the scale ${scale ?? 1}, ${limit}`;
    case 'IN_PILLAR': return 'in its pillar';
  }
}

export function factorWords({ enabled, maxPoints }: Omit<BonusFactorRule, 'node'>): string {
  if (!enabled) return 'switched off';
  return maxPoints === null ? 'up to its ceiling' : `up to ${maxPoints} ${maxPoints === 1 ? 'point' : 'points'}`;
}

export function subsetWords({ tags, segmented, nodes, exclude }: SubsetRule): string {
  const kept = [
    ...(tags === null ? [] : [tags.join(' or ').toLowerCase()]),
    ...(segmented === null ? [] : [segmented ? 'segmented' : 'not segmented']),
    ...(nodes === null ? [] : [`below ${nodes.join(', ')}`]),
  ].join(', ');
  return `${kept === '' ? 'all' : kept}${exclude.length === 0 ? '' : ` without ${exclude.join(', ')}`}`;
}

const tieWords = { standardCompetition: 'equal scores share a rank and the next is skipped', dense: 'equal scores share a rank and none is skipped', ordinal: 'each rank once' } as const;

export function rankWords({ tieRule, tieBreaker, tieGrid }: RankRule): string {
  return `${tieWords[tieRule]}${tieBreaker === null ? '' : ` by ${tieBreaker === 'core' ? 'core' : 'code'}`}, scores equal within ${tieGrid}`;
}
