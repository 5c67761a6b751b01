import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { Direction, Disclosure, IndicatorTag, NodeRole } from '../methodology/vocabulary';
import { DirectionEnum, DisclosureEnum, IndicatorTagEnum, NodeRoleEnum } from './enums';
import { connectionOf, type Connection } from './pagination';

@ObjectType({
  simpleResolvers: true,
  description: 'A node of the tree of an index: the index itself, a pillar, a sub-pillar, an indicator, or the bonus.',
})
export class FrameworkNode {
  @Field(() => String, { description: 'Kebab-case code, unique within the framework and stable, e.g. rnd-resources.' })
  readonly code!: string;

  @Field(() => String, { description: 'English name.' })
  readonly name!: string;

  @Field(() => String, { nullable: true, description: 'Chinese name, as the original source prints it.' })
  readonly nameZh!: string | null;

  @Field(() => Int, { description: 'Steps from the root: 0 the index, 1 a pillar or the bonus, 2 a sub-pillar, 3 an indicator.' })
  readonly level!: number;

  @Field(() => NodeRoleEnum, { description: 'Whether it enters the pillars or the bonus.' })
  readonly role!: NodeRole;

  @Field(() => IndicatorTagEnum, { nullable: true, description: 'Side of the index the source marks an indicator with; null for inner nodes.' })
  readonly tag!: IndicatorTag | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the source gathers the indicator by segment of the industry; null for inner nodes.' })
  readonly segmented!: boolean | null;

  @Field(() => DirectionEnum, { description: 'Whether more is better, served as the source prints it.' })
  readonly direction!: Direction;

  @Field(() => String, { nullable: true, description: 'Unit of measure of its raw values, e.g. CNY or persons; null for inner nodes and where the source gives none.' })
  readonly unitOfMeasure!: string | null;

  @Field(() => String, { nullable: true, description: 'What is counted or measured.' })
  readonly definition!: string | null;

  @Field(() => String, { nullable: true, description: 'What it stands for: why the source takes it in.' })
  readonly meaning!: string | null;

  @Field(() => String, { nullable: true, description: 'From where the authors of the index have their data, as the source says.' })
  readonly dataSource!: string | null;

  @Field(() => String, { nullable: true, description: 'Its scale in the words of the source, e.g. total score: 1; null where none is printed.' })
  readonly scalePrinted!: string | null;

  @Field(() => Float, { nullable: true, description: 'Highest score it can reach, in points of the index; null where none is known. ceilingDisclosure says on what authority.' })
  readonly ceiling!: number | null;

  @Field(() => DisclosureEnum, { nullable: true, description: 'Whether the ceiling is printed by the source or inferred from its figures; null where there is no ceiling.' })
  readonly ceilingDisclosure!: Disclosure | null;

  @Field(() => Float, { nullable: true, description: 'The value it is aimed at, in its own unit of measure, as the author of the framework states it; null where none is stated.' })
  readonly target?: number;

  @Field(() => String, { nullable: true, description: 'Code of the variable by which it is meant to be divided; null where none is stated. A methodology divides only where its rules say so.' })
  readonly denominator?: string;

  @Field(() => FrameworkNode, { nullable: true, description: 'The node one level above; null for the root.' })
  readonly parent!: FrameworkNode | null;

  @Field(() => [FrameworkNode], { description: 'The nodes one level below in printed order; empty for a leaf.' })
  readonly children!: readonly FrameworkNode[];
}

@ObjectType({ simpleResolvers: true, description: 'Something measured of every unit that is no node of the tree, to divide indicators by: population, area.' })
export class FrameworkVariable {
  @Field(() => String, { description: 'Code, unique within the framework and apart from the nodes; observations name it.' })
  readonly code!: string;

  @Field(() => String, { description: 'Name, as the author of the framework gives it.' })
  readonly name!: string;

  @Field(() => String, { nullable: true, description: 'Unit of measure of its values; null where none is stated.' })
  readonly unitOfMeasure!: string | null;
}

@ObjectType({
  simpleResolvers: true,
  description: 'The tree of an index: root, pillars, sub-pillars and indicators, with the bonus factors marked among them.',
})
export class Framework {
  @Field(() => FrameworkNode, { description: 'The index as a node; every other node is below it.' })
  readonly root!: FrameworkNode;

  @Field(() => FrameworkNode, { nullable: true, description: 'The node at which the points of all bonus factors are gathered; null where there is no bonus.' })
  readonly bonusNode!: FrameworkNode | null;

  @Field(() => [FrameworkVariable], { description: 'Variables beside the tree by which indicators may be divided, in the order of the document; empty where there are none.' })
  readonly variables!: readonly FrameworkVariable[];
}

export const FrameworkNodeConnection = connectionOf<FrameworkNode>(() => FrameworkNode, {
  name: 'FrameworkNode', items: 'nodes of a framework', order: 'in pre-order: parents before children, siblings as printed',
});
export type FrameworkNodeConnection = Connection<FrameworkNode>;
