import type { FrameworkNode, NodeCode } from '../../framework';
import type { MethodologyDocument } from '../../methodologyVersion';
import type { ChangeStage } from '../../vocabulary';
import type { Held, MethodologyChange } from '../change';
import { aggregateWords, missingWords, normaliseWords, phrase, weighWords } from './methodWords';
import { denominateWords, imputeWords, screenWords, treatWords } from './preparationWords';
import { bonusWords, factorWords, rankWords, subsetWords } from './ruleWords';

/** Says changes between two documents in words, each in one line as in release notes: what, where, before → after. */
export class ChangeWords {
  private readonly names: ReadonlyMap<NodeCode, FrameworkNode>;

  constructor(from: MethodologyDocument, to: MethodologyDocument) {
    this.names = new Map([...from.framework.nodes, ...to.framework.nodes].map((node) => [node.code, node]));
  }

  sentence(change: MethodologyChange): string {
    const { kind, nodes: [node], path } = change;
    switch (kind) {
      case 'NODE_ADDED': return `Added: ${this.branch(change, change.after)}`;
      case 'NODE_REMOVED': return `Removed: ${this.branch(change, change.before)}`;
      case 'NODE_MOVED': return `${this.name(node)}: moved, ${both(change, (code) => (code === null ? 'the top' : this.name(String(code))))}`;
      case 'NODES_REORDERED': return `${this.name(node)}: what lies below it stands in another order`;
      case 'ROLE_CHANGED': return `${this.name(node)}: ${both(change, (role) => (role === 'BONUS' ? 'bonus factor' : 'core'))}`;
      case 'BONUS_NODE_CHANGED': return `Bonus gathered at: ${both(change, (code) => (code === null ? 'none' : this.name(String(code))))}`;
      case 'DIRECTION_CHANGED': return `${this.name(node)}: ${both(change, (direction) => (direction === 'HIGHER_IS_BETTER' ? 'higher is better' : 'lower is better'))}`;
      case 'CEILING_CHANGED': case 'TARGET_CHANGED': case 'TAG_CHANGED':
        return `${this.name(node)}: ${path.slice(path.lastIndexOf('.') + 1)} ${both(change, plain)}`;
      case 'SUBSET_CHANGED': return `Indicators that take part: ${both(change, reading(subsetWords))}`;
      case 'SCREEN_CHANGED': return `Screening: ${both(change, reading(screenWords))}`;
      case 'ORDER_CHANGED': return `Order of the stages before normalisation: ${both(change, plain)}`;
      case 'PANEL_CHANGED': return `Normalisation learns: ${both(change, reading((rule: NonNullable<MethodologyDocument['panel']>) => (rule.normalise === 'OVER_ALL' ? 'over all periods' : 'in each period')))}`;
      case 'RANK_CHANGED': return `Ranking: ${both(change, reading(rankWords))}`;
      case 'DENOMINATE_CHANGED': return `${this.name(node)}: ${both(change, reading(denominateWords))}`;
      case 'IMPUTE_CHANGED': return `Imputation${this.place(change)}: ${both(change, method(imputeWords))}`;
      case 'TREAT_CHANGED': return `Outliers${this.place(change)}: ${both(change, method(treatWords))}`;
      case 'NORMALISE_CHANGED': return `Normalisation${this.place(change)}: ${both(change, (held) => (held === null ? 'none' : method(normaliseWords)(held)))}`;
      case 'WEIGH_CHANGED': return `Weights below${this.place(change).replace(/^ of/, '')}: ${both(change, method(weighWords))}`;
      case 'WEIGHT_CHANGED': return `Weight of ${this.name(node)}: ${both(change, (weight) => (weight === null ? 'as found' : String(weight)))}`;
      case 'AGGREGATE_CHANGED': return `Aggregation${this.place(change)}: ${both(change, method(aggregateWords))}`;
      case 'MISSING_DATA_CHANGED': return `Missing data${this.place(change)}: ${both(change, method(missingWords))}`;
      case 'BONUS_CHANGED': return `Bonus: ${both(change, reading(bonusWords))}`;
      case 'BONUS_FACTOR_CHANGED': return `Bonus factor ${this.name(node)}: ${both(change, reading(factorWords))}`;
      case 'REWRITTEN': return `${stageNames[change.stage]}: written otherwise, the same at every node`;
      case 'WORDING_CHANGED': return this.wording(change);
    }
  }

  private name(code: NodeCode): string {
    return this.names.get(code)?.name ?? code;
  }

  /** Where a method stands: at one node, at a level, or wherever nothing more particular is said. */
  private place({ scope, level, nodes }: MethodologyChange): string {
    if (nodes.length === 1) return ` of ${this.name(nodes[0])}`;
    return scope === 'LEVEL' ? ` of level ${level} (${nodes.length} nodes)` : ` of ${nodes.length} nodes, by default`;
  }

  private branch({ nodes }: MethodologyChange, standing: Held): string {
    const parent = typeof standing === 'object' && standing !== null && 'parent' in standing ? standing.parent : null;
    const under = typeof parent === 'string' ? ` under ${this.name(parent)}` : '';
    const more = nodes.length - 1;
    return `${this.name(nodes[0])}${under}${more === 0 ? '' : `, with ${more} ${more === 1 ? 'node' : 'nodes'} below it`}`;
  }

  private wording({ path, nodes, before, after }: MethodologyChange): string {
    if (path === 'audit') return 'Audit: other thresholds, parameters or gate';
    const field = path.slice(path.lastIndexOf('.') + 1);
    const what = path === 'code' ? 'Line' : nodes.length === 0 ? `${field[0].toUpperCase()}${field.slice(1)}` : `${this.name(nodes[0])}: ${spaced(field)}`;
    const isShort = [before, after].every((text) => typeof text === 'string' && text.length <= shortText);
    return isShort ? `${what} ${String(before)} → ${String(after)}` : `${what} reworded`;
  }
}

const shortText = 60;

const stageNames: Readonly<Record<ChangeStage, string>> = {
  FRAMEWORK: 'Framework', SUBSET: 'Indicators that take part', SCREEN: 'Screening', DENOMINATE: 'Denominators', IMPUTE: 'Imputation', TREAT: 'Outliers',
  NORMALISE: 'Normalisation', WEIGH: 'Weights', AGGREGATE: 'Aggregation', MISSING_DATA: 'Missing data', BONUS: 'Bonus', RANK: 'Ranking', WORDING: 'Wording',
};

function both({ before, after }: MethodologyChange, words: (held: Held) => string): string {
  return `${words(before)} → ${words(after)}`;
}

function plain(held: Held): string {
  if (held === null) return 'none';
  return Array.isArray(held) ? held.map(plain).join(', ') : typeof held === 'string' ? held.toLowerCase() : JSON.stringify(held);
}

function spaced(field: string): string {
  return field.replace(/([A-Z])/g, ' $1').toLowerCase();
}

/** What a change of this kind holds is the rule that these words are for. */
function reading<Rule>(words: (rule: Rule) => string): (held: Held) => string {
  return (held) => words(held as Rule); // the change was made from such rules
}

function method<Method extends { readonly kind: string }>(words: Parameters<typeof phrase<Method>>[0]): (held: Held) => string {
  return (held) => phrase(words, held as unknown as Method); // as above
}
