import { ArgsType, Field } from 'type-graphql';

@ArgsType()
export class MethodologyArgs {
  @Field(() => String, { description: 'Code of the line, e.g. cbcii/equal-pillars.' })
  readonly code!: string;
}

@ArgsType()
export class MethodologyVersionArgs {
  @Field(() => String, { description: 'A line for its latest published version, line@1 for the latest 1.x, line@1.0.0 exactly, or sha256:… by hash.' })
  readonly ref!: string;
}
