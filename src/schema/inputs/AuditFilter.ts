import { Field, InputType } from 'type-graphql';

@InputType({ description: 'Which entries of the audit log to give. Conditions are joined by and; what is left out or null sets no condition.' })
export class AuditFilter {
  @Field(() => String, { nullable: true, description: 'Only entries from this time on: an ISO 8601 date, with or without a time; without a zone in UTC.' })
  readonly since?: string | null;

  @Field(() => String, { nullable: true, description: 'Only entries before this time, in the same form.' })
  readonly until?: string | null;

  @Field(() => String, { nullable: true, description: 'Only what was done so, mostly the name of a mutation, e.g. publishDraft.' })
  readonly action?: string | null;

  @Field(() => String, { nullable: true, description: 'Only changes by this caller, e.g. operator or token:3:Workbench.' })
  readonly subject?: string | null;

  @Field(() => String, { nullable: true, description: 'Only changes of the object with this ref, e.g. cbcii/published@1.1.0.' })
  readonly target?: string | null;
}
