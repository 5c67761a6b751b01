import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { ExplanationOperation, ExplanationStage, OperandOrigin, OperandRole } from '../methodology/vocabulary';
import { ExplanationOperationEnum, ExplanationStageEnum, OperandOriginEnum, OperandRoleEnum } from './enums';

@ObjectType({ simpleResolvers: true, description: 'One figure that a step of an explanation works on.' })
export class ExplanationOperand {
  @Field(() => OperandRoleEnum, { description: 'What it is to the operation.' })
  readonly role!: OperandRole;

  @Field(() => Float, { nullable: true, description: 'The figure; null where origin is MISSING.' })
  readonly value!: number | null;

  @Field(() => OperandOriginEnum, { description: 'Where it comes from.' })
  readonly origin!: OperandOrigin;

  @Field(() => Int, { nullable: true, description: 'Number of the earlier step whose result it is; null where origin is another than STEP.' })
  readonly step!: number | null;

  @Field(() => String, { nullable: true, description: "Code of the node that it belongs to; null where that is the step's own." })
  readonly nodeCode!: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'One step of the arithmetic of a score: equal operands give an equal result, bit for bit.' })
export class ExplanationStep {
  @Field(() => Int, { description: 'Number of the step, from 1.' })
  readonly number!: number;

  @Field(() => ExplanationStageEnum, { description: 'Stage in which it is done.' })
  readonly stage!: ExplanationStage;

  @Field(() => String, { description: 'Code of the node that the result belongs to, or of the variable that an indicator is divided by.' })
  readonly nodeCode!: string;

  @Field(() => ExplanationOperationEnum, { description: 'What is done with the operands.' })
  readonly operation!: ExplanationOperation;

  @Field(() => [ExplanationOperand], { description: 'What it is done with, in the order in which it is added up; none where a figure is read.' })
  readonly operands!: readonly ExplanationOperand[];

  @Field(() => Float, { description: 'What comes of it, as the engine has it.' })
  readonly result!: number;

  @Field(() => String, { nullable: true, description: 'The method that took learnt operands from the data, e.g. entropy or groupMean; null where that is the operation itself, or where nothing was learnt.' })
  readonly learntBy!: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'The arithmetic of one score, from what was observed to what each node contributes, so that anybody can do it again to the last bit (scripts/replay.mjs).' })
export class Explanation {
  @Field(() => String, { description: 'Code of the unit whose score it is.' })
  readonly unitCode!: string;

  @Field(() => String, { description: 'Code of the node whose score it is.' })
  readonly nodeCode!: string;

  @Field(() => Float, { description: 'The score of the node; of a leaf, what its parent reads; of the bonus, what it adds to the core.' })
  readonly result!: number;

  @Field(() => Int, { description: 'Number of the step that gives the result; what comes after shares it out.' })
  readonly resultStep!: number;

  @Field(() => [ExplanationStep], { description: 'All steps, each after those that it builds on.' })
  readonly steps!: readonly ExplanationStep[];
}
