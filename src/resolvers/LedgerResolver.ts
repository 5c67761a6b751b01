import { Args, Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../context';
import { LedgerArgs } from '../schema/args/LedgerArgs';
import { ChangeLedger, type LedgerSide } from '../schema/ChangeLedger';
import { breakNotice } from '../services/comparison/comparability';
import { noticeOf } from '../services/evaluation/notices';
import type { ChangeLedger as LedgerOfService, LedgerSide as LedgerSideOfService } from '../services/LedgerService';
import { shapeComparability } from './comparisonShapes';

@Resolver(() => ChangeLedger)
export class LedgerResolver {
  @Query(() => ChangeLedger, { nullable: true, description: 'Why a unit stands elsewhere than before: its change of score and rank between two releases, split among revised data, real change, methodology, and entrants and leavers.' })
  async changeDecomposition(@Args(() => LedgerArgs) wish: LedgerArgs, @Ctx() { services, pins, notices }: Context): Promise<ChangeLedger> {
    return shapeLedger(await services.ledgers.changeDecomposition(wish, pins), notices);
  }
}

/** Its notices are noted. */
export function shapeLedger(ledger: LedgerOfService, notices: Set<string>): ChangeLedger {
  const [fromNotice, toNotice] = [ledger.from, ledger.to].map(({ evaluation }) => noticeOf(evaluation));
  for (const notice of [fromNotice, toNotice, breakNotice(ledger.judgement)]) if (notice !== null) notices.add(notice);
  return {
    ...ledger, unitCode: ledger.unit, from: shapeSide(ledger.from), to: shapeSide(ledger.to),
    comparability: shapeComparability(ledger.judgement),
    effects: ledger.effects.map(({ cause, score, rank }) => ({ cause, scoreEffect: score, rankEffect: rank })),
  };
}

function shapeSide({ evaluation: { version, vintage, period }, score, rank, rankPopulation }: LedgerSideOfService): LedgerSide {
  return { methodology: version.ref, vintage: `${vintage.line}@${vintage.revision}`, period, score, rank, rankPopulation };
}
