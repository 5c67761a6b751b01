import { Field, ObjectType } from 'type-graphql';
import type { Role } from '../methodology/vocabulary';
import { RoleEnum } from './enums';

@ObjectType({ simpleResolvers: true, description: 'Whoever sent the request, as the server knows them by their token.' })
export class Me {
  @Field(() => String, { nullable: true, description: 'The name under which the audit log keeps their changes, e.g. token:3:Workbench; null where no token was sent.' })
  readonly subject!: string | null;

  @Field(() => [RoleEnum], { description: 'Their roles, as the token gives them; none where no token was sent.' })
  readonly roles!: readonly Role[];

  @Field(() => [String], { description: 'The actions that they may take, mostly names of mutations, e.g. publishDraft: what a front end may offer.' })
  readonly may!: readonly string[];
}
