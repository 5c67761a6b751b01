import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { SensitivityMeasure } from '../methodology/vocabulary';
import { SensitivityMeasureEnum } from './enums';

@ObjectType({ simpleResolvers: true, description: 'What one factor explains of the variance of a result (Sobol indices). Shares are 0 to 1 but for the errors of sampling; null where the result does not vary, or is missing in some replication.' })
export class SobolIndex {
  @Field(() => String, { description: 'Name of the factor: of an assumption, or which weights it draws.' })
  readonly factor!: string;

  @Field(() => Boolean, { description: 'Whether the factor is weights; else it is the options of an assumption.' })
  readonly isWeights!: boolean;

  @Field(() => Float, { nullable: true, description: 'First-order index: the share that the factor explains alone.' })
  readonly first!: number | null;

  @Field(() => Float, { nullable: true, description: 'Lower end of its interval of 95 %, by its asymptotic standard error.' })
  readonly firstLow!: number | null;

  @Field(() => Float, { nullable: true, description: 'Upper end of that interval.' })
  readonly firstHigh!: number | null;

  @Field(() => Float, { nullable: true, description: 'Total index: the share that the factor explains with all its interactions, which would be left if everything else were known.' })
  readonly total!: number | null;

  @Field(() => Float, { nullable: true, description: 'Lower end of its interval of 95 %, by its asymptotic standard error.' })
  readonly totalLow!: number | null;

  @Field(() => Float, { nullable: true, description: 'Upper end of that interval.' })
  readonly totalHigh!: number | null;
}

@ObjectType({ simpleResolvers: true, description: 'A result of the replications, and what of its variance each factor explains.' })
export class SensitivityTarget {
  @Field(() => SensitivityMeasureEnum, { description: 'Which result.' })
  readonly measure!: SensitivityMeasure;

  @Field(() => String, { nullable: true, description: 'Code of the unit whose rank or score it is; null for the mean shift of all.' })
  readonly unitCode!: string | null;

  @Field(() => Float, { nullable: true, description: 'Its mean over the replications, in places or points; null where it is missing in some of them.' })
  readonly mean!: number | null;

  @Field(() => Float, { nullable: true, description: 'Its standard deviation, likewise.' })
  readonly standardDeviation!: number | null;

  @Field(() => [SobolIndex], { description: 'One entry for each factor: assumptions in their order, then weights.' })
  readonly indices!: readonly SobolIndex[];
}

@ObjectType({ simpleResolvers: true, description: 'Which of the things in doubt matter: the variance of ranks or scores, shared out among them by Sobol indices.' })
export class Sensitivity {
  @Field(() => Int, { description: 'Number of samples.' })
  readonly draws!: number;

  @Field(() => Int, { description: 'Where the random numbers began.' })
  readonly seed!: number;

  @Field(() => Int, { description: 'How often all units were scored and ranked: draws × (factors + 2).' })
  readonly evaluations!: number;

  @Field(() => [SensitivityTarget], { description: 'The mean shift of all units, then each unit that was named.' })
  readonly targets!: readonly SensitivityTarget[];

  @Field(() => String, { description: 'sha256: and the hex digest of what was asked and of all values; equal hashes mean equal results, bit for bit.' })
  readonly resultHash!: string;
}
