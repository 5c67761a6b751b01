import { Field, Float, ObjectType } from 'type-graphql';
import type { Measure, ObsStatus } from '../methodology/vocabulary';
import { MeasureEnum, ObsStatusEnum } from './enums';
import { connectionOf, type Connection } from './pagination';

@ObjectType({ simpleResolvers: true, description: 'One number of a vintage: a unit, a node of the framework and a period, with where it was found.' })
export class Observation {
  @Field(() => String, { description: 'Code of the unit that it is about.' })
  readonly unitCode!: string;

  @Field(() => String, { description: 'Code of the node that it is a value of.' })
  readonly nodeCode!: string;

  @Field(() => String, { nullable: true, description: 'Reference year or other period; null where the source states none.' })
  readonly period!: string | null;

  @Field(() => MeasureEnum, { description: 'Whether the number is raw, points, a score or a rank.' })
  readonly measure!: Measure;

  @Field(() => Float, { nullable: true, description: 'The number, in unitOfMeasure where measure is RAW; null where obsStatus is MISSING.' })
  readonly value!: number | null;

  @Field(() => String, { nullable: true, description: 'Unit of measure of the number, e.g. CNY, persons or points.' })
  readonly unitOfMeasure!: string | null;

  @Field(() => ObsStatusEnum, { description: 'Standing of the number: whether the source states it, or it was estimated, derived or drawn by a generator.' })
  readonly obsStatus!: ObsStatus;

  @Field(() => String, { nullable: true, description: 'Where in its source it stands: line and section.' })
  readonly place!: string | null;

  @Field(() => String, { nullable: true, description: 'Remark on how it was read or derived.' })
  readonly note!: string | null;
}

export const ObservationConnection = connectionOf<Observation>(() => Observation, {
  name: 'Observation', items: 'observations', order: 'by unit, node, period and measure',
});
export type ObservationConnection = Connection<Observation>;
