import type { Cells } from '../cells';
import { quoted } from '../problemList';
import { metaFile, type MetaRow } from './metaRows';
import type { Meta } from './readMeta';

/** Rows that belong to the tree, and the rows just below each. */
export interface MetaTree {
  readonly rows: readonly MetaRow[];
  readonly children: ReadonlyMap<string, readonly MetaRow[]>;
}

/** The rows of the tree, by parent, in the order of the file. */
export function metaTreeOf({ byCode }: Meta): MetaTree {
  const rows = [...byCode.values()].filter((row) => row.type === 'Indicator' || row.type === 'Aggregate');
  const children = new Map<string, MetaRow[]>();
  for (const row of rows) {
    if (row.parent === null) continue;
    const siblings = children.get(row.parent);
    if (siblings === undefined) children.set(row.parent, [row]);
    else siblings.push(row);
  }
  return { rows, children };
}

/** Checks how the rows of iMeta hang together. What is not found is told only where every row could be read. */
export function checkTree(meta: Meta, tree: MetaTree, cells: Cells): void {
  const refuse = (row: MetaRow, column: string, message: string, expected: string, got: string): void =>
    cells.refuse('METHODOLOGY_INVALID', row.line, column, message, expected, got);
  if (meta.isWhole && !tree.rows.some((row) => row.type === 'Indicator')) {
    cells.refuse('METHODOLOGY_INVALID', 1, 'Type', `There is no indicator in ${metaFile}.`, 'rows of Type Indicator', 'none');
  }
  for (const row of tree.rows) {
    checkParent(meta, row, cells);
    checkDenominator(meta, row, cells);
    if (meta.isWhole && row.type === 'Aggregate' && !tree.children.has(row.code)) {
      refuse(row, 'iCode', `No row names the aggregate ${quoted(row.code)} as its parent.`, 'at least one child', 'none');
    }
  }
  checkRoots(tree, refuse);
  for (const cycle of cyclesOf(meta, tree)) {
    refuse(cycle[0], 'Parent', 'The parents go round in a circle and never reach a root.', 'a tree', [...cycle, cycle[0]].map((row) => row.code).join(' → '));
  }
  if (meta.isWhole) checkWeights(tree, cells);
}

function checkParent({ byCode, isWhole }: Meta, row: MetaRow, cells: Cells): void {
  if (row.parent === null) return;
  const parent = byCode.get(row.parent);
  if (parent === undefined) {
    const aggregates = [...byCode.values()].filter((other) => other.type === 'Aggregate').map((other) => other.code);
    if (isWhole) cells.notFound(row.parent, aggregates, 'aggregate', row.line, 'Parent');
  } else if (parent === row) {
    cells.refuse('METHODOLOGY_INVALID', row.line, 'Parent', 'The row is its own parent.', 'another aggregate', quoted(row.parent));
  } else if (parent.type !== undefined && parent.type !== 'Aggregate') {
    cells.refuse('METHODOLOGY_INVALID', row.line, 'Parent', `The parent is no aggregate: line ${parent.line} says ${parent.type}.`, 'a row of Type Aggregate', quoted(row.parent));
  }
}

function checkDenominator({ byCode, isWhole }: Meta, row: MetaRow, cells: Cells): void {
  if (row.denominator === null) return;
  const by = byCode.get(row.denominator);
  if (by === undefined) {
    const divisors = [...byCode.values()].filter((other) => other.type === 'Denominator').map((other) => other.code);
    if (isWhole) cells.notFound(row.denominator, divisors, 'denominator', row.line, 'Denominator');
  } else if (by === row || (by.type !== undefined && by.type !== 'Denominator' && by.type !== 'Indicator')) {
    cells.refuse('BAD_INPUT', row.line, 'Denominator', `Nothing can be divided by it: line ${by.line} says ${by === row ? 'it is the indicator itself' : by.type}.`,
      'a row of Type Denominator', quoted(row.denominator));
  }
}

function checkRoots({ rows }: MetaTree, refuse: (row: MetaRow, column: string, message: string, expected: string, got: string) => void): void {
  const parentless = rows.filter((row) => row.parent === null);
  const aggregates = parentless.filter((row) => row.type === 'Aggregate');
  const root = aggregates.reduce<MetaRow | null>((highest, row) => ((row.level ?? 0) > (highest?.level ?? -1) ? row : highest), null);
  for (const row of parentless) {
    if (row.type === 'Indicator') refuse(row, 'Parent', 'The indicator belongs to no aggregate.', 'the code of an aggregate', 'nothing');
    else if (row !== root) refuse(row, 'Parent', `There is a root already: ${root?.code}, line ${root?.line}.`, 'one row of the tree without a parent', 'another');
  }
}

/** Each circle of parents, from its first line on. Rows below a circle are not part of it. */
function cyclesOf({ byCode }: Meta, { rows }: MetaTree): MetaRow[][] {
  const cycles: MetaRow[][] = [];
  const settled = new Set<MetaRow>();
  for (const row of rows) {
    const path: MetaRow[] = [];
    const onPath = new Set<MetaRow>();
    let at: MetaRow | undefined = row;
    while (at !== undefined && !settled.has(at) && !onPath.has(at)) {
      path.push(at);
      onPath.add(at);
      at = at.parent === null ? undefined : byCode.get(at.parent);
    }
    const from = at !== undefined && onPath.has(at) ? path.indexOf(at) : path.length;
    if (path.length - from > 1) cycles.push(path.slice(from));
    for (const passed of path) settled.add(passed);
  }
  return cycles.map((cycle) => {
    const first = cycle.reduce((least, row, index) => (row.line < cycle[least].line ? index : least), 0);
    return [...cycle.slice(first), ...cycle.slice(0, first)];
  });
}

function checkWeights({ children }: MetaTree, cells: Cells): void {
  for (const siblings of children.values()) {
    const total = siblings.reduce((sum, row) => sum + (row.weight ?? 0), 0);
    if (total === Infinity) {
      cells.refuse('WEIGHTS_INVALID', siblings[0].line, 'Weight', `The weights of all that belongs to ${quoted(siblings[0].parent ?? '')} add up to more than a number can be.`, 'smaller weights', 'infinity');
    } else if (siblings.every((row) => row.weight === 0)) {
      cells.refuse('WEIGHTS_INVALID', siblings[0].line, 'Weight', `All that belongs to ${quoted(siblings[0].parent ?? '')} weighs 0.`, 'at least one weight above 0', '0');
    }
  }
}
