import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { AuditCode, AuditSection, AuditVerdict } from '../methodology/vocabulary';
import { AuditCodeEnum, AuditSectionEnum, AuditVerdictEnum, AuditWantEnum } from './auditEnums';

@ObjectType({ simpleResolvers: true, description: 'Where the value of an item comes from.' })
export class AuditDetail {
  @Field(() => [String], { description: 'Code of a node or a unit, or the two codes of a pair.' })
  readonly at!: readonly string[];

  @Field(() => Float, { description: 'What the item looks at there, in its own measure: a share, a correlation, a count.' })
  readonly value!: number;
}

@ObjectType({ simpleResolvers: true, description: 'One question of an audit, what was found, and the verdict.' })
export class AuditItem {
  @Field(() => AuditCodeEnum, { description: 'Which item it is; these words stand in documents too.' })
  readonly code!: AuditCode;

  @Field(() => AuditSectionEnum, { description: 'The chapter it belongs to.' })
  readonly section!: AuditSection;

  @Field(() => String, { description: 'What is asked, for people.' })
  readonly question!: string;

  @Field(() => AuditVerdictEnum, { description: 'What it came to.' })
  readonly verdict!: AuditVerdict;

  @Field(() => Float, { nullable: true, description: 'What was found, in the measure of the item; null where it could not be assessed.' })
  readonly value!: number | null;

  @Field(() => String, { description: 'What its value counts, e.g. pairs of pillars with a negative correlation.' })
  readonly measure!: string;

  @Field(() => AuditWantEnum, { description: 'Whether more or less of it is better.' })
  readonly wants!: 'AT_LEAST' | 'AT_MOST';

  @Field(() => Float, { nullable: true, description: 'Threshold beyond which it is warned of, of the version or by default; null is never.' })
  readonly warn!: number | null;

  @Field(() => Float, { nullable: true, description: 'Threshold beyond which it fails; null is never.' })
  readonly fail!: number | null;

  @Field(() => String, { description: 'What was found in one sentence, or why nothing could be.' })
  readonly said!: string;

  @Field(() => [AuditDetail], { description: 'At most ten nodes, units or pairs behind the value, the most telling first.' })
  readonly details!: readonly AuditDetail[];

  @Field(() => String, { description: 'Where the question comes from.' })
  readonly citation!: string;
}

@ObjectType({ simpleResolvers: true, description: 'The check-list of composite indicators gone through for one methodology version on one vintage. Thresholds are the version\'s own, or defaults. It is computed from the data each time, so it stays true.' })
export class Audit {
  @Field(() => [AuditItem], { description: 'Every item, in the order of the chapters.' })
  readonly items!: readonly AuditItem[];

  @Field(() => Int, { description: 'How many items passed.' })
  readonly passed!: number;

  @Field(() => Int, { description: 'How many are to be looked at.' })
  readonly warned!: number;

  @Field(() => Int, { description: 'How many failed.' })
  readonly failed!: number;

  @Field(() => Int, { description: 'How many could not be assessed.' })
  readonly notAssessable!: number;

  @Field(() => String, { description: 'sha256: and the hex digest of all that was found; equal hashes mean equal verdicts on equal figures.' })
  readonly resultHash!: string;
}
