import { Field, Int, ObjectType } from 'type-graphql';
import { Problem } from './Problem';

@ObjectType({ simpleResolvers: true, description: 'What an import did or, where nothing was to be written, would do.' })
export class ImportResult {
  @Field(() => String, { description: 'Code of the index, e.g. asem.' })
  readonly indexCode!: string;

  @Field(() => String, { description: 'Ref of the revision that holds the observations, e.g. asem/2018@1.' })
  readonly vintageRef!: string;

  @Field(() => String, { nullable: true, description: 'Ref of the first version that the files bring, e.g. asem/imported@1.0.0; null where they bring none.' })
  readonly methodologyRef!: string | null;

  @Field(() => Int, { description: 'Number of observations in the files.' })
  readonly observationCount!: number;

  @Field(() => Int, { description: 'Number of units that are observed.' })
  readonly unitCount!: number;

  @Field(() => [Problem], { description: 'What is odd about the files and was taken all the same.' })
  readonly warnings!: readonly Problem[];

  @Field(() => Boolean, { description: 'Whether the same observations stood there already, sealed, with the same hash: then no revision was made.' })
  readonly unchanged!: boolean;

  @Field(() => Boolean, { description: 'Whether nothing was written, because that was asked.' })
  readonly dryRun!: boolean;
}
