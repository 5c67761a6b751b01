import type { Framework, FrameworkNode, FrameworkVariable } from '../../../methodology/framework';
import type { MethodologyDocument, NodeWeight } from '../../../methodology/methodologyVersion';
import type { MetaTree } from './checkTree';
import type { MetaRow } from './metaRows';
import type { Meta } from './readMeta';

/** The framework of a tree that was checked: in pre-order, siblings in the order of the file. */
export function frameworkOf(index: string, { byCode }: Meta, tree: MetaTree): Framework {
  const root = tree.rows.find((row) => row.parent === null);
  if (root === undefined) throw new Error('Expected a checked tree to have a root; got none');
  const nodes: FrameworkNode[] = [];
  const walk = (row: MetaRow): void => {
    nodes.push(nodeOf(row));
    for (const child of tree.children.get(row.code) ?? []) walk(child);
  };
  walk(root);
  const variables = [...byCode.values()].filter((row) => row.type === 'Denominator').map(variableOf);
  return { index, root: root.code, bonusNode: null, nodes, ...(variables.length === 0 ? {} : { variables }) };
}

function nodeOf({ code, parent, name, lowerIsBetter, unit, target, denominator }: MetaRow): FrameworkNode {
  return {
    code, parent, role: 'CORE', name, nameZh: null, definition: null, meaning: null,
    direction: lowerIsBetter ? 'LOWER_IS_BETTER' : 'HIGHER_IS_BETTER', tag: null, segmented: null, unitOfMeasure: unit,
    dataSource: null, scalePrinted: null, ceiling: null, ceilingDisclosure: null,
    ...(target === null ? {} : { target }), ...(denominator === null ? {} : { denominator }),
  };
}

function variableOf({ code, name, unit }: MetaRow): FrameworkVariable {
  return { code, name, unitOfMeasure: unit };
}

/** The weights of iMeta, of every node but the root, in the order of the framework. */
export function weightsOf({ nodes }: Framework, { byCode }: Meta): NodeWeight[] {
  return nodes.filter((node) => node.parent !== null).map(({ code: node }) => ({ node, weight: byCode.get(node)?.weight ?? 1 }));
}

interface CoinrChoices {
  readonly code: string;
  readonly title: string;
  readonly description: string;
  readonly framework: Framework;
  /** Of every node but the root, in the order of the framework. */
  readonly weights: readonly NodeWeight[];
  readonly denominate: boolean;
}

/**
 * What a COINr user gets who builds with the defaults: nothing screened, imputed or treated, min-max
 * from 0 to 100 after directions, weighted arithmetic means over what is present. Denominated only where asked.
 */
export function coinrDocument({ code, title, description, framework, weights, denominate }: CoinrChoices): MethodologyDocument {
  const rules = denominate ? framework.nodes.flatMap(({ code: node, denominator: by }) => (by === undefined ? [] : [{ node, by, factor: 1 }])) : [];
  return {
    schemaVersion: 1, code, title, description, framework,
    subset: { tags: null, segmented: null, nodes: null, exclude: [] },
    ...(rules.length === 0 ? {} : { denominate: rules }),
    normalise: { default: { kind: 'minMax', range: { low: 0, high: 100 } }, levels: [], nodes: [] },
    weigh: { default: { kind: 'given', weights }, levels: [], nodes: [], overrides: [] },
    aggregate: { default: { kind: 'arithmetic' }, levels: [], nodes: [] },
    missing: { default: { kind: 'renormalise' }, levels: [], nodes: [] },
    bonus: { kind: 'NONE', cap: null, scale: null, factors: [] },
    rank: { tieRule: 'standardCompetition', tieBreaker: null, tieGrid: 1e-9 },
  };
}
