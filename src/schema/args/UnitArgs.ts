import { ArgsType, Field } from 'type-graphql';
import { UnitFilter } from '../inputs/UnitFilter';
import { PageArgs } from './PageArgs';

@ArgsType()
export class UnitArgs {
  @Field(() => String, { defaultValue: 'cbcii', description: 'Code of the index that the unit belongs to.' })
  readonly index!: string;

  @Field(() => String, { description: 'Code or alias of the unit, e.g. taizhou-jiangsu.' })
  readonly code!: string;
}

@ArgsType()
export class CityArgs {
  @Field(() => String, { description: 'Code or alias of a city of CBCII, e.g. haerbin or harbin.' })
  readonly code!: string;
}

@ArgsType()
export class CitiesArgs extends PageArgs {
  @Field(() => UnitFilter, { nullable: true, description: 'Which cities to give; all of them without it.' })
  readonly filter?: UnitFilter | null;
}
