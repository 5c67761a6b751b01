import { Field, ObjectType } from 'type-graphql';
import type { EvidenceList, FactMatch, RuleCombination, Verdict } from '../methodology/vocabulary';
import { EvidenceListEnum, FactMatchEnum, RuleCombinationEnum, VerdictEnum } from './enums';
import { connectionOf, type Connection } from './pagination';
import { Rule } from './Rule';
import { Source } from './Source';
import { Unit } from './Unit';

@ObjectType({ simpleResolvers: true, description: 'By which rules the units of an index were selected, as its source tells them.' })
export class UnitSelection {
  @Field(() => [Rule], { description: 'What a unit had to meet, step by step; rules of one order are one condition.' })
  readonly conditions!: readonly Rule[];

  @Field(() => [Rule], { description: 'By what a unit that failed the conditions came in again.' })
  readonly addBack!: readonly Rule[];

  @Field(() => [Rule], { description: 'What was left when the rules had been applied.' })
  readonly results!: readonly Rule[];

  @Field(() => RuleCombinationEnum, { description: 'When a unit meets the conditions as a whole: when it meets all of them, or one.' })
  readonly combination!: RuleCombination;

  @Field(() => String, { nullable: true, description: 'The selection in a sentence of our own words; null where there is none besides the rules.' })
  readonly statement!: string | null;

  @Field(() => String, { nullable: true, description: 'Where in its source it stands: line and section.' })
  readonly place!: string | null;

  @Field(() => String, { nullable: true, description: 'What the source leaves open.' })
  readonly note!: string | null;

  @Field(() => Source, { nullable: true, description: 'The document that tells it.' })
  readonly source!: Source | null;
}

@ObjectType({ simpleResolvers: true, description: 'What the data of an index hold of one unit that bears on one rule of its selection.' })
export class RuleEvidence {
  @Field(() => String, { description: 'Code of the rule that it bears on, as selectionRules has it.' })
  readonly ruleCode!: string;

  @Field(() => String, { description: 'Code of the unit of which it was found, e.g. shenzhen.' })
  readonly unitCode!: string;

  @Field(() => VerdictEnum, { description: 'Whether the unit meets the rule; NOT_DISCLOSED where what was found only comes near to what the rule asks.' })
  readonly verdict!: Verdict;

  @Field(() => FactMatchEnum, { description: 'How near what was found comes to what the rule asks.' })
  readonly match!: FactMatch;

  @Field(() => EvidenceListEnum, { description: 'The list in which it was found.' })
  readonly list!: EvidenceList;

  @Field(() => [String], { description: 'Codes of the lines found in that list; each has its source and place there.' })
  readonly lineCodes!: readonly string[];

  @Field(() => Unit, { description: 'That unit, with all that is known of it.' })
  readonly unit!: Unit;
}

export const RuleEvidenceConnection = connectionOf<RuleEvidence>(() => RuleEvidence, {
  name: 'RuleEvidence', items: 'findings on rules of selection', order: 'rule by rule, units in the order of the release',
});
export type RuleEvidenceConnection = Connection<RuleEvidence>;
