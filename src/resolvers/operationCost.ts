import {
  getArgumentValues, getDirectiveValues, getNamedType, getNullableType, getVariableValues, GraphQLIncludeDirective, GraphQLSkipDirective,
  isAbstractType, isCompositeType, isListType, Kind,
  type DocumentNode, type FieldNode, type FragmentDefinitionNode, type GraphQLCompositeType, type GraphQLField, type GraphQLObjectType, type GraphQLSchema,
  type OperationDefinitionNode, type SelectionNode, type SelectionSetNode,
} from 'graphql';
import type { Catalogue, CatalogueSizes } from '../services/catalogueSizes';

/** An operation that passed validation, with its variables as they were sent. */
export interface CostedOperation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Most objects that one operation may ask for. */
const costLimit = 20_000;

/** Items of a list of which nothing is known: sources, tiers, groups of a unit. */
const usualList = 10;
const largestPage = 500;

/** Connections that hold units of one index, each once. */
const connectionsOfUnits = new Set(['CityConnection', 'UnitConnection', 'RankingConnection', 'UnitEvaluationConnection', 'DraftPreviewRowConnection', 'ComparedUnitConnection']);
/** Types whose field `children` goes down a framework. */
const typesOfNodes = new Set(['FrameworkNode', 'NodeScore', 'GapNode']);
/** Lists with an entry for each node, at most. */
const listsOfNodes = new Set([
  'Evaluation.weights', 'Evaluation.learnt', 'MethodologyVersion.weights', 'MethodologyDiff.changes', 'PeerProfile.nodes', 'CorrelationTable.columns', 'Robustness.leftOut', 'Coherence.groups', 'Coherence.importance', 'NodeClustering.merges', 'NodeClustering.clusters', 'CorrelationGraph.edges',
  'CorrelationGraph.components', 'Overtake.weights', 'FirstChange.weights', 'RequiredChange.changes',
]);
/** Lists with an entry for each unit, at most. */
const listsOfUnits = new Set(['Evaluation.excluded', 'PeerProfile.peers', 'UnitClustering.merges', 'UnitClustering.clusters']);

/** Lists that are as long as an argument of the comparison around them says. */
const listsByArgument: Readonly<Record<string, keyof Compared>> = {
  'Comparison.alternatives': 'alternatives', 'ComparedUnit.places': 'alternatives', 'ComparedEvaluation.topOverlaps': 'tops',
  'ComparedEvaluation.moversUp': 'movers', 'ComparedEvaluation.moversDown': 'movers', 'RankEffect.movers': 'movers',
};

/** Arithmetic of a score: a node is read, normalised, aggregated and shared out in a few steps, each with a few operands. */
const arithmeticOf: Readonly<Record<string, (nodes: number) => number>> = { 'Explanation.steps': (nodes) => 4 * nodes, 'ExplanationStep.operands': () => 3 };

/** Fields that ask whole queries of their own: each may cost as much as one. */
const fieldsThatAsk: Readonly<Record<string, number>> = { 'Mutation.cite': 6_000, 'Citation.state': 6_000, 'Citation.ledger': 2_000 };

/** Analyses of which one may keep threads busy for seconds: as many objects as leave room for a few in one operation. */
const longAnalyses = new Set(['Evaluation.robustness', 'Evaluation.sensitivity', 'Evaluation.rankRange', 'Evaluation.explainGap', 'Evaluation.stabilityRadius', 'Evaluation.whatWouldItTake', 'Query.audit']);
const costOfAnalysis = 1_000;

/** What a comparison was asked for. */
interface Compared { readonly alternatives: number; readonly tops: number; readonly movers: number }

/** Where a selection stands, as far as it bears on how many objects its fields give. */
interface Place {
  /** Of the index that is spoken of; the largest of any where that is not said. */
  readonly sizes: CatalogueSizes;
  /** Items of the page that the connection around it holds. */
  readonly page: number;
  /** Nodes that a ranking or table was asked for. */
  readonly listed: number;
  /** Nodes by their steps below those the descent began with, and how many steps it has gone. */
  readonly descent: { readonly counts: readonly number[]; readonly step: number } | null;
  /** What the comparison around it was asked for. */
  readonly compared: Compared | null;
}

type Arguments = Readonly<Record<string, unknown>>;

/** Types that only the index of the shipped data has. */
const typesOfCbcii = new Set(['City', 'CityConnection']);

/**
 * Makes the estimator of what an operation would cost: the number of objects in its answer, and more for
 * what is worked out for long; scalars and introspection free. Page sizes, listed codes and the depth of the framework are known before it
 * runs. Gives undefined where the variables do not fit: the execution refuses those.
 */
