import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType({ simpleResolvers: true, description: 'Where a page stands in the whole list (Relay). Pages run forward.' })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether items follow the last one of this page.' })
  readonly hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'Whether items stand before the first one of this page.' })
  readonly hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor of the first item of this page; null when the page is empty.' })
  readonly startCursor!: string | null;

  @Field(() => String, { nullable: true, description: 'Cursor of the last item of this page, to be sent as after; null when the page is empty.' })
  readonly endCursor!: string | null;
}

export interface Edge<Item> { readonly cursor: string; readonly node: Item }

export interface Connection<Item> {
  readonly edges: readonly Edge<Item>[];
  readonly nodes: readonly Item[];
  readonly pageInfo: PageInfo;
  readonly totalCount: number;
}

/** A decorated class, as `@Field(() => …)` takes it; interfaces are abstract classes. */
type TypeClass<Item> = abstract new () => Item;

/**
 * Makes the types `<name>Connection` and `<name>Edge` around an item type.
 * `items` is the plural that descriptions use; `order` says in which order the list stands.
 */
export function connectionOf<Item extends object>(
  itemType: () => TypeClass<Item>, { name, items, order }: { readonly name: string; readonly items: string; readonly order: string },
): new () => Connection<Item> {
  @ObjectType(`${name}Edge`, { simpleResolvers: true, description: `One of a list of ${items}, with its cursor (Relay).` })
  class ItemEdge implements Edge<Item> {
    @Field(() => String, { description: 'Opaque mark of this place in the list; sent as after, it starts the next page behind it.' })
    readonly cursor!: string;

    @Field(itemType, { description: `The item itself, the same as in nodes of the list of ${items}.` })
    readonly node!: Item;
  }

  @ObjectType(`${name}Connection`, { simpleResolvers: true, description: `A page of ${items}, ${order} (Relay connection).` })
  class ItemConnection implements Connection<Item> {
    @Field(() => [ItemEdge], { description: 'The items of this page, each with its cursor.' })
    readonly edges!: readonly ItemEdge[];

    @Field(() => [itemType()], { description: 'The items of this page without cursors.' })
    readonly nodes!: readonly Item[];

    @Field(() => PageInfo, { description: 'Whether there is more before and after, and the cursors to go on with.' })
    readonly pageInfo!: PageInfo;

    @Field(() => Int, { description: `Number of ${items} on all pages together, after filtering.` })
    readonly totalCount!: number;
  }
  return ItemConnection;
}
