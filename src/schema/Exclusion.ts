import { Field, ObjectType } from 'type-graphql';
import type { ExclusionReason } from '../methodology/vocabulary';
import { ExclusionReasonEnum } from './enums';
import { FrameworkNode } from './Framework';

@ObjectType({ simpleResolvers: true, description: 'A unit that could not be scored, and why. It has no row in the ranking.' })
export class Exclusion {
  @Field(() => String, { description: 'Code of the unit, e.g. taizhou-jiangsu; the edge unit gives the rest of it.' })
  readonly unitCode!: string;

  @Field(() => ExclusionReasonEnum, { description: 'What kept it from a score.' })
  readonly reason!: ExclusionReason;

  @Field(() => [FrameworkNode], { description: 'The nodes at which the score was lost, those nearest to the leaves; empty where no single node is to blame.' })
  readonly nodes!: readonly FrameworkNode[];
}
