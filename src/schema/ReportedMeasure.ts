import { Field, Float, Int, ObjectType } from 'type-graphql';
import { connectionOf, type Connection } from './pagination';

@ObjectType({
  simpleResolvers: true,
  description: 'A figure that the source prints for a unit beside the tree, not in it: status, potential, or one of four segments.',
})
export class ReportedMeasure {
  @Field(() => String, { description: 'Code of the unit that it is printed for.' })
  readonly unitCode!: string;

  @Field(() => String, { description: 'Kebab-case code of what is measured, e.g. potential or segment-medical-device.' })
  readonly code!: string;

  @Field(() => String, { description: 'English name of what is measured.' })
  readonly name!: string;

  @Field(() => String, { nullable: true, description: 'Chinese name, as the source prints it.' })
  readonly nameZh!: string | null;

  @Field(() => String, { nullable: true, description: 'How the figure is to be read.' })
  readonly definition!: string | null;

  @Field(() => Float, { nullable: true, description: 'Printed value in points of the index, one decimal; null where only a rank is printed.' })
  readonly value!: number | null;

  @Field(() => Int, { nullable: true, description: 'Printed rank, 1 for the best, among rankPopulation units; null where none is printed.' })
  readonly rank!: number | null;

  @Field(() => Int, { nullable: true, description: 'How many units the printed rank is among; more than those it is printed for.' })
  readonly rankPopulation!: number | null;

  @Field(() => String, { nullable: true, description: 'Where in its source it stands: line and section.' })
  readonly place!: string | null;
}

export const ReportedMeasureConnection = connectionOf<ReportedMeasure>(() => ReportedMeasure, {
  name: 'ReportedMeasure', items: 'reported measures', order: 'measure by measure, best rank first, those without a rank last',
});
export type ReportedMeasureConnection = Connection<ReportedMeasure>;
