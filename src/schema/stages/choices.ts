import { Field, Int, ObjectType } from 'type-graphql';

export interface LevelChoice<Method> { readonly level: number; readonly method: Method }
export interface NodeChoice<Method> { readonly node: string; readonly method: Method }

/** Makes the types `<name>AtLevel` and `<name>AtNode`, by which a stage departs from its default. */
export function choicesOf<Method extends object>(methodType: new () => Method, name: string, what: string): {
  readonly AtLevel: new () => LevelChoice<Method>;
  readonly AtNode: new () => NodeChoice<Method>;
} {
  @ObjectType(`${name}AtLevel`, { simpleResolvers: true, description: `The ${what} of all nodes of one level, in place of the default.` })
  class AtLevel implements LevelChoice<Method> {
    @Field(() => Int, { description: 'Steps from the root: 0 is the index, 1 its pillars.' })
    readonly level!: number;

    @Field(() => methodType, { description: `The ${what} chosen for that level.` })
    readonly method!: Method;
  }

  @ObjectType(`${name}AtNode`, { simpleResolvers: true, description: `The ${what} of one node, in place of the default and of its level.` })
  class AtNode implements NodeChoice<Method> {
    @Field(() => String, { description: 'Code of the node.' })
    readonly node!: string;

    @Field(() => methodType, { description: `The ${what} chosen for that node.` })
    readonly method!: Method;
  }
  return { AtLevel, AtNode };
}
