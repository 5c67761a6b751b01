import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context';
import { PlatformError } from '../errors';
import { CitationArgs, CitationLedgerArgs } from '../schema/args/CitationArgs';
import { ChangeLedger } from '../schema/ChangeLedger';
import { Citation, CitationState } from '../schema/Citation';
import { CitePayload } from '../schema/citationPayloads';
import { CiteInput } from '../schema/inputs/CiteInput';
import { canonicalText } from '../services/canonical';
import { apaText, bibtexEntry, cslItem } from '../services/citations/citationText';
import type { Citation as CitationView } from '../services/citations/CitationService';
import { refusal } from '../services/refusal';
import { globalId, parseGlobalId } from './globalIds';
import { shapeLedger } from './LedgerResolver';
import { payloadOf, type Payload } from './payload';

type CitationShape = Citation & { readonly view: CitationView };

const mostUnits = 10;

/** Citing is open to whoever asks: what is cited is public, and the same content is kept once. */
@Resolver(() => Citation)
export class CitationResolver {
  @Mutation(() => CitePayload, { nullable: true, description: 'Mints a stable id for the answer to a query: question, variables, pins and the hash of the result. Open to everybody; the same content has the same id.' })
  cite(@Arg('input', () => CiteInput, { description: 'What is to be done, in one object.' }) input: CiteInput, @Ctx() { services, caller, address, ask }: Context): Promise<Payload<Citation>> {
    return payloadOf(async () => shapeCitation(await services.citations.cite(caller, address, input, ask)));
  }

  @Query(() => Citation, { nullable: true, description: 'A citation by its code or id: what was cited, and whether it still comes out. Outside the promise of pins.' })
  async citation(@Args(() => CitationArgs) { id }: CitationArgs, @Ctx() { services, pins }: Context): Promise<Citation> {
    pins.noteMoving('Query.citation');
    const [type, code] = parseGlobalId(id) ?? ['Citation', id];
    const found = type === 'Citation' ? await services.citations.find(code) : null;
    if (found !== null) return shapeCitation(found);
    const message = 'There is no such citation.';
    throw new PlatformError('NOT_FOUND', message, [{ code: 'NOT_FOUND', path: 'id', message, expected: 'the code of a citation, 32 hexadecimal digits', got: id.slice(0, 80) }]);
  }

  @FieldResolver(() => CitationState, { nullable: true, description: 'Whether the cited answer still comes out, and whether it is still the latest. The question is asked twice to find out.' })
  state(@Root() { view }: CitationShape, @Ctx() { services, pins, ask }: Context): Promise<CitationState> {
    pins.noteMoving('Citation.state');
    return services.citations.open(view, ask);
  }

  @FieldResolver(() => [ChangeLedger], { nullable: true, description: 'Why units stand elsewhere in the current release than in the cited one. Empty where no evaluation was cited, or none has moved.' })
  async ledger(@Root() { view }: CitationShape, @Args(() => CitationLedgerArgs) { units }: CitationLedgerArgs, @Ctx() { services, pins, notices }: Context): Promise<readonly ChangeLedger[]> {
    pins.noteMoving('Citation.ledger');
    if ((units?.length ?? 0) > mostUnits) {
      throw refusal([{ code: 'LIMIT_EXCEEDED', path: 'units', message: 'The list is too long.', expected: `at most ${mostUnits} units`, got: String(units?.length) }]);
    }
    return (await services.citations.ledger(view, units ?? null)).map((ledger) => shapeLedger(ledger, notices));
  }
}

export function shapeCitation(view: CitationView): CitationShape {
  const { id: code, url, citedAt, title, query, operationName, variables, pins, resultHash, notice } = view;
  return {
    __typename: 'Citation', id: globalId('Citation', code), code, url, citedAt, title, query, operationName, variables: canonicalText(variables), pins: canonicalText(pins), resultHash, notice,
    text: apaText(view, url), bibtex: bibtexEntry(view, url), cslJson: JSON.stringify(cslItem(view, url)), view,
  };
}
