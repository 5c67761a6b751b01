/**
 * The yardstick from the other side: the same recomputation as most people would write it. One object
 * per unit, Maps by node code, comparator sort, nothing shared between calls.
 */
export interface ObjectNode { readonly code: string; readonly parent: string | null; readonly weight: number }
export interface ObjectUnit { readonly code: string; readonly values: ReadonlyMap<string, number> }
export interface ObjectResult { readonly unit: string; readonly score: number; readonly rank: number; readonly scores: ReadonlyMap<string, number> }

/** Min-max to 0..100 per indicator, weighted means up the tree (weights rescaled over present children), ranks on a grid of 1e-9. */
export function recomputeObjects(nodes: readonly ObjectNode[], units: readonly ObjectUnit[]): ObjectResult[] {
  const children = new Map<string, ObjectNode[]>();
  for (const node of nodes) {
    if (node.parent === null) continue;
    const siblings = children.get(node.parent) ?? [];
    siblings.push(node);
    children.set(node.parent, siblings);
  }
  const leaves = nodes.filter((node) => !children.has(node.code));
  const bounds = new Map(leaves.map((leaf) => {
    const present = units.map((unit) => unit.values.get(leaf.code)).filter((value) => value !== undefined);
    return [leaf.code, { low: Math.min(...present), high: Math.max(...present) }];
  }));

  const results = units.map((unit) => {
    const scores = new Map<string, number>();
    const visit = (code: string): number | undefined => {
      const own = children.get(code);
      if (own === undefined) {
        const raw = unit.values.get(code);
        const bound = bounds.get(code);
        if (raw === undefined || bound === undefined) return undefined;
        const score = (raw - bound.low) / (bound.high - bound.low) * 100;
        scores.set(code, score);
        return score;
      }
      const present = own.map((child) => ({ weight: child.weight, score: visit(child.code) }))
        .filter((child): child is { weight: number; score: number } => child.score !== undefined);
      if (present.length === 0) return undefined;
      const total = present.reduce((sum, child) => sum + child.weight, 0);
      const score = present.reduce((sum, child) => sum + child.weight * child.score, 0) / total;
      scores.set(code, score);
      return score;
    };
    return { unit: unit.code, score: visit(nodes[0].code) ?? NaN, scores };
  });

  const sorted = [...results].sort((a, b) => b.score - a.score);
  const ranks = new Map<string, number>();
  sorted.forEach((result, index) => {
    const before = sorted[index - 1];
    const isTied = index > 0 && Math.round(before.score / 1e-9) === Math.round(result.score / 1e-9);
    ranks.set(result.unit, isTied ? ranks.get(before.unit) ?? 0 : index + 1);
  });
  return results.map((result) => ({ ...result, rank: ranks.get(result.unit) ?? 0 }));
}
