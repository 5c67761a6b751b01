import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context';
import { DraftArgs, DraftPreviewArgs } from '../schema/args/DraftArgs';
import { PageArgs } from '../schema/args/PageArgs';
import { Draft, DraftConnection } from '../schema/Draft';
import { DraftPreviewRowConnection, type DraftPreviewRow } from '../schema/DraftPreview';
import { DraftReview } from '../schema/DraftReview';
import { Methodology } from '../schema/Methodology';
import { MethodologyVersion } from '../schema/MethodologyVersion';
import type { Connection } from '../schema/pagination';
import { Problem } from '../schema/Problem';
import type { PreviewRow } from '../services/drafts/DraftPreviewer';
import type { DraftReview as ReviewView } from '../services/drafts/reviewDraft';
import type { Release } from '../services/ReferenceService';
import { pageOf } from './paging';
import { shapeChange, shapeDraft, shapeMethodology, shapeUnit, shapeVersion, type DraftShape, type MethodologyShape } from './shape';

export type ReviewShape = DraftReview & { readonly review: ReviewView };

export function shapeReview(review: ReviewView): ReviewShape {
  const { changes, neededBump, suggestedVersion } = review;
  return { changes: changes.map(shapeChange), neededBump, suggestedVersion, review };
}

@Resolver(() => Draft)
export class DraftResolver {
  @Query(() => Draft, { nullable: true, description: 'One draft by its ref; UNAUTHENTICATED without a token. Outside the promise of pins.' })
  async draft(@Args(() => DraftArgs) { ref }: DraftArgs, @Ctx() { services, caller, pins }: Context): Promise<Draft> {
    pins.noteMoving('Query.draft');
    return shapeDraft(await services.drafts.draft(caller, ref));
  }

  @FieldResolver(() => Methodology, { description: 'The line it belongs to.' })
  async methodology(@Root() { draft }: DraftShape, @Ctx() { services, caller }: Context): Promise<Methodology> {
    return shapeMethodology(await services.methodologies.line(draft.line, caller));
  }

  @FieldResolver(() => MethodologyVersion, { nullable: true, description: 'The version whose document it began with; null for one begun anew.' })
  async basedOn(@Root() { draft }: DraftShape, @Ctx() { services }: Context): Promise<MethodologyVersion | null> {
    const version = draft.basedOn === null ? null : await services.methodologies.byHash(draft.basedOn);
    return version === null ? null : shapeVersion(version);
  }

  @FieldResolver(() => [Problem], { description: 'Everything that stands in the way of publication, each with its place in the document; empty when nothing does.' })
  async problems(@Root() { draft }: DraftShape, @Ctx() { services }: Context): Promise<readonly Problem[]> {
    return (await services.drafts.review(draft)).problems;
  }

  @FieldResolver(() => DraftReview, { nullable: true, description: 'How it differs from what its line stands for, and what its number must be; null while there are problems.' })
  async review(@Root() { draft }: DraftShape, @Ctx() { services }: Context): Promise<DraftReview | null> {
    const review = await services.drafts.review(draft);
    return review.problems.length > 0 ? null : shapeReview(review);
  }

  @FieldResolver(() => DraftPreviewRowConnection, {
    nullable: true, description: 'Ranks as they would be on a vintage if it were published as it is, beside those of now. Null with an error while it has problems, or where the vintage cannot answer it.',
  })
  async preview(@Root() { draft }: DraftShape, @Args(() => DraftPreviewArgs) args: DraftPreviewArgs, @Ctx() { services, pins, notices }: Context): Promise<Connection<DraftPreviewRow>> {
    const { vintage, period } = args;
    const { rows, release, notice } = await services.draftPreviewer.preview(await services.drafts.review(draft), { vintage, period }, pins);
    if (notice !== null) notices.add(notice);
    return pageOf('preview', rows, args, (row) => shapePreviewRow(row, release));
  }
}

/** Made when a page is cut: a preview has a row for each unit. */
function shapePreviewRow({ unit, rank, score, baselineRank, baselineScore }: PreviewRow, release: Release): DraftPreviewRow {
  return {
    unitCode: unit.code, rank, score, baselineRank, baselineScore, rankChange: baselineRank === null ? null : baselineRank - rank, unit: shapeUnit(unit, release),
  };
}

@Resolver(() => DraftReview)
export class DraftReviewResolver {
  @FieldResolver(() => MethodologyVersion, {
    nullable: true, description: 'What it is compared with: what its line stands for, for the first of a line what that was forked from; null where there is neither.',
  })
  async comparedWith(@Root() { review }: ReviewShape, @Ctx() { services }: Context): Promise<MethodologyVersion | null> {
    const version = review.base === null ? null : await services.methodologies.byHash(review.base.hash);
    return version === null ? null : shapeVersion(version);
  }
}

@Resolver(() => Methodology)
export class MethodologyDraftsResolver {
  @FieldResolver(() => DraftConnection, { nullable: true, description: 'Its drafts, oldest first; null with UNAUTHENTICATED without a token. Outside the promise of pins.' })
  async drafts(@Root() { code }: MethodologyShape, @Args(() => PageArgs) args: PageArgs, @Ctx() { services, caller, pins }: Context): Promise<Connection<Draft>> {
    pins.noteMoving('Methodology.drafts');
    return pageOf('drafts', await services.drafts.draftsOf(caller, code), args, shapeDraft);
  }
}
