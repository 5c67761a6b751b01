import type { MethodologyChange } from '../changes/change';
import { divisor, factorRule } from '../changes/bonusChanges';
import { isFactor } from '../changes/sides';
import type { MethodologyDocument, ScreenRule, StageChoice, SubsetRule } from '../methodologyVersion';
import { treeOf, type Tree } from '../tree';
import type { ChangeKind } from '../vocabulary';
import { hybridFramework, type Reverted } from './hybridFramework';
import { hybridStage, hybridWeighing, isAsBefore, type Between } from './hybridStage';
import { keysOf, placeKey } from './keys';

const nothing = { default: { kind: 'none' }, levels: [], nodes: [] } as const;

/**
 * Documents between two: the earlier one with some of the changes that lead to the later one. Whatever
 * is no change of any player is as in the later document; it scores alike.
 */
export class Hybrids {
  private readonly before: Tree;
  private readonly after: Tree;
  private readonly playerOf = new Map<string, number>();
  /** Players that change the whole of a stage, or a level, by kind. */
  private readonly rules = new Map<ChangeKind, number[]>();
  /** Players by the part of the document that they change. */
  private readonly masks = new Map<string, number>();
  /** Parts that were made, by name and by the players in them: coalitions that change a part alike share it. */
  private readonly parts = new Map<string, unknown>();

  constructor(
    private readonly from: MethodologyDocument, private readonly to: MethodologyDocument, private readonly players: readonly (readonly MethodologyChange[])[],
  ) {
    [this.before, this.after] = [treeOf(from.framework), treeOf(to.framework)];
    players.forEach((changes, player) => {
      for (const change of changes) {
        for (const key of keysOf(change)) this.playerOf.set(key, player);
        const part = change.stage === 'FRAMEWORK' ? 'framework' : change.kind;
        this.masks.set(part, (this.masks.get(part) ?? 0) | 1 << player);
        if (change.scope !== 'NODE') this.rules.set(change.kind, [...this.rules.get(change.kind) ?? [], player]);
      }
    });
  }

  /** The document with the changes of a coalition of players; null where its tree does not hold together. */
  of(coalition: number): MethodologyDocument | null {
    if (coalition === 0) return this.from;
    if (coalition === (1 << this.players.length) - 1) return this.to;
    const isOut = (player: number): boolean => (coalition >> player & 1) === 0;
    const reverted: Reverted = (key) => {
      const player = this.playerOf.get(key);
      return player !== undefined && isOut(player);
    };
    const tree = this.part('framework', coalition, ['framework'], this.after, () => {
      const framework = hybridFramework(this.before, this.after, reverted);
      return framework === null ? null : treeOf(framework);
    });
    return tree === null ? null : this.assemble(coalition, {
      from: { document: this.from, tree: this.before }, to: { document: this.to, tree: this.after }, tree, reverted,
      isRuleReverted: (kind) => this.rules.get(kind)?.some(isOut) ?? false,
    });
  }

  /** A part of the hybrid: the later document's where no player changes it, or what it hangs on; else made once for each set of those who do. */
  private part<Part>(name: string, coalition: number, changedBy: readonly string[], later: Part, make: () => Part): Part {
    const mask = changedBy.reduce((players, change) => players | (this.masks.get(change) ?? 0), 0);
    if (mask === 0) return later;
    const key = `${name} ${coalition & mask}`;
    if (this.parts.has(key)) return this.parts.get(key) as Part; // parts of one name are made in one place
    const made = make();
    this.parts.set(key, made);
    return made;
  }

  private assemble(coalition: number, between: Between): MethodologyDocument {
    const { tree, reverted } = between;
    const { from, to } = this;
    const rule = (kind: ChangeKind): MethodologyDocument => (reverted(placeKey(kind)) ? from : to);
    const stage = <Method>(kind: ChangeKind, before: StageChoice<Method>, after: StageChoice<Method>): StageChoice<Method> =>
      this.part(kind, coalition, ['framework', kind], after, () => hybridStage(between, kind, before, after));
    const subset = this.part('subset', coalition, ['framework', 'SUBSET_CHANGED'], to.subset, () => subsetIn(tree, rule('SUBSET_CHANGED').subset));
    const screen = this.part('screen', coalition, ['framework', 'SCREEN_CHANGED'], to.screen, () => screenIn(tree, rule('SCREEN_CHANGED').screen));
    const denominate = this.part('denominate', coalition, ['framework', 'DENOMINATE_CHANGED'], to.denominate, () => this.denominators(between));
    const factors = this.part('factors', coalition, ['framework', 'BONUS_FACTOR_CHANGED'], to.bonus.factors, () => this.factors(between));
    const { panel } = rule('PANEL_CHANGED');
    const { order } = rule('ORDER_CHANGED');
    return {
      schemaVersion: to.schemaVersion, code: to.code, title: to.title, description: to.description, framework: tree.framework, subset,
      ...(screen !== undefined && { screen }),
      ...(denominate !== undefined && { denominate }),
      ...((from.impute ?? to.impute) !== undefined && { impute: stage('IMPUTE_CHANGED', from.impute ?? nothing, to.impute ?? nothing) }),
      ...((from.treat ?? to.treat) !== undefined && { treat: stage('TREAT_CHANGED', from.treat ?? nothing, to.treat ?? nothing) }),
      ...(order !== undefined && { order }),
      ...(panel !== undefined && { panel }),
      normalise: stage('NORMALISE_CHANGED', from.normalise, to.normalise),
      weigh: this.part('weigh', coalition, ['framework', 'WEIGH_CHANGED', 'WEIGHT_CHANGED'], to.weigh, () => hybridWeighing(between)),
      aggregate: stage('AGGREGATE_CHANGED', from.aggregate, to.aggregate),
      missing: stage('MISSING_DATA_CHANGED', from.missing, to.missing),
      bonus: { ...rule('BONUS_CHANGED').bonus, factors },
      rank: rule('RANK_CHANGED').rank,
      ...(to.audit !== undefined && { audit: to.audit }),
    };
  }

  private denominators(between: Between): NonNullable<MethodologyDocument['denominate']> {
    return between.tree.framework.nodes.flatMap(({ code }) => {
      const rule = divisor(this.documentOf(between, 'DENOMINATE_CHANGED', code), code);
      return rule === null ? [] : [{ node: code, ...rule }];
    });
  }

  private factors(between: Between): MethodologyDocument['bonus']['factors'] {
    return between.tree.framework.nodes.filter(({ code }) => isFactor(between.tree, code))
      .map(({ code }) => ({ node: code, ...factorRule(this.documentOf(between, 'BONUS_FACTOR_CHANGED', code), code) }));
  }

  /** Which document speaks of a node. */
  private documentOf(between: Between, kind: ChangeKind, code: string): MethodologyDocument {
    return isAsBefore(between, kind, code) ? this.from : this.to;
  }
}

/** Codes that name no node of the hybrid are left out: a rule has nothing to say of them. */
function subsetIn({ byCode }: Tree, { nodes, exclude, ...rest }: SubsetRule): SubsetRule {
  return { ...rest, nodes: nodes?.filter((code) => byCode.has(code)) ?? null, exclude: exclude.filter((code) => byCode.has(code)) };
}

function screenIn({ byCode }: Tree, screen: ScreenRule | undefined): ScreenRule | undefined {
  return screen === undefined ? undefined : { ...screen, groups: screen.groups.filter((limit) => byCode.has(limit.node)) };
}
