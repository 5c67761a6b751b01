import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { Measure, VintageKind } from '../methodology/vocabulary';
import { MeasureEnum, VintageKindEnum } from './enums';
import { Node } from './Node';
import { connectionOf, type Connection } from './pagination';

@ObjectType({ simpleResolvers: true, description: 'How much of one measure and period a vintage holds.' })
export class VintageCoverage {
  @Field(() => String, { nullable: true, description: 'Reference year or other period of the observations; null where the source states none.' })
  readonly period!: string | null;

  @Field(() => MeasureEnum, { description: 'What the counted observations measure.' })
  readonly measure!: Measure;

  @Field(() => Int, { description: 'Number of units with at least one such observation.' })
  readonly unitCount!: number;

  @Field(() => Int, { description: 'Number of nodes of the framework with at least one such observation.' })
  readonly nodeCount!: number;

  @Field(() => Int, { description: 'Number of such observations.' })
  readonly observationCount!: number;

  @Field(() => Float, { description: 'observationCount / (unitCount × nodeCount), 0 to 1: 1 where no cell of that table is empty.' })
  readonly share!: number;
}

@ObjectType({ simpleResolvers: true, implements: Node, description: 'An edition of observations; sealed and hashed it never changes, and a correction makes a new revision.' })
export class Vintage extends Node {
  declare readonly __typename: 'Vintage';

  @Field(() => String, { description: 'Line and revision, e.g. cbcii/2020@1; refers to this revision and no other.' })
  readonly ref!: string;

  @Field(() => String, { description: 'The line without revision, e.g. cbcii/2020; alone it refers to the latest sealed revision.' })
  readonly code!: string;

  @Field(() => Int, { description: 'Number of the revision within its line, from 1.' })
  readonly revision!: number;

  @Field(() => VintageKindEnum, { description: 'Where its numbers come from.' })
  readonly kind!: VintageKind;

  @Field(() => String, { description: 'English title of this edition.' })
  readonly title!: string;

  @Field(() => String, { nullable: true, description: 'What it holds and whence, in a sentence or two; null where nothing is said.' })
  readonly description!: string | null;

  @Field(() => [String], { description: 'The periods that evaluate(period:) can be asked for, in order of their texts; empty where its observations state none.' })
  readonly periods!: readonly string[];

  @Field(() => String, { nullable: true, description: 'The period that is evaluated when none is asked for; null for the edition as a whole, each cell by its unstated or else its latest value.' })
  readonly defaultPeriod!: string | null;

  @Field(() => String, { nullable: true, description: 'sha256: and the hex digest of its observations; null until it is sealed.' })
  readonly hash!: string | null;

  @Field(() => String, { nullable: true, description: 'When it was sealed: ISO 8601, UTC; null until it is sealed.' })
  readonly sealedAt!: string | null;

  @Field(() => String, { nullable: true, description: 'What a reader must be told of numbers built on it, e.g. that they are synthetic; null where nothing.' })
  readonly notice!: string | null;
}

export const VintageConnection = connectionOf<Vintage>(() => Vintage, { name: 'Vintage', items: 'vintages', order: 'by ref' });
export type VintageConnection = Connection<Vintage>;
