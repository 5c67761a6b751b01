import { ArgsType, Field, Int } from 'type-graphql';

@ArgsType()
export class MethodologyDiffArgs {
  @Field(() => String, { description: 'Ref of the earlier methodology version, e.g. cbcii/published@1.0.0.' })
  readonly from!: string;

  @Field(() => String, { description: 'Ref of the later one, of the same line or another, e.g. cbcii/no-bonus.' })
  readonly to!: string;

  @Field(() => String, { defaultValue: 'cbcii/2020', description: 'Ref of the vintage on whose ranks the effects are measured.' })
  readonly vintage!: string;

  @Field(() => Int, { defaultValue: 5, description: 'How many units each effect names that moved farthest, 0 to 50.' })
  readonly movers!: number;
}

@ArgsType()
export class EffectOnArgs {
  @Field(() => String, { description: 'Code or alias of the unit, e.g. tianjin.' })
  readonly unit!: string;
}
