import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { Basis } from '../methodology/vocabulary';
import { BasisEnum, TableMeasureEnum, type TableMeasure } from './enums';
import { FrameworkNode } from './Framework';

/** One cell per unit. Null is missing; a NaN may not come this far. */
type Cells<Cell> = Iterable<Cell>;

@ObjectType({ simpleResolvers: true, description: 'One node of a score table. Its lists run parallel to unitCodes of the table.' })
export class ScoreColumn {
  @Field(() => String, { description: 'Code of the node, e.g. rnd-resources; the edge node gives the rest of it.' })
  readonly nodeCode!: string;

  @Field(() => FrameworkNode, { description: 'The node itself, with name, level and unit of measure.' })
  readonly node!: FrameworkNode;

  @Field(() => [Float], { nullable: 'items', description: 'The measure of the table at this node, one number per unit; null where missing.' })
  readonly values!: Cells<number | null>;

  @Field(() => [Int], { nullable: 'items', description: 'Rank by the score of the node, one per unit, 1 for the best; null without a score.' })
  readonly ranks!: Cells<number | null>;

  @Field(() => [BasisEnum], { description: 'How the node came by its score, one word per unit.' })
  readonly basis!: Cells<Basis>;
}

@ObjectType({ simpleResolvers: true, description: 'Many numbers of an evaluation at once: a column per node, a cell per unit. Made for machines; ranking serves people.' })
export class ScoreTable {
  @Field(() => TableMeasureEnum, { description: 'What the values of every column are.' })
  readonly measure!: TableMeasure;

  @Field(() => [String], { description: 'Codes of the units with a score of the index, and of those without where they are asked for, in the order of all lists of all columns.' })
  readonly unitCodes!: Iterable<string>;

  @Field(() => [ScoreColumn], { description: 'One column for each node asked for, in that order.' })
  readonly columns!: readonly ScoreColumn[];
}
