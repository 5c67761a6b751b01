import { ArgsType, Field } from 'type-graphql';
import { TableMeasureEnum, type TableMeasure } from '../enums';
import { UnitFilter } from '../inputs/UnitFilter';
import { PageArgs } from './PageArgs';

@ArgsType()
export class TableArgs {
  @Field(() => [String], { nullable: true, description: 'Codes of the nodes that get a column, at most 250; without it the index, its pillars and the bonus.' })
  readonly nodes?: readonly string[] | null;

  @Field(() => TableMeasureEnum, { defaultValue: 'SCORE', description: 'What the values of the columns are.' })
  readonly measure!: TableMeasure;

  @Field(() => Boolean, { defaultValue: false, description: 'Whether units without a score of the index have cells too, since single nodes of theirs may have one; units that were screened out have none.' })
  readonly unscored!: boolean;
}

@ArgsType()
export class UnitEvaluationArgs {
  @Field(() => String, { description: 'Code or alias of the unit, e.g. taizhou-jiangsu.' })
  readonly code!: string;
}

@ArgsType()
export class UnitEvaluationsArgs extends PageArgs {
  @Field(() => [String], { nullable: true, description: 'Codes or aliases of the units to give, at most 250; all scored units without it.' })
  readonly codes?: readonly string[] | null;

  @Field(() => UnitFilter, { nullable: true, description: 'Which of them to show; ranks stay those among all units.' })
  readonly filter?: UnitFilter | null;
}

@ArgsType()
export class NodeScoresArgs {
  @Field(() => [String], { nullable: true, description: 'Codes of the nodes to give, in this order, at most 250; without it every node in pre-order.' })
  readonly codes?: readonly string[] | null;
}
