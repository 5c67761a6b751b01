import { Field, Float, Int, ObjectType } from 'type-graphql';
import { connectionOf, type Connection } from './pagination';
import { Unit } from './Unit';

@ObjectType({ simpleResolvers: true, description: 'Where a unit would stand if a draft were published as it is, beside where it stands now. To be looked at, not to be cited: a draft changes.' })
export class DraftPreviewRow {
  @Field(() => String, { description: 'Code of the unit, e.g. taizhou-jiangsu.' })
  readonly unitCode!: string;

  @Field(() => Int, { description: 'Rank under the draft, 1 for the best.' })
  readonly rank!: number;

  @Field(() => Float, { description: 'Score under the draft, on its own scale, unrounded.' })
  readonly score!: number;

  @Field(() => Int, { nullable: true, description: 'Rank under what the draft is compared with, review.comparedWith; null where there is none.' })
  readonly baselineRank!: number | null;

  @Field(() => Int, { nullable: true, description: 'baselineRank - rank: above 0 means that it would move up by so many places.' })
  readonly rankChange!: number | null;

  @Field(() => Float, { nullable: true, description: 'Score under what the draft is compared with, on the scale of that version.' })
  readonly baselineScore!: number | null;

  @Field(() => Unit, { description: 'The unit that is ranked.' })
  readonly unit!: Unit;
}

export const DraftPreviewRowConnection = connectionOf<DraftPreviewRow>(() => DraftPreviewRow, { name: 'DraftPreviewRow', items: 'units ranked by a draft', order: 'best first' });
export type DraftPreviewRowConnection = Connection<DraftPreviewRow>;
