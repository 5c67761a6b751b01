import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context';
import { RuleEvidenceArgs } from '../schema/args/LibraryArgs';
import { Index } from '../schema/Index';
import type { Connection } from '../schema/pagination';
import { type RuleEvidence, RuleEvidenceConnection, UnitSelection } from '../schema/UnitSelection';
import { shapeRuleEvidence, shapeUnitSelection, type UnitSelectionShape } from './libraryShapes';
import { pageOf } from './paging';
import type { IndexShape } from './shape';

@Resolver(() => Index)
export class IndexSelectionResolver {
  @FieldResolver(() => UnitSelection, { nullable: true, description: 'By which rules its units were selected; null where none are told.' })
  async unitSelection(@Root() { code }: IndexShape, @Ctx() { services, pins }: Context): Promise<UnitSelection | null> {
    const release = await services.reference.release(code, pins);
    const selection = await services.selection.selection(release);
    return selection === null ? null : shapeUnitSelection(selection, release);
  }
}

@Resolver(() => UnitSelection)
export class UnitSelectionResolver {
  @FieldResolver(() => RuleEvidenceConnection, { nullable: true, description: 'What the data hold of single units that bears on the rules: whatever is not listed is not disclosed. Null with an error for an unknown rule or unit.' })
  async evidence(@Root() { release }: UnitSelectionShape, @Args(() => RuleEvidenceArgs) args: RuleEvidenceArgs, @Ctx() { services }: Context): Promise<Connection<RuleEvidence>> {
    return pageOf('ruleEvidence', await services.selection.evidence(release, args), args, (found) => shapeRuleEvidence(found, release));
  }
}
