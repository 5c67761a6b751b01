import { Field, ObjectType } from 'type-graphql';
import type { VersionStatus } from '../methodology/vocabulary';
import { VersionStatusEnum } from './enums';
import { Node } from './Node';
import { connectionOf, type Connection } from './pagination';

@ObjectType({
  simpleResolvers: true, implements: Node,
  description: 'A framework together with every choice of every stage; frozen once published and addressed by ref or by hash.',
})
export class MethodologyVersion extends Node {
  declare readonly __typename: 'MethodologyVersion';

  @Field(() => String, { description: 'Line and semantic version, e.g. cbcii/published@1.0.0; refers to this version and no other.' })
  readonly ref!: string;

  @Field(() => String, { nullable: true, description: 'Semantic version: major when scores change, minor when something optional is added, patch for wording.' })
  readonly version!: string | null;

  @Field(() => String, { description: 'sha256: and the hex digest of the canonical document.' })
  readonly hash!: string;

  @Field(() => VersionStatusEnum, { description: 'Where it stands in its life; may change after publication and is outside the promise of pins.' })
  readonly status!: VersionStatus;

  @Field(() => String, { nullable: true, description: 'When it was published: ISO 8601, UTC.' })
  readonly publishedAt!: string | null;

  @Field(() => String, { nullable: true, description: 'When it was withdrawn: ISO 8601, UTC; null while it stands. Outside the promise of pins, as its status is.' })
  readonly withdrawnAt!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was withdrawn, in the words of whoever did it; null while it stands. Outside the promise of pins.' })
  readonly withdrawnReason!: string | null;

  @Field(() => String, { nullable: true, description: 'What changed against the previous version and which published numbers moved.' })
  readonly changelog!: string | null;

  @Field(() => String, { description: 'English title.' })
  readonly title!: string;

  @Field(() => String, { nullable: true, description: 'In which way it scores.' })
  readonly description!: string | null;

  @Field(() => String, { description: 'The whole document as canonical JSON text (RFC 8785), framework included: exactly the bytes that the hash is taken of.' })
  readonly document!: string;
}

export const MethodologyVersionConnection = connectionOf<MethodologyVersion>(() => MethodologyVersion, {
  name: 'MethodologyVersion', items: 'methodology versions', order: 'latest first',
});
export type MethodologyVersionConnection = Connection<MethodologyVersion>;
