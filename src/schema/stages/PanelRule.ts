import { Field, ObjectType } from 'type-graphql';
import type { PanelScope } from '../../methodology/vocabulary';
import { PanelScopeEnum } from '../enums';

@ObjectType({ simpleResolvers: true, description: 'What is made of a vintage with several periods.' })
export class PanelRule {
  @Field(() => PanelScopeEnum, { description: 'From which periods normalisation learns its parameters.' })
  readonly normalise!: PanelScope;
}
