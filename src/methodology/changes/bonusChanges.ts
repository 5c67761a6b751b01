import type { NodeCode } from '../framework';
import type { BonusRule, DenominateRule, MethodologyDocument } from '../methodologyVersion';
import type { MethodologyChange } from './change';
import { sameValue } from '../sameValue';
import { isFactor, type Pair } from './sides';
import { held } from './stageChanges';

/** Changes of how the bonus joins the core, and of single bonus factors. */
export function bonusChanges(pair: Pair): MethodologyChange[] {
  const [before, after] = [joining(pair.from.document.bonus), joining(pair.to.document.bonus)];
  const rule: MethodologyChange[] = sameValue(before, after) ? [] : [{
    kind: 'BONUS_CHANGED', stage: 'BONUS', scope: 'STAGE', level: null, nodes: [], path: 'bonus', before: held(before), after: held(after), bump: 'MAJOR',
  }];
  return [...rule, ...pair.common.flatMap(({ code }) => changedFactor(pair, code))];
}

/** What of the rule acts: a cap where points are added or multiplied in, a scale where they multiply. */
export function joining({ kind, cap, scale }: BonusRule): Omit<BonusRule, 'factors'> {
  const isAdded = kind === 'ADDITIVE' || kind === 'MULTIPLICATIVE';
  return { kind, cap: isAdded ? cap : null, scale: kind === 'MULTIPLICATIVE' ? scale : null };
}

function changedFactor(pair: Pair, code: NodeCode): MethodologyChange[] {
  if (!isFactor(pair.from.tree, code) || !isFactor(pair.to.tree, code)) return [];
  const [before, after] = [factorRule(pair.from.document, code), factorRule(pair.to.document, code)];
  const ceilings = [pair.from, pair.to].map((side) => side.tree.byCode.get(code)?.ceiling ?? 1);
  const isSame = before.enabled === after.enabled
    && (before.maxPoints === after.maxPoints || ceilings.every((ceiling) => (before.maxPoints ?? ceiling) === (after.maxPoints ?? ceiling)));
  if (isSame) return [];
  const index = (document: MethodologyDocument): number => document.bonus.factors.findIndex((factor) => factor.node === code);
  const place = index(pair.to.document) < 0 ? index(pair.from.document) : index(pair.to.document);
  return [{
    kind: 'BONUS_FACTOR_CHANGED', stage: 'BONUS', scope: 'NODE', level: null, nodes: [code], path: `bonus.factors[${place}]`,
    before: held(before), after: held(after), bump: pair.counts(code) ? 'MAJOR' : 'MINOR',
  }];
}

/** Factors not named are enabled at their ceiling. */
export function factorRule({ bonus }: MethodologyDocument, code: NodeCode): { readonly enabled: boolean; readonly maxPoints: number | null } {
  const rule = bonus.factors.find((factor) => factor.node === code);
  return { enabled: rule?.enabled ?? true, maxPoints: rule?.maxPoints ?? null };
}

/** Changes of what indicators are divided by. */
export function denominateChanges({ from, to, common, counts }: Pair): MethodologyChange[] {
  return common.flatMap(({ code }): MethodologyChange[] => {
    const [before, after] = [divisor(from.document, code), divisor(to.document, code)];
    if (sameValue(before, after)) return [];
    const index = (document: MethodologyDocument): number => document.denominate?.findIndex((rule) => rule.node === code) ?? -1;
    return [{
      kind: 'DENOMINATE_CHANGED', stage: 'DENOMINATE', scope: 'NODE', level: null, nodes: [code],
      path: `denominate[${after === null ? index(from.document) : index(to.document)}]`,
      before: held(before), after: held(after), bump: counts(code) ? 'MAJOR' : 'MINOR',
    }];
  });
}

export function divisor({ denominate }: MethodologyDocument, code: NodeCode): Omit<DenominateRule, 'node'> | null {
  const rule = denominate?.find((entry) => entry.node === code);
  return rule === undefined ? null : { by: rule.by, factor: rule.factor };
}
