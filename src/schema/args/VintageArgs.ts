import { ArgsType, Field } from 'type-graphql';
import type { Measure } from '../../methodology/vocabulary';
import { MeasureEnum } from '../enums';
import { PageArgs } from './PageArgs';

@ArgsType()
export class VintageArgs {
  @Field(() => String, { description: 'A line for its latest sealed revision, line@2 for that revision, or sha256:… by hash.' })
  readonly ref!: string;
}

@ArgsType()
export class ObservationsArgs extends PageArgs {
  @Field(() => [String], { nullable: true, description: 'Only those of these units, by code; at most 250.' })
  readonly units?: readonly string[] | null;

  @Field(() => [String], { nullable: true, description: 'Only those at these nodes of the framework, by code; at most 250.' })
  readonly nodes?: readonly string[] | null;

  @Field(() => MeasureEnum, { nullable: true, description: 'Only those that measure this.' })
  readonly measure?: Measure | null;

  @Field(() => String, { nullable: true, description: 'Only those of this period.' })
  readonly period?: string | null;
}
