import { Field, Int, ObjectType } from 'type-graphql';
import { connectionOf, type Connection } from './pagination';

@ObjectType({ simpleResolvers: true, description: 'What an entry of the audit log says of an object: the whole of it, or where that is more than 64 KiB its hash and size.' })
export class AuditValue {
  @Field(() => String, { nullable: true, description: 'JSON text of the value, "null" where there was nothing; null where it was too large to be kept.' })
  readonly json!: string | null;

  @Field(() => String, { nullable: true, description: 'SHA-256 of its canonical JSON (RFC 8785), as sha256:…, where it was too large to be kept; else null.' })
  readonly hash!: string | null;

  @Field(() => Int, { nullable: true, description: 'Bytes of its canonical JSON where it was too large to be kept; else null.' })
  readonly bytes!: number | null;
}

@ObjectType({ simpleResolvers: true, description: 'One change of the store: who changed what, from what to what. Each entry carries the hash of the one before it.' })
export class AuditEntry {
  @Field(() => Int, { description: 'Place in the log, 1 for the first entry, without gaps.' })
  readonly seq!: number;

  @Field(() => String, { description: 'When it was made, ISO 8601 in UTC.' })
  readonly at!: string;

  @Field(() => String, { description: 'Who made it: operator for the command line, platform for shipped data, token:3:Workbench or oidc:… for callers over HTTP.' })
  readonly subject!: string;

  @Field(() => String, { description: 'What was done, mostly the name of the mutation, e.g. publishDraft.' })
  readonly action!: string;

  @Field(() => String, { description: 'Ref of what it was done to, e.g. cbcii/published@1.1.0.' })
  readonly target!: string;

  @Field(() => AuditValue, { description: 'What was there before.' })
  readonly before!: AuditValue;

  @Field(() => AuditValue, { description: 'What is there since.' })
  readonly after!: AuditValue;

  @Field(() => String, { description: 'Hash of the entry before this one; empty for the first.' })
  readonly previousHash!: string;

  @Field(() => String, { description: 'SHA-256 over the canonical JSON of all of the above, as sha256:…; the next entry carries it.' })
  readonly hash!: string;
}

export const AuditEntryConnection = connectionOf<AuditEntry>(() => AuditEntry, { name: 'AuditEntry', items: 'entries of the audit log', order: 'newest first' });
export type AuditEntryConnection = Connection<AuditEntry>;
