import { Args, Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../context';
import { PlatformError } from '../errors';
import { NodeArgs, NodesArgs } from '../schema/args/NodeArgs';
import { Node } from '../schema/Node';
import type { EvaluationInput } from '../services/EvaluationService';
import { shapeCitation } from './CitationResolver';
import { evaluationOf, shapeEvaluation } from './evaluationShapes';
import { parseGlobalId } from './globalIds';
import { shapeJob } from './jobShapes';
import { cityIndex, shapeDraft, shapeIndex, shapeMethodology, shapeUnit, shapeVersion, shapeVintage } from './shape';

/** Most ids that one request may name. */
const longestList = 250;

@Resolver()
export class NodeResolver {
  @Query(() => Node, { nullable: true, description: 'Any object by its global id; null for an id that names nothing.' })
  node(@Args(() => NodeArgs) { id }: NodeArgs, @Ctx() context: Context): Promise<Node | null> {
    return find(id, context);
  }

  @Query(() => [Node], { nullable: 'items', description: 'Objects by their global ids, in the order asked; null for an id that names nothing.' })
  nodes(@Args(() => NodesArgs) { ids }: NodesArgs, @Ctx() context: Context): Promise<(Node | null)[]> {
    if (ids.length > longestList) {
      throw new PlatformError('LIMIT_EXCEEDED', 'The list of ids is too long.', [{
        code: 'LIMIT_EXCEEDED', path: 'ids', message: 'The list is too long.', expected: `at most ${longestList} ids`, got: String(ids.length),
      }]);
    }
    return Promise.all(ids.map((id) => find(id, context)));
  }
}

/** What an id names; null where services know nothing of it, or know it by another id. */
async function find(id: string, context: Context): Promise<Node | null> {
  const parts = parseGlobalId(id);
  if (parts === null) return null;
  try {
    const found = await load(parts, context);
    return found?.id === id ? found : null;
  } catch (error) {
    if (error instanceof PlatformError) return null;
    throw error;
  }
}

async function load([type, ...key]: readonly [Node['__typename'], ...string[]], context: Context): Promise<Node | null> {
  const { services, pins, notices } = context;
  switch (type) {
    case 'Index': return shapeIndex(await services.reference.index(key[0], pins));
    case 'City': return unitOf(cityIndex, key[0], context);
    case 'GenericUnit': return unitOf(key[0], key[1], context);
    case 'Methodology': return shapeMethodology(await services.methodologies.line(key[0], context.caller));
    case 'MethodologyVersion': {
      const version = await services.methodologies.byHash(key[0]);
      return version === null ? null : shapeVersion(version);
    }
    case 'Draft': return shapeDraft(await services.drafts.draft(context.caller, key[0]));
    case 'Vintage': {
      const vintage = await services.vintages.vintage(key[0], pins);
      if (vintage.notice !== null) notices.add(vintage.notice);
      return shapeVintage(vintage);
    }
    case 'Evaluation': {
      const input = key.length === 1 ? services.evaluations.inputOf(key[0]) : inputOf(key);
      return input === undefined ? null : shapeEvaluation(await evaluationOf(input, context));
    }
    case 'Job': {
      pins.noteMoving('Job.state');
      return shapeJob(await services.jobs.known(key[0]));
    }
    case 'Citation': {
      const citation = await services.citations.find(key[0]);
      return citation === null ? null : shapeCitation(citation);
    }
    default: return null;
  }
}

/** The inputs that an evaluation's id holds; undefined for an id that was not made here. */
function inputOf([methodology, vintage, period, variant]: readonly string[]): EvaluationInput | undefined {
  if (variant === undefined) return undefined;
  try {
    return { methodology, vintage, period: period === '' ? null : period, variant: variant === '' ? null : JSON.parse(variant) as unknown };
  } catch {
    return undefined;
  }
}

async function unitOf(index: string, code: string, { services, pins }: Context): Promise<Node> {
  const release = await services.reference.release(index, pins);
  return shapeUnit(services.reference.unitOf(release, code ?? ''), release);
}
