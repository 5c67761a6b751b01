import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { FactMatch, Qualifier, RuleCombination, RuleKind, RuleOperator, ScreeningCount, ScreeningStage } from '../methodology/vocabulary';
import { FactMatchEnum, QualifierEnum, RuleCombinationEnum, RuleKindEnum, RuleOperatorEnum, ScreeningCountEnum, ScreeningStageEnum } from './enums';
import { Source } from './Source';

@ObjectType({ simpleResolvers: true, description: 'A rule by which the report chooses, or says that it chooses: cities of the index, or centres of metropolitan circles.' })
export class Rule {
  @Field(() => String, { description: 'Kebab-case code, unique among the rules of its list.' })
  readonly code!: string;

  @Field(() => Int, { description: 'Step in which it is applied, from 1; rules of one step belong together.' })
  readonly order!: number;

  @Field(() => RuleKindEnum, { description: 'What the rule does.' })
  readonly kind!: RuleKind;

  @Field(() => String, { description: 'What is looked at.' })
  readonly subject!: string;

  @Field(() => RuleOperatorEnum, { description: 'How the subject must relate to the value.' })
  readonly operator!: RuleOperator;

  @Field(() => QualifierEnum, { nullable: true, description: 'How exactly the value is stated; null where nothing is said of it.' })
  readonly qualifier!: Qualifier | null;

  @Field(() => Float, { nullable: true, description: 'The value in unitOfMeasure; null when operator is EXISTS.' })
  readonly value!: number | null;

  @Field(() => Float, { nullable: true, description: 'The upper end when qualifier is RANGE; null otherwise.' })
  readonly valueHigh!: number | null;

  @Field(() => String, { nullable: true, description: 'Unit of measure of the value, e.g. rank, count, percent; null when operator is EXISTS.' })
  readonly unitOfMeasure!: string | null;

  @Field(() => String, { nullable: true, description: 'To what time the value belongs, e.g. a year; null where the source does not say.' })
  readonly period!: string | null;

  @Field(() => RuleCombinationEnum, { nullable: true, description: 'How it goes together with the other rules of its order; null for one that stands alone, or of which nothing is said.' })
  readonly joined!: RuleCombination | null;

  @Field(() => FactMatchEnum, { description: 'How near what the data hold of single units comes to what it asks: EXACT decides it where something is found, PROXY decides nothing, NONE is no data at all.' })
  readonly evidence!: FactMatch;

  @Field(() => String, { description: 'The rule in a sentence of our own words.' })
  readonly statement!: string;

  @Field(() => String, { description: 'Where in its source it stands: line and section.' })
  readonly place!: string;

  @Field(() => String, { nullable: true, description: 'Doubts about how it is to be read.' })
  readonly note!: string | null;

  @Field(() => Source, { nullable: true, description: 'The document that states it.' })
  readonly source!: Source | null;
}

@ObjectType({ simpleResolvers: true, description: 'A line on how the framework was made: from rating systems and hundreds of candidates to the indicators chosen.' })
export class ScreeningStep {
  @Field(() => String, { description: 'Kebab-case code, unique within the list.' })
  readonly code!: string;

  @Field(() => ScreeningStageEnum, { description: 'The step that it tells of.' })
  readonly stage!: ScreeningStage;

  @Field(() => Float, { nullable: true, description: 'How many, e.g. candidates or indicators; null where nothing is counted.' })
  readonly count!: number | null;

  @Field(() => ScreeningCountEnum, { nullable: true, description: 'What is counted, where it belongs to the funnel; null elsewhere.' })
  readonly counted!: ScreeningCount | null;

  @Field(() => Int, { nullable: true, description: 'Place in the funnel from rating systems to indicators, from 1; steps of one place belong together. Null outside the funnel.' })
  readonly funnel!: number | null;

  @Field(() => QualifierEnum, { nullable: true, description: 'How exactly the count is stated; null where nothing is counted.' })
  readonly qualifier!: Qualifier | null;

  @Field(() => [String], { description: 'The criteria or methods that are named; empty where none are.' })
  readonly criteria!: readonly string[];

  @Field(() => String, { description: 'What is told, in a sentence of our own words.' })
  readonly statement!: string;

  @Field(() => String, { description: 'Where in its source it stands: line and section.' })
  readonly place!: string;

  @Field(() => Source, { nullable: true, description: 'The document that tells it.' })
  readonly source!: Source | null;
}
