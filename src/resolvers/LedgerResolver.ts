import { Args, Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../context';
import { LedgerArgs } from '../schema/args/LedgerArgs';
import { ChangeLedger, type LedgerSide } from '../schema/ChangeLedger';
import { noticeOf } from '../services/evaluation/notices';
import type { LedgerSide as LedgerSideOfService } from '../services/LedgerService';

@Resolver(() => ChangeLedger)
export class LedgerResolver {
  @Query(() => ChangeLedger, { nullable: true, description: 'Why a unit stands elsewhere than before: its change of score and rank between two releases, split among revised data, real change, methodology, and entrants and leavers.' })
  async changeDecomposition(@Args(() => LedgerArgs) { unit, from, to }: LedgerArgs, @Ctx() { services, pins, notices }: Context): Promise<ChangeLedger> {
    const ledger = await services.ledgers.changeDecomposition(unit, from, to, pins);
    for (const { evaluation } of [ledger.from, ledger.to]) {
      const notice = noticeOf(evaluation);
      if (notice !== null) notices.add(notice);
    }
    return {
      ...ledger, unitCode: ledger.unit, from: shapeSide(ledger.from), to: shapeSide(ledger.to),
      effects: ledger.effects.map(({ cause, score, rank }) => ({ cause, scoreEffect: score, rankEffect: rank })),
    };
  }
}

function shapeSide({ evaluation: { version, vintage, period }, score, rank, rankPopulation }: LedgerSideOfService): LedgerSide {
  return { methodology: version.ref, vintage: `${vintage.line}@${vintage.revision}`, period, score, rank, rankPopulation };
}
