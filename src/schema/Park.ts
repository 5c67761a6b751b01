import { Field, ObjectType } from 'type-graphql';
import type { ParkRole } from '../methodology/vocabulary';
import { City } from './City';
import { ParkRoleEnum } from './enums';
import { connectionOf, type Connection } from './pagination';
import { Source } from './Source';

@ObjectType({ simpleResolvers: true, description: 'An industrial park that the report names in a city.' })
export class Park {
  @Field(() => String, { description: 'Kebab-case code, unique within the index and stable.' })
  readonly code!: string;

  @Field(() => String, { description: 'English name.' })
  readonly name!: string;

  @Field(() => String, { nullable: true, description: 'Chinese name, as printed; null where the source has it in English only.' })
  readonly nameZh!: string | null;

  @Field(() => ParkRoleEnum, { description: 'As what it is named.' })
  readonly role!: ParkRole;

  @Field(() => String, { nullable: true, description: 'Code of its city; null where that is none that the index scores.' })
  readonly cityCode!: string | null;

  @Field(() => String, { description: 'Where in its source it stands: line and section.' })
  readonly place!: string;

  @Field(() => String, { nullable: true, description: 'Remark on the name or the place.' })
  readonly note!: string | null;

  @Field(() => City, { nullable: true, description: 'The city of cityCode.' })
  readonly city!: City | null;

  @Field(() => Source, { nullable: true, description: 'The document that names it.' })
  readonly source!: Source | null;
}

export const ParkConnection = connectionOf<Park>(() => Park, { name: 'Park', items: 'industrial parks', order: 'city by city, as printed' });
export type ParkConnection = Connection<Park>;