export function costEstimator(catalogueNow: () => Catalogue): (asked: CostedOperation) => { requested: number; limit: number } | undefined {
  let known = new WeakMap<OperationDefinitionNode, { requested: number; limit: number }>();
  let measured: Catalogue | null = null;
  return (asked) => {
    const { schema, operation } = asked;
    const catalogue = catalogueNow();
    if (catalogue !== measured) [known, measured] = [new WeakMap(), catalogue];
    const found = known.get(operation);
    if (found !== undefined) return found;
    const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], asked.variables);
    const root = schema.getRootType(operation.operation);
    if (coerced === undefined || !root) return undefined;
    const cost = { requested: Math.ceil(new Estimate(asked, coerced, catalogue).of(operation.selectionSet, root, { sizes: catalogue.largest, page: 0, listed: 0, descent: null, compared: null })), limit: costLimit };
    if ((operation.variableDefinitions ?? []).length === 0) known.set(operation, cost);
    return cost;
  };
}

/** One walk over an operation. Equal selections at equal places are walked once, however often a fragment is spread. */
class Estimate {
  private readonly schema: GraphQLSchema;
  private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  private readonly walked = new Map<SelectionSetNode, Map<CatalogueSizes, Map<string, number>>>();

  constructor({ schema, document }: CostedOperation, private readonly variables: Arguments, private readonly catalogue: Catalogue) {
    this.schema = schema;
    this.fragments = new Map(document.definitions.flatMap((definition) =>
      (definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [])));
  }

  /** Objects below one object of this type; of an abstract type, below the dearest that it can be. */
  of(selections: SelectionSetNode, type: GraphQLCompositeType, place: Place): number {
    if (isAbstractType(type)) return Math.max(0, ...this.schema.getPossibleTypes(type).map((possible) => this.of(selections, possible, place)));
    const key = `${type.name} ${place.page} ${place.listed} ${place.descent?.step} ${place.descent?.counts.join()} ${Object.values(place.compared ?? {}).join()}`;
    const ofSelections = this.walked.get(selections) ?? new Map<CatalogueSizes, Map<string, number>>();
    this.walked.set(selections, ofSelections);
    const ofSizes = ofSelections.get(place.sizes) ?? new Map<string, number>();
    ofSelections.set(place.sizes, ofSizes);
    let cost = ofSizes.get(key);
    if (cost === undefined) ofSizes.set(key, cost = this.sum(selections, type, place));
    return cost;
  }

  private sum(selections: SelectionSetNode, type: GraphQLObjectType, place: Place): number {
    return selections.selections.filter((selection) => this.isAsked(selection)).reduce((total, selection) => {
      if (selection.kind === Kind.FIELD) return total + this.field(selection, type, place);
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : this.fragments.get(selection.name.value);
      return fragment === undefined || !this.applies(fragment.typeCondition?.name.value, type) ? total : total + this.of(fragment.selectionSet, type, place);
    }, 0);
  }

  private isAsked(selection: SelectionNode): boolean {
    return getDirectiveValues(GraphQLSkipDirective, selection, this.variables)?.if !== true
      && getDirectiveValues(GraphQLIncludeDirective, selection, this.variables)?.if !== false;
  }

  private applies(condition: string | undefined, type: GraphQLObjectType): boolean {
    const named = condition === undefined ? type : this.schema.getType(condition);
    return named === type || (isAbstractType(named) && this.schema.isSubType(named, type));
  }

  private field(node: FieldNode, parent: GraphQLObjectType, place: Place): number {
    const field = parent.getFields()[node.name.value];
    const type = field === undefined ? undefined : getNamedType(field.type); // what has no field is introspection
    if (field === undefined || !isCompositeType(type) || node.selectionSet === undefined) return 0;
    const asked = this.argumentsOf(field, node);
    if (asked === null) return 0;
    const here = { ...place, sizes: this.sizesAt(field, type, asked, place) };
    const count = this.count(field, parent, asked, here);
    const name = `${parent.name}.${field.name}`;
    return count === 0 ? 0 : (fieldsThatAsk[name] ?? 0) + count * (workOf(name, here.sizes) + this.of(node.selectionSet, type, this.below(field, parent, type, asked, here, count)));
  }

  /** A field may say of which index it speaks, by a ref or a code; what hangs below it speaks of the same. */
  private sizesAt(field: GraphQLField<unknown, unknown>, type: GraphQLCompositeType, { methodology, index, code, ref, baseline, from }: Arguments, { sizes }: Place): CatalogueSizes {
    const named = typesOfCbcii.has(type.name) ? 'cbcii'
      : methodology ?? methodologyIn(baseline) ?? methodologyIn(from) ?? index ?? (field.name === 'index' || field.name === 'methodology' ? code : ['vintage', 'methodologyVersion'].includes(field.name) ? ref : undefined);
    if (typeof named !== 'string') return sizes;
    const [line] = named.split('@');
    return this.catalogue.named.get(line) ?? this.catalogue.named.get(line.split('/')[0]) ?? sizes;
  }

