import { GraphQLScalarType } from 'graphql';
import { GraphQLJSONObject } from 'graphql-scalars';

/** Objects only: what a document or a merge patch must be. Their fields are judged where they are used. */
export const JsonObjectScalar = new GraphQLScalarType({
  ...GraphQLJSONObject.toConfig(),
  description: 'A JSON object (ECMA-404) with fields of any kind, such as a methodology document or a merge patch. In a variable it is sent as it is, '
    + 'in the text of a query as an input object.',
});
