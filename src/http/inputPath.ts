import { Kind, type ASTNode } from 'graphql';

/** A step on the way from the document to a node, as graphql's `visit` hands it over: a node, or the array it stands in. */
type Step = ASTNode | readonly ASTNode[];

/** The path of a literal as an input's problems write it: `variant.weights[0].node`, from its argument or variable on. */
export function inputPath(ancestors: readonly Step[], parent: Step | undefined, node: ASTNode): string {
  const way: readonly Step[] = [...ancestors, ...(parent === undefined ? [] : [parent]), node];
  let path = '';
  way.forEach((step, position) => {
    if (!('kind' in step)) return;
    if (step.kind === Kind.ARGUMENT) path = step.name.value;
    if (step.kind === Kind.VARIABLE_DEFINITION) path = step.variable.name.value;
    if (step.kind === Kind.OBJECT_FIELD) path += `.${step.name.value}`;
    const list = way[position - 2];
    const items = way[position - 1];
    if (list !== undefined && 'kind' in list && list.kind === Kind.LIST && Array.isArray(items)) {
      path += `[${items.indexOf(step)}]`;
    }
  });
  return path;
}

/** The path of a place in a value: keys and positions after the name of the variable. */
export function valuePath(name: string, steps: ReadonlyArray<string | number>): string {
  return steps.reduce<string>((path, step) => path + (typeof step === 'number' ? `[${step}]` : `.${step}`), name);
}
