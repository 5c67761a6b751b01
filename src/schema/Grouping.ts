import { Field, ObjectType } from 'type-graphql';
import { UnitGroup } from './UnitGroup';

@ObjectType({ simpleResolvers: true, description: "A way of an index's own to put its units into groups, such as by size of economy, as recorded in the reference release." })
export class Grouping {
  @Field(() => String, { description: 'Code, unique within the index, by which filters and imputation within groups name it, e.g. GDP_group.' })
  readonly code!: string;

  @Field(() => String, { description: 'Its name, as the imported framework gives it.' })
  readonly name!: string;

  @Field(() => String, { nullable: true, description: 'Its Chinese name; null where there is none.' })
  readonly nameZh!: string | null;

  @Field(() => [UnitGroup], { description: 'Its groups, in the order of the release.' })
  readonly groups!: readonly UnitGroup[];
}
