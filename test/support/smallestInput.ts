import { isEnumType, isInputObjectType, isListType, isNonNullType, type GraphQLArgument, type GraphQLInputField, type GraphQLInputType } from 'graphql';

/** A value of the type that is as small as can be: it fits the schema, and means nothing. */
export function smallestValue(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return smallestValue(type.ofType);
  if (isListType(type)) return [];
  if (isEnumType(type)) return type.getValues()[0].name;
  if (isInputObjectType(type)) return smallestFields(Object.values(type.getFields()), type.isOneOf);
  switch (type.name) {
    case 'Int': case 'Float': return 1;
    case 'Boolean': return false;
    default: return 'x';
  }
}

/** A value for each argument or field that must be given; of a type that takes one of its fields, for the first. */
export function smallestFields(fields: readonly (GraphQLArgument | GraphQLInputField)[], isOneOf = false): Readonly<Record<string, unknown>> {
  const given = isOneOf ? fields.slice(0, 1) : fields.filter(({ type, defaultValue }) => isNonNullType(type) && defaultValue === undefined);
  return Object.fromEntries(given.map(({ name, type }) => [name, smallestValue(type)]));
}
