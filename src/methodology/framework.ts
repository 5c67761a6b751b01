import type { Direction, Disclosure, IndicatorTag, NodeRole } from './vocabulary';

/** Code of a node of a framework: kebab-case, unique within it. */
export type NodeCode = string & { readonly __brand?: 'NodeCode' };
/** Code of a unit (city, country …), unique within its index. */
export type UnitCode = string & { readonly __brand?: 'UnitCode' };

/**
 * One node of the tree: index → pillar → sub-pillar → indicator, and the bonus node.
 * A leaf is a node that no other node calls its parent.
 */
export interface FrameworkNode {
  readonly code: NodeCode;
  /** Null for the root only. */
  readonly parent: NodeCode | null;
  readonly role: NodeRole;
  readonly name: string;
  readonly nameZh: string | null;
  readonly definition: string | null;
  readonly meaning: string | null;
  readonly direction: Direction;
  readonly tag: IndicatorTag | null;
  readonly segmented: boolean | null;
  readonly unitOfMeasure: string | null;
  readonly dataSource: string | null;
  /** The scale as its source prints it, e.g. "total score: 5". */
  readonly scalePrinted: string | null;
  /** Highest attainable score of the node, where one is known. */
  readonly ceiling: number | null;
  readonly ceilingDisclosure: Disclosure | null;
  /** The value to aim at, in the node's own unit of measure; stands only where there is one. */
  readonly target?: number;
  /** The variable by which the indicator is meant to be divided; it is, where a rule of the methodology says so. */
  readonly denominator?: string;
}

/** Something a vintage holds beside the nodes, to divide indicators by: population, area, GDP. */
export interface FrameworkVariable {
  readonly code: string;
  readonly name: string;
  readonly unitOfMeasure: string | null;
}

/**
 * The tree of an index. Nodes stand in pre-order: the root first, every parent before its children,
 * siblings in their printed order. `bonusNode` names the node at which the points of all BONUS
 * leaves are gathered; it is a child of the root and has no children of its own.
 */
export interface Framework {
  readonly index: string;
  readonly root: NodeCode;
  readonly bonusNode: NodeCode | null;
  readonly nodes: readonly FrameworkNode[];
  /** Variables that are no nodes; stands only where there are some. */
  readonly variables?: readonly FrameworkVariable[];
}
