import { Field, Int, ObjectType } from 'type-graphql';
import type { ChangeKind, ChangeScope, ChangeStage, VersionBump } from '../methodology/vocabulary';
import { ChangeKindEnum, ChangeScopeEnum, ChangeStageEnum, VersionBumpEnum } from './changeEnums';

@ObjectType({ simpleResolvers: true, description: 'One change between two methodology documents, found by comparing them node by node.' })
export class MethodologyChange {
  @Field(() => ChangeKindEnum, { description: 'What it does.' })
  readonly kind!: ChangeKind;

  @Field(() => ChangeStageEnum, { description: 'The part of the document that it lies in.' })
  readonly stage!: ChangeStage;

  @Field(() => ChangeScopeEnum, { description: 'How far it reaches.' })
  readonly scope!: ChangeScope;

  @Field(() => Int, { nullable: true, description: 'Level of the tree, 0 for the root, where it reaches a whole level; else null.' })
  readonly level!: number | null;

  @Field(() => String, { description: 'The change in one line, as release notes would have it, e.g. Bonus: additive without cap → none.' })
  readonly sentence!: string;

  @Field(() => String, { nullable: true, description: 'Code of the node at which something else stands than before, where there is exactly one; else null, and nodeCodes names them.' })
  readonly node!: string | null;

  @Field(() => [String], { description: 'Codes of the nodes at which something else stands than before; empty where it speaks of no node.' })
  readonly nodeCodes!: readonly string[];

  @Field(() => String, { description: 'Its place in the later document, e.g. weigh.overrides[0].weight; in the earlier one where the later has no such place.' })
  readonly path!: string;

  @Field(() => String, { description: 'What stood there before, as JSON text; null as text where nothing did.' })
  readonly before!: string;

  @Field(() => String, { description: 'What stands there now, as JSON text; null as text where nothing does.' })
  readonly after!: string;

  @Field(() => VersionBumpEnum, { description: 'The least that the version number must rise by for it.' })
  readonly bump!: VersionBump;
}