  /** Null where they do not fit: the field then fails by itself. */
  private argumentsOf(field: GraphQLField<unknown, unknown>, node: FieldNode): Arguments | null {
    try {
      return getArgumentValues(field, node, this.variables);
    } catch {
      return null;
    }
  }

  /** How many objects a field gives for one object of its parent. */
  private count(field: GraphQLField<unknown, unknown>, parent: GraphQLObjectType, asked: Arguments, { page, listed, descent, sizes, compared }: Place): number {
    if (!isListType(getNullableType(field.type))) return 1;
    if (parent.name.endsWith('Connection')) return page;
    if (field.name === 'children' && descent !== null) {
      const { counts, step } = descent;
      return (counts[step + 1] ?? 0) / counts[step];
    }
    const named = lengthOf(asked.codes) ?? lengthOf(asked.ids);
    if (named !== undefined) return named;
    const name = `${parent.name}.${field.name}`;
    if (name in listsByArgument) return compared?.[listsByArgument[name]] ?? usualList;
    if (name === 'RankingRow.nodes' || name === 'ScoreTable.columns') return listed;
    if (name in arithmeticOf) return arithmeticOf[name](sum(sizes.levels));
    if (name === 'UnitEvaluation.nodes' || listsOfNodes.has(name)) return sum(sizes.levels);
    return listsOfUnits.has(name) ? sizes.units : usualList;
  }

  private below(
    field: GraphQLField<unknown, unknown>, parent: GraphQLObjectType, type: GraphQLCompositeType, asked: Arguments, place: Place, count: number,
  ): Place {
    const isInPage = /(Connection|Edge)$/.test(parent.name);
    const { sizes } = place;
    return {
      sizes,
      page: type.name.endsWith('Connection') ? this.pageOf(field, type, asked, sizes) : isInPage && type.name.endsWith('Edge') ? place.page : 0,
      listed: isInPage ? place.listed : lengthOf(asked.nodes) ?? (field.name === 'table' ? 1 + (sizes.levels[1] ?? 0) : 0),
      descent: typesOfNodes.has(type.name) ? this.descent(field, place, isInPage ? place.page : count) : null,
      compared: field.name === 'compare' || field.name === 'methodologyDiff' ? comparedBy(asked) : place.compared,
    };
  }

  private descent(field: GraphQLField<unknown, unknown>, { descent, sizes }: Place, count: number): Place['descent'] {
    if (field.name === 'children' && descent !== null) return { counts: descent.counts, step: descent.step + 1 };
    const { levels, below } = sizes;
    if (field.name === 'tree' || field.name === 'root') return { counts: levels, step: 0 };
    const isEachOnce = count <= sum(levels); // else some stand there twice, and bring the same along again
    const deeper = below.slice(1).map((most, step) => (isEachOnce ? Math.min(count * most, sum(levels.slice(step + 1))) : count * most));
    return { counts: [count, ...deeper], step: 0 };
  }

  private pageOf(field: GraphQLField<unknown, unknown>, type: GraphQLCompositeType, asked: Arguments, sizes: CatalogueSizes): number {
    const first = asked.first ?? field.args.find(({ name }) => name === 'first')?.defaultValue ?? largestPage;
    const most = Math.min(largestPage, lengthOf(asked.codes) ?? largestPage, connectionsOfUnits.has(type.name) ? sizes.units : largestPage);
    return Math.max(0, Math.min(Number(first), most));
  }
}

/** What making one object of a field counts for: 1, unless much is worked out whatever is asked of it. A profile sets its unit among others at every node. */
function workOf(name: string, { levels, units }: CatalogueSizes): number {
  if (name === 'UnitEvaluation.profile') return Math.ceil(1 + sum(levels) * units / 100);
  return longAnalyses.has(name) ? costOfAnalysis : 1;
}

/** An input names its methodology; a ref is one. */
function methodologyIn(asked: unknown): unknown {
  return typeof asked === 'object' && asked !== null && 'methodology' in asked ? asked.methodology : typeof asked === 'string' ? asked : undefined;
}

function comparedBy({ alternatives, tops, movers }: Arguments): Compared {
  return { alternatives: lengthOf(alternatives) ?? 0, tops: lengthOf(tops) ?? 0, movers: Math.max(0, Number(movers)) };
}

function lengthOf(list: unknown): number | undefined {
  return Array.isArray(list) ? list.length : undefined;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
