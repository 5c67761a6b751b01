import { Args, Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../context';
import { VerifyArgs } from '../schema/args/VerifyArgs';
import { Verification } from '../schema/Verification';

@Resolver(() => Verification)
export class VerificationResolver {
  @Query(() => Verification, { nullable: true, description: 'Makes a result again from what is stored, and says whether it is the same bit for bit. Nothing that is kept in memory is used.' })
  verify(@Args(() => VerifyArgs) { input, resultHash }: VerifyArgs, @Ctx() { services, pins }: Context): Promise<Verification> {
    pins.noteMoving('Query.verify');
    return services.verifications.verify(input, resultHash, pins);
  }
}
