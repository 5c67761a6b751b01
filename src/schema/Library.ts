import { Field, Int, ObjectType } from 'type-graphql';
import type { Direction, LibraryCriterion, LibraryDecision, ScreeningStage, Verdict } from '../methodology/vocabulary';
import { DirectionEnum, LibraryCriterionEnum, LibraryDecisionEnum, ScreeningStageEnum, VerdictEnum } from './enums';
import { connectionOf, type Connection } from './pagination';
import { ScreeningStep } from './Rule';
import { Source } from './Source';

@ObjectType({ simpleResolvers: true, description: 'What is said of one candidate indicator under one criterion.' })
export class LibraryJudgement {
  @Field(() => LibraryCriterionEnum, { description: 'By what the candidate is judged here.' })
  readonly criterion!: LibraryCriterion;

  @Field(() => VerdictEnum, { description: 'Whether the indicator meets it; NOT_DISCLOSED where the source names the criterion and keeps the judgement to itself.' })
  readonly verdict!: Verdict;

  @Field(() => String, { nullable: true, description: 'Why, as the source says; null where it gives no reason.' })
  readonly reason!: string | null;

  @Field(() => String, { nullable: true, description: 'Where in its source the judgement stands, or, if it is not disclosed, where the criterion is named.' })
  readonly place!: string | null;

  @Field(() => Source, { nullable: true, description: 'The document of that place.' })
  readonly source!: Source | null;
}

@ObjectType({ simpleResolvers: true, description: 'A candidate indicator of the library of an index, with the judgements by which it was taken or left.' })
export class LibraryEntry {
  @Field(() => String, { description: 'Kebab-case code, unique in the library.' })
  readonly code!: string;

  @Field(() => String, { description: 'English name.' })
  readonly name!: string;

  @Field(() => String, { nullable: true, description: 'Chinese name, as printed.' })
  readonly nameZh!: string | null;

  @Field(() => String, { nullable: true, description: 'What it counts or measures.' })
  readonly definition!: string | null;

  @Field(() => String, { nullable: true, description: 'Unit of measure of its values, e.g. CNY or persons; a node drawn from it has the same.' })
  readonly unitOfMeasure!: string | null;

  @Field(() => DirectionEnum, { description: 'Whether more is better; a node drawn from it points the same way.' })
  readonly direction!: Direction;

  @Field(() => String, { nullable: true, description: 'From where its data can be had.' })
  readonly dataSource!: string | null;

  @Field(() => [String], { description: 'Names of the rating systems that it comes from; empty where they are not disclosed.' })
  readonly ratingSystems!: readonly string[];

  @Field(() => [LibraryJudgement], { description: 'One for each criterion by which the library is judged, undisclosed ones too.' })
  readonly judgements!: readonly LibraryJudgement[];

  @Field(() => LibraryDecisionEnum, { description: 'What became of it.' })
  readonly decision!: LibraryDecision;

  @Field(() => ScreeningStageEnum, { nullable: true, description: 'Step of the screening at which that was decided; null where it is not known.' })
  readonly stage!: ScreeningStage | null;

  @Field(() => String, { nullable: true, description: 'Why it was taken or left, beyond its judgements; null where no reason is given.' })
  readonly reason!: string | null;

  @Field(() => String, { nullable: true, description: 'Code of the node that the framework draws from it; null for one that was not taken.' })
  readonly nodeCode!: string | null;

  @Field(() => String, { nullable: true, description: 'Where in its source it stands.' })
  readonly place!: string | null;

  @Field(() => String, { nullable: true, description: 'What is uncertain about the entry.' })
  readonly note!: string | null;

  @Field(() => Source, { nullable: true, description: 'The document that names it.' })
  readonly source!: Source | null;
}

export const LibraryEntryConnection = connectionOf<LibraryEntry>(() => LibraryEntry, {
  name: 'LibraryEntry', items: 'candidate indicators', order: 'in the order of the library',
});
export type LibraryEntryConnection = Connection<LibraryEntry>;

@ObjectType({ simpleResolvers: true, description: 'How many candidate indicators a library lists, and what its source keeps to itself.' })
export class LibrarySummary {
  @Field(() => Int, { description: 'Candidates that the library lists.' })
  readonly listed!: number;

  @Field(() => Int, { description: 'Those of them that entered the framework.' })
  readonly taken!: number;

  @Field(() => Int, { description: 'Those of them that were left out.' })
  readonly left!: number;

  @Field(() => Int, { description: 'Those of them on which nothing is decided.' })
  readonly undecided!: number;

  @Field(() => Int, { description: 'Judgements on the candidates listed, one for each of them and each criterion.' })
  readonly judgements!: number;

  @Field(() => Int, { description: 'How many of the judgements a source discloses.' })
  readonly disclosedJudgements!: number;

  @Field(() => ScreeningStep, { nullable: true, description: 'The step at which the source counts its candidates, listed or not; null where it does not count them.' })
  readonly candidates!: ScreeningStep | null;

  @Field(() => String, { nullable: true, description: 'What is not disclosed, in a sentence; null where everything is.' })
  readonly notice!: string | null;
}
