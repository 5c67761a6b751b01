import { Field, Int, ObjectType } from 'type-graphql';
import { Node } from './Node';
import { connectionOf, type Connection } from './pagination';
import { Unit } from './Unit';

@ObjectType({
  simpleResolvers: true, implements: [Node, Unit],
  description: 'A city that an index scores. Its particulars come from the reference release of the index.',
})
export class City extends Unit {
  declare readonly __typename: 'City';

  @Field(() => String, { nullable: true, description: 'Chinese administrative division code, GB/T 2260, six digits, e.g. 310000.' })
  readonly adcode!: string | null;

  @Field(() => String, { nullable: true, description: 'Code of the province, autonomous region or municipality it lies in, e.g. jiangsu; the name stands in groups.' })
  readonly province!: string | null;

  @Field(() => String, { nullable: true, description: 'Code of the region the report puts it in, e.g. yangtze-river-delta; the name stands in groups.' })
  readonly region!: string | null;

  @Field(() => Int, { nullable: true, description: "The report's tier of development, 1 (foremost) to 3." })
  readonly tier!: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it is the seat of a provincial government; municipalities are not counted.' })
  readonly isProvincialCapital!: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it is directly under the central government: Beijing, Chongqing, Shanghai, Tianjin.' })
  readonly isMunicipality!: boolean | null;

  @Field(() => String, { nullable: true, description: 'Where its source names it: line and section.' })
  readonly place!: string | null;

  @Field(() => String, { nullable: true, description: 'Remark of the release on how the city is named or placed.' })
  readonly note!: string | null;
}

export const CityConnection = connectionOf<City>(() => City, { name: 'City', items: 'cities', order: 'by code' });
export type CityConnection = Connection<City>;
