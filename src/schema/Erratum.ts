import { Field, ObjectType } from 'type-graphql';
import type { ErratumKind } from '../methodology/vocabulary';
import { ErratumKindEnum } from './enums';
import { connectionOf, type Connection } from './pagination';

@ObjectType({ simpleResolvers: true, description: 'A doubtful place of a source: what stands there, what the data take instead, and why.' })
export class Erratum {
  @Field(() => String, { description: 'Kebab-case code, unique within the index and stable.' })
  readonly code!: string;

  @Field(() => ErratumKindEnum, { description: 'What sort of inconsistency it is.' })
  readonly kind!: ErratumKind;

  @Field(() => [String], { description: 'Codes of the nodes of the framework that it touches; empty when it touches none.' })
  readonly nodeCodes!: readonly string[];

  @Field(() => [String], { description: 'Codes of the units that it touches; empty when it touches none.' })
  readonly unitCodes!: readonly string[];

  @Field(() => String, { description: 'Where it stands: lines and section of each source.' })
  readonly place!: string;

  @Field(() => String, { description: 'What stands there.' })
  readonly finding!: string;

  @Field(() => String, { description: 'What the data take.' })
  readonly taken!: string;

  @Field(() => String, { description: 'Why the data take that.' })
  readonly reason!: string;
}

export const ErratumConnection = connectionOf<Erratum>(() => Erratum, { name: 'Erratum', items: 'errata', order: 'in the order of the release, source by source' });
export type ErratumConnection = Connection<Erratum>;
