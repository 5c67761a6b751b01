import { ArgsType, Field } from 'type-graphql';
import { AuditFilter } from '../inputs/AuditFilter';
import { PageArgs } from './PageArgs';

@ArgsType()
export class AuditArgs extends PageArgs {
  @Field(() => AuditFilter, { nullable: true, description: 'Which entries to give; all of them without it.' })
  readonly filter?: AuditFilter | null;
}
