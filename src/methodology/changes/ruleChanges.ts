import type { MethodologyDocument, ScreenRule, SubsetRule } from '../methodologyVersion';
import { keptLeaves } from '../subset';
import { preparationStages, type ChangeKind, type ChangeStage } from '../vocabulary';
import type { MethodologyChange } from './change';
import { sameValue } from '../sameValue';
import type { Pair } from './sides';
import { held } from './stageChanges';

/** Changes of the rules that a document states once: subset, screen, panel, rank. */
export function ruleChanges(pair: Pair): MethodologyChange[] {
  const [from, to] = [pair.from.document, pair.to.document];
  return [
    ...changedSubset(pair, from.subset, to.subset),
    ...changedRule('SCREEN_CHANGED', 'SCREEN', 'screen', screening(from), screening(to)),
    ...changedRule('ORDER_CHANGED', 'SCREEN', 'order', from.order ?? preparationStages, to.order ?? preparationStages),
    ...changedRule('PANEL_CHANGED', 'NORMALISE', 'panel', learning(from), learning(to)),
    ...changedRule('RANK_CHANGED', 'RANK', 'rank', from.rank, to.rank),
  ];
}

function changedRule(kind: ChangeKind, stage: ChangeStage, path: string, before: unknown, after: unknown): MethodologyChange[] {
  if (sameValue(before, after)) return [];
  return [{ kind, stage, scope: 'STAGE', level: null, nodes: [], path, before: held(before), after: held(after), bump: 'MAJOR' }];
}

/** Two subset rules differ where they keep other leaves of either tree. */
function changedSubset({ from, to }: Pair, before: SubsetRule, after: SubsetRule): MethodologyChange[] {
  if (sameValue(before, after)) return [];
  const differing = new Set([from.tree, to.tree].flatMap((tree) => {
    const [kept, keptAfter] = [keptLeaves(tree, before), keptLeaves(tree, after)];
    return [...kept, ...keptAfter].filter((leaf) => kept.has(leaf) !== keptAfter.has(leaf));
  }));
  if (differing.size === 0) return [];
  return [{
    kind: 'SUBSET_CHANGED', stage: 'SUBSET', scope: 'STAGE', level: null, nodes: [...differing], path: 'subset',
    before: held(before), after: held(after), bump: 'MAJOR',
  }];
}

/** A share of 0 screens nobody out, and groups and units have no order. */
function screening({ screen }: MethodologyDocument): ScreenRule | null {
  if (screen === undefined) return null;
  const groups = screen.groups.filter((limit) => limit.minimumShare > 0).sort((a, b) => (a.node < b.node ? -1 : 1));
  const minimumShare = screen.minimumShare === 0 ? null : screen.minimumShare;
  const others = {
    ...(screen.minimumNonZeroShare && { minimumNonZeroShare: screen.minimumNonZeroShare }),
    ...(screen.alwaysInclude?.length && { alwaysInclude: [...screen.alwaysInclude].sort(byText) }),
    ...(screen.alwaysExclude?.length && { alwaysExclude: [...screen.alwaysExclude].sort(byText) }),
  };
  return minimumShare === null && groups.length + Object.keys(others).length === 0 ? null : { minimumShare, groups, ...others };
}

function byText(a: string, b: string): number {
  return a < b ? -1 : 1;
}

function learning({ panel }: MethodologyDocument): { readonly normalise: string } {
  return { normalise: panel?.normalise ?? 'PER_PERIOD' };
}
