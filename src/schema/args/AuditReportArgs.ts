import { ArgsType, Field } from 'type-graphql';

@ArgsType()
export class AuditReportArgs {
  @Field(() => String, { description: 'Ref of the methodology version: a line, line@1, line@1.0.0 or a hash.' })
  readonly methodologyVersion!: string;

  @Field(() => String, { description: 'Ref of the vintage it is audited on: a line, line@revision or a hash.' })
  readonly vintage!: string;
}
