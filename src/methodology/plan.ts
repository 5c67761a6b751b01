import type { NodeCode } from './framework';
import type {
  AggregateMethod, BonusRule, ImputeMethod, MethodologyDocument, MissingDataRule, RankRule, TreatMethod,
} from './methodologyVersion';
import type { ReadyNormalise } from './stages/normalise/ownTarget';
import type { DataWeighMethod } from './stages/weigh/index';
import type { Tree } from './tree';
import type { Measure } from './vocabulary';

/** A leaf that takes part: where its values come from and how they are normalised. */
export interface PlanLeaf {
  readonly kind: 'leaf';
  readonly code: NodeCode;
  readonly column: number;
  readonly inputColumn: number;
  readonly level: number;
  readonly reads: Measure;
  readonly normalise: ReadyNormalise;
  readonly lowerIsBetter: boolean;
  readonly denominate: { readonly by: string; readonly factor: number } | null;
  readonly impute: ImputeMethod;
  readonly treat: TreatMethod;
}

/** An inner node: children of weight > 0 in sibling order, and how they make its score. */
export interface PlanGroup {
  readonly kind: 'group';
  readonly code: NodeCode;
  readonly column: number;
  /** Where its parent reads it: its own column, or the extra column of its normalised score. */
  readonly inputColumn: number;
  readonly level: number;
  readonly children: readonly number[];
  readonly childInputs: Int32Array;
  readonly weights: Float64Array;
  readonly totalWeight: number;
  readonly aggregate: AggregateMethod;
  readonly missing: MissingDataRule;
  /** Takes the weights from the children's columns once they are scored; null where they are declared. */
  readonly weighByData: DataWeighMethod | null;
  /** Applied to the node's score before its parent aggregates it. */
  readonly normalise: ReadyNormalise | null;
}

export type PlanNode = PlanLeaf | PlanGroup;

/** A bonus factor: points = share earned × maxPoints, share earned = normalised value / ceiling. */
export interface PlanFactor {
  readonly code: NodeCode;
  readonly column: number;
  /** Whether it is asked at all; a factor that can give no points is not. */
  readonly enabled: boolean;
  readonly maxPoints: number;
  readonly ceiling: number;
}

/** How the bonus joins the core. `column` is the bonus node's; null when the framework has none. */
export interface PlanBonus {
  readonly code: NodeCode | null;
  readonly column: number;
  readonly rule: BonusRule;
  readonly weight: number;
  readonly factors: readonly PlanFactor[];
  readonly missing: MissingDataRule;
}

/** A methodology document made ready to run: integers for codes, weights resolved, children before parents. */
export interface Plan {
  readonly document: MethodologyDocument;
  readonly tree: Tree;
  /** Every node that takes part, by column: pre-order, the root first. */
  readonly nodes: readonly PlanNode[];
  readonly columnOf: ReadonlyMap<NodeCode, number>;
  /** Inner nodes in the order in which they can be computed. */
  readonly groups: readonly PlanGroup[];
  readonly leaves: readonly PlanLeaf[];
  /** Score columns, the bonus node's, then one for each normalised inner node. */
  readonly columnCount: number;
  readonly bonus: PlanBonus;
  readonly rank: RankRule;
  /** Declared weight of every node that takes part, also of those that weigh 0. */
  readonly declaredWeight: ReadonlyMap<NodeCode, number>;
}
