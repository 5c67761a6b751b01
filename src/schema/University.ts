import { Field, Int, ObjectType } from 'type-graphql';
import type { CityBasis, UniversityList } from '../methodology/vocabulary';
import { City } from './City';
import { CityBasisEnum, UniversityListEnum } from './enums';
import { connectionOf, type Connection } from './pagination';
import { Source } from './Source';

@ObjectType({ simpleResolvers: true, description: 'A university that the report names for its biology or medicine.' })
export class University {
  @Field(() => String, { description: 'Kebab-case code, unique within the index and stable.' })
  readonly code!: string;

  @Field(() => String, { description: 'English name.' })
  readonly name!: string;

  @Field(() => String, { nullable: true, description: 'Chinese name.' })
  readonly nameZh!: string | null;

  @Field(() => UniversityListEnum, { description: 'In which list it is named.' })
  readonly list!: UniversityList;

  @Field(() => Int, { nullable: true, description: 'Its place in that list as printed, which need not be a rank; null where the list has no order.' })
  readonly position!: number | null;

  @Field(() => String, { nullable: true, description: 'Code of its city; null where that is none that the index scores.' })
  readonly cityCode!: string | null;

  @Field(() => CityBasisEnum, { description: 'Whence its city is known.' })
  readonly cityBasis!: CityBasis;

  @Field(() => String, { description: 'Where in its source it stands: line and section.' })
  readonly place!: string;

  @Field(() => String, { nullable: true, description: 'Remark on the name or the city.' })
  readonly note!: string | null;

  @Field(() => City, { nullable: true, description: 'The city of cityCode.' })
  readonly city!: City | null;

  @Field(() => Source, { nullable: true, description: 'The document that names it.' })
  readonly source!: Source | null;
}

export const UniversityConnection = connectionOf<University>(() => University, {
  name: 'University', items: 'universities', order: 'in printed order',
});
export type UniversityConnection = Connection<University>;
