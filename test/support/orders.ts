import type { GameNode } from '../../src/methodology/gap/gameNode';

/** All orders of a list. */
export function permutations<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  if (items.length === 0) return [[]];
  return items.flatMap((item, k) => permutations([...items.slice(0, k), ...items.slice(k + 1)]).map((rest) => [item, ...rest]));
}

/** How many orders there are of the players of a tree: told before they are made. */
export function countOrders({ children }: GameNode): number {
  return children.reduce((count, child, k) => count * (k + 1) * countOrders(child), 1);
}

/** All orders of the players of a tree in which whatever stands below a node comes without a break. */
export function ordersOf(node: GameNode): readonly (readonly GameNode[])[] {
  if (node.children.length === 0) return [[node]];
  return permutations(node.children).flatMap((order) => order.map(ordersOf)
    .reduce<readonly (readonly GameNode[])[]>((begun, next) => begun.flatMap((first) => next.map((then) => [...first, ...then])), [[]]));
}

/** The definition: what each player's joining changes, on average over all such orders. `worth` is that of the players who have joined. */
export function owenByOrders(root: GameNode, worth: (joined: ReadonlySet<GameNode>) => number): ReadonlyMap<string, number> {
  const known = new Map<string, number>();
  const numbers = new Map(playersOf(root).map((node, number) => [node, number]));
  const worthOf = (joined: ReadonlySet<GameNode>): number => {
    const key = [...joined].map((node) => numbers.get(node) ?? 0).sort((a, b) => a - b).join();
    const value = known.get(key) ?? worth(joined);
    known.set(key, value);
    return value;
  };
  const orders = ordersOf(root);
  const shares = new Map<string, number>();
  for (const order of orders) {
    const joined = new Set<GameNode>();
    for (const node of order) {
      const before = worthOf(joined);
      joined.add(node);
      shares.set(node.code, (shares.get(node.code) ?? 0) + (worthOf(joined) - before) / orders.length);
    }
  }
  return shares;
}

export function playersOf(node: GameNode): readonly GameNode[] {
  return node.children.length === 0 ? [node] : node.children.flatMap(playersOf);
}
