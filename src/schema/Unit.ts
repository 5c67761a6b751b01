import { Field, InterfaceType, ObjectType } from 'type-graphql';
import type { UnitKind } from '../methodology/vocabulary';
import { UnitKindEnum } from './enums';
import { Node } from './Node';
import { connectionOf, type Connection } from './pagination';
import { UnitGroup } from './UnitGroup';

@InterfaceType('Unit', {
  implements: Node,
  description: 'What an index scores and ranks: a city, a country, a firm.',
  resolveType: (value: Unit) => value.__typename,
})
export abstract class Unit extends Node {
  declare readonly __typename: 'City' | 'GenericUnit';

  @Field(() => String, { description: 'Kebab-case code, unique within the index and stable, e.g. taizhou-jiangsu.' })
  readonly code!: string;

  @Field(() => String, { description: 'English name; Chinese cities in pinyin without tones.' })
  readonly name!: string;

  @Field(() => String, { nullable: true, description: 'Chinese name; null where the release records none.' })
  readonly nameZh!: string | null;

  @Field(() => UnitKindEnum, { description: 'What sort of thing the unit is.' })
  readonly kind!: UnitKind;

  @Field(() => [String], { description: 'Other codes under which the unit is found, e.g. harbin for haerbin.' })
  readonly aliases!: readonly string[];

  @Field(() => [UnitGroup], { description: 'The groups it belongs to, at most one of each grouping.' })
  readonly groups!: readonly UnitGroup[];
}

@ObjectType({
  simpleResolvers: true, implements: [Node, Unit],
  description: 'A unit of an index whose units have no particulars of their own, such as an imported index of countries.',
})
export class GenericUnit extends Unit {
  declare readonly __typename: 'GenericUnit';
}

export const UnitConnection = connectionOf<Unit>(() => Unit, { name: 'Unit', items: 'units', order: 'by code' });
export type UnitConnection = Connection<Unit>;
