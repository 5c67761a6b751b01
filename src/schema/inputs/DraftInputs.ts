import { Field, InputType, Int } from 'type-graphql';
import { JsonObjectScalar } from '../scalars/JsonObject';
import { KeyedInput } from './KeyedInput';
import { VariantInput } from './VariantInput';

@InputType({ description: 'A change of a draft: by a merge patch or by typed edits, or of its changelog alone.' })
export class UpdateDraftInput extends KeyedInput {
  @Field(() => String, { description: 'Ref of the draft, e.g. cbcii/mine@draft-17.' })
  readonly ref!: string;

  @Field(() => Int, { description: 'The revision that the change was made on. Where the draft has another by now, nothing is changed and the current one is given.' })
  readonly revision!: number;

  @Field(() => JsonObjectScalar, {
    nullable: true,
    description: 'JSON Merge Patch (RFC 7396) of the document: fields are replaced one by one, null takes one away or sets it to null where it must stand, lists are replaced whole.',
  })
  readonly patch?: object | null;

  @Field(() => VariantInput, { nullable: true, description: 'Instead of a patch: a variant, as a query takes it, that is made part of the document. It names no units.' })
  readonly edits?: VariantInput | null;

  @Field(() => String, { nullable: true, description: 'What changed against the version before, for those who will read it. Kept as it is when left out.' })
  readonly changelog?: string | null;
}

@InputType({ description: 'What is to be validated: a draft, or a document that is sent along and not kept.' })
export class ValidateDraftInput extends KeyedInput {
  @Field(() => String, { nullable: true, description: 'Ref of a draft.' })
  readonly ref?: string | null;

  @Field(() => JsonObjectScalar, { nullable: true, description: 'Instead of a ref: a document. It is compared with what the line of its code stands for.' })
  readonly document?: object | null;
}

@InputType({ description: 'A draft that is to be published: it becomes a version that nobody can change.' })
export class PublishDraftInput extends KeyedInput {
  @Field(() => String, { description: 'Ref of the draft.' })
  readonly ref!: string;

  @Field(() => Int, { nullable: true, description: 'The revision that was read; left out, the draft is published as it stands.' })
  readonly revision?: number | null;

  @Field(() => String, {
    description: 'Semantic version: 1.0.0 for the first of a line; then above what the line stands for, by as much as the changes ask or more.',
  })
  readonly version!: string;

  @Field(() => String, { nullable: true, description: 'What changed, for those who will read it; that of the draft when left out. One of the two must say something.' })
  readonly changelog?: string | null;
}

@InputType({ description: 'A published version that is to be withdrawn: it stays readable, and is no longer what its line stands for.' })
export class WithdrawVersionInput extends KeyedInput {
  @Field(() => String, { description: 'Exact ref of the version, e.g. cbcii/mine@1.1.0, or sha256:….' })
  readonly ref!: string;

  @Field(() => String, { description: 'Why, for those who meet the version later.' })
  readonly reason!: string;
}
