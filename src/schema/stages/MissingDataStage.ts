import { Field, Float, ObjectType } from 'type-graphql';
import type { MissingDataKind } from '../../methodology/vocabulary';
import { MissingDataKindEnum } from '../enums';
import { choicesOf, type LevelChoice, type NodeChoice } from './choices';

@ObjectType({ simpleResolvers: true, description: 'A rule for missing children with its own parameter; the parameter of another kind is null.' })
export class MissingDataRule {
  @Field(() => MissingDataKindEnum, { description: 'Which rule it is.' })
  readonly kind!: MissingDataKind;

  @Field(() => Float, { nullable: true, description: 'Of MINIMUM_SHARE: least share of the children, by number, that must be present, 0 to 1.' })
  readonly share?: number;
}

const { AtLevel, AtNode } = choicesOf(MissingDataRule, 'MissingData', 'rule for missing children');

@ObjectType({ simpleResolvers: true, description: 'What becomes of a node when some of its children are missing. Levels and nodes are those of the parents.' })
export class MissingDataStage {
  @Field(() => MissingDataRule, { description: 'The rule for parents of which nothing else is said.' })
  readonly default!: MissingDataRule;

  @Field(() => [AtLevel], { description: 'Rules for the parents of whole levels.' })
  readonly levels!: readonly LevelChoice<MissingDataRule>[];

  @Field(() => [AtNode], { description: 'Rules for single parents; they stand above those for levels.' })
  readonly nodes!: readonly NodeChoice<MissingDataRule>[];
}
