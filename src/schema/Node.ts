import { Field, ID, InterfaceType } from 'type-graphql';

/** Names of the object types that have a global id. */
export type NodeTypeName =
  'Index' | 'City' | 'GenericUnit' | 'Methodology' | 'MethodologyVersion' | 'Draft' | 'Vintage' | 'Evaluation' | 'Job' | 'Citation';

/**
 * An object with a global id. `__typename` tells the concrete type; it is a property of the value,
 * not a field of the schema, and whoever builds the value sets it.
 */
@InterfaceType('Node', {
  description: 'An object that can be fetched again by its global id (Relay). Elsewhere the word node means a node of a framework.',
  resolveType: (value: Node) => value.__typename,
})
export abstract class Node {
  readonly __typename!: NodeTypeName;

  @Field(() => ID, { description: 'Global id: opaque text, unique among all types, made to be handed back to node(id:).' })
  readonly id!: string;
}
