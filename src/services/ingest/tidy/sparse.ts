/** What need not stand in a document is null, or an empty list, where it does not. */
export type Sparse<Value, Required extends keyof Value> = Pick<Value, Required> & Partial<Value>;

/** A value without what is null. */
export function sparse<Value extends object>(value: Value): Value {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== null && part !== undefined)) as Value; // only what may be left out is null
}

/** A list, or null for an empty one. */
export function listed<Item>(items: readonly Item[]): readonly Item[] | null {
  return items.length === 0 ? null : items;
}
