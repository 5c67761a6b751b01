import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context';
import { EffectOnArgs, MethodologyDiffArgs } from '../schema/args/MethodologyDiffArgs';
import type { EffectiveChange} from '../schema/MethodologyDiff';
import { MethodologyDiff, UnitDiffEffect, type RankEffect } from '../schema/MethodologyDiff';
import { MethodologyVersion } from '../schema/MethodologyVersion';
import { Vintage } from '../schema/Vintage';
import type { DiffEffects, MethodologyDiff as DiffView } from '../services/diff/DiffService';
import { effectAlone, shareOf, totalEffect, unitShares, type RankEffect as RankEffectView } from '../services/diff/diffViews';
import { noticeOf } from '../services/evaluation/notices';
import { shapeComparability, shapeMovers } from './comparisonShapes';
import { shapeChange, shapeVersion, shapeVintage } from './shape';

type DiffShape = MethodologyDiff & { readonly view: DiffView };

@Resolver(() => MethodologyDiff)
export class MethodologyDiffResolver {
  @Query(() => MethodologyDiff, { nullable: true, description: 'What changed between two methodology versions, like release notes, and what each change does to the ranks of a vintage. Where a version cannot be computed on the vintage the changes are told without effects, and why.' })
  async methodologyDiff(@Args(() => MethodologyDiffArgs) { from, to, vintage, movers }: MethodologyDiffArgs, @Ctx() { services, pins, notices }: Context): Promise<MethodologyDiff> {
    const view = await services.diffs.diff(from, to, vintage, movers, pins);
    const { effects } = view;
    for (const evaluation of effects === null ? [] : [effects.from, effects.to]) {
      const notice = noticeOf(evaluation);
      if (notice !== null) notices.add(notice);
    }
    return shapeDiff(view, movers);
  }

  @FieldResolver(() => MethodologyVersion, { description: 'The earlier version.' })
  from(@Root() { view }: DiffShape): MethodologyVersion {
    return shapeVersion(view.from);
  }

  @FieldResolver(() => MethodologyVersion, { description: 'The later version.' })
  to(@Root() { view }: DiffShape): MethodologyVersion {
    return shapeVersion(view.to);
  }

  @FieldResolver(() => Vintage, { description: 'The vintage on whose ranks the effects are measured.' })
  vintage(@Root() { view }: DiffShape): Vintage {
    return shapeVintage(view.vintage);
  }

  @FieldResolver(() => UnitDiffEffect, { nullable: true, description: 'What the changes do to one unit: its change of rank and score, shared out among the players. Null for a unit that not both versions rank, and where no effects can be computed.' })
  effectOn(@Root() { view: { effects, changes } }: DiffShape, @Args(() => EffectOnArgs) { unit }: EffectOnArgs, @Ctx() { services }: Context): UnitDiffEffect | null {
    if (effects === null) return null;
    const { release } = effects.to;
    const shares = unitShares(effects, services.reference.unitOf(release, unit, 'unit').code);
    return shares === null ? null : {
      mover: shapeMovers([shares.mover], release)[0],
      shares: effects.attribution.players.map((player, k) => ({
        player: k, sentences: player.map((change) => changes[change].sentence), rankShare: shares.rankShares[k], scoreShare: shares.scoreShares[k],
      })),
    };
  }
}

function shapeDiff(view: DiffView, movers: number): DiffShape {
  const { effects, changes, neededBump, notComputable } = view;
  return {
    neededBump, notComputable, view,
    changes: changes.map((change, position): EffectiveChange => ({ ...shapeChange(change), effect: effects === null ? null : shapeEffect(effects, position, movers) })),
    population: effects?.attribution.population.length ?? null, grouping: effects?.attribution.grouping ?? null,
    players: effects?.attribution.players.map((player, k) => ({
      changes: player, sentences: player.map((change) => changes[change].sentence), shapley: effects.attribution.shares[k][0],
    })) ?? [],
    totalEffect: effects === null ? null : shapeRankEffect(totalEffect(effects, movers), effects),
    comparability: effects === null ? null : shapeComparability(effects.judgement),
  };
}

function shapeEffect(effects: DiffEffects, change: number, movers: number): EffectiveChange['effect'] {
  const alone = effectAlone(effects, change, movers);
  return { ...shareOf(effects, change), alone: alone === null ? null : shapeRankEffect(alone, effects) };
}

function shapeRankEffect({ mean, maximum, moved, movers }: RankEffectView, { to }: DiffEffects): RankEffect {
  return { meanAbsoluteShift: mean, maximumShift: maximum, moved, movers: shapeMovers(movers, to.release) };
}
