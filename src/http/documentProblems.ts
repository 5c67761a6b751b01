import { GraphQLError, parse, validate, type GraphQLSchema } from 'graphql';
import { PlatformError, type Problem } from '../errors';
import { documentGate } from './documentGate';
import { clip } from './faultProblem';
import type { Limits } from './limits';

const mostErrors = 50;

/** What would be wrong with a document whoever sent it: limits, syntax, the schema. */
export function documentProblems(schema: GraphQLSchema, text: string, limits: Limits): readonly Problem[] {
  try {
    documentGate(limits)(text);
    const errors = validate(schema, parse(text, { maxTokens: limits.tokens }), undefined, { maxErrors: mostErrors });
    return errors.map((error) => problemOf(error, 'GRAPHQL_VALIDATION_FAILED', 'a document that fits the schema'));
  } catch (thrown) {
    if (thrown instanceof PlatformError) return thrown.problems;
    if (thrown instanceof GraphQLError) return [problemOf(thrown, 'GRAPHQL_PARSE_FAILED', 'a GraphQL document')];
    throw thrown;
  }
}

function problemOf({ message, locations }: GraphQLError, code: Problem['code'], expected: string): Problem {
  const [place] = locations ?? [];
  return { code, path: place === undefined ? 'text' : `text:${place.line}:${place.column}`, message: clip(message), expected, got: 'another' };
}
