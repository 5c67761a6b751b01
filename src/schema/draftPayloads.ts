import { Field, ObjectType } from 'type-graphql';
import { Draft } from './Draft';
import { DraftReview } from './DraftReview';
import { MethodologyVersion } from './MethodologyVersion';
import { payloadType, type PayloadShape } from './payloadType';
import { Problem } from './Problem';

const asDraft = { gives: 'The draft as it stands now' };

export const CreateMethodologyPayload = payloadType<Draft>(() => Draft, { name: 'CreateMethodology', does: 'beginning a line of methodologies', ...asDraft });
export const ForkMethodologyPayload = payloadType<Draft>(() => Draft, { name: 'ForkMethodology', does: 'beginning a line from a published version', ...asDraft });
export const CreateDraftPayload = payloadType<Draft>(() => Draft, { name: 'CreateDraft', does: 'beginning the next version of a line', ...asDraft });
export const ValidateDraftPayload = payloadType<DraftReview>(() => DraftReview, {
  name: 'ValidateDraft', does: 'validating a draft or a document', gives: 'How it differs from what its line stands for',
});
export const PublishDraftPayload = payloadType<MethodologyVersion>(() => MethodologyVersion, { name: 'PublishDraft', does: 'publishing a draft', gives: 'The version' });
export const WithdrawVersionPayload = payloadType<MethodologyVersion>(() => MethodologyVersion, { name: 'WithdrawVersion', does: 'withdrawing a version', gives: 'The version' });

@ObjectType({ simpleResolvers: true, description: 'What came of changing a draft.' })
export class UpdateDraftPayload implements PayloadShape<Draft> {
  @Field(() => Draft, { nullable: true, description: 'The draft as it stands now; null when the change was refused, and then nothing is changed.' })
  readonly result!: Draft | null;

  @Field(() => [Problem], { description: 'Every reason why it was refused; empty when it was not.' })
  readonly problems!: readonly Problem[];

  @Field(() => Draft, { nullable: true, description: 'Where the change was made on a revision that is no longer the current one: the draft as it stands now, to make the change on.' })
  readonly current!: Draft | null;
}
