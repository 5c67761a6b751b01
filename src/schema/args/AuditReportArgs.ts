import { ArgsType, Field } from 'type-graphql';

@ArgsType()
export class AuditReportArgs {
  @Field(() => String, { description: 'Ref of the methodology version: line, line@1, line@1.0.0 or sha256:…' })
  readonly methodologyVersion!: string;

  @Field(() => String, { description: 'Ref of the vintage it is audited on: line, line@revision or sha256:…' })
  readonly vintage!: string;
}
