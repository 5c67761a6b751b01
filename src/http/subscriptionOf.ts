import type { BaseContext } from '@apollo/server';
import { getOperationAST, parse, specifiedRules, validate, type DocumentNode, type ExecutionArgs, type GraphQLSchema } from 'graphql';
import { PlatformError } from '../errors';
import { checkVariables } from './checkVariables';
import { costExceeded, idLengthRule } from './engine';
import type { GraphQLParameters } from './readRequest';
import type { DoorSettings } from './settings';

/** The subscription that a request asks for, held to the rules that operations are held to elsewhere. Throws the first thing that is wrong. */
export function subscriptionOf<C extends BaseContext>(
  schema: GraphQLSchema, { query, operationName, variables = {} }: GraphQLParameters, context: C, { limits, costOf }: DoorSettings<C>,
): ExecutionArgs {
  const document = parsed(query, limits.tokens);
  const errors = validate(schema, document, [...specifiedRules, idLengthRule(limits)]);
  for (const { originalError } of errors) if (originalError instanceof PlatformError) throw originalError;
  if (errors.length > 0) throw new PlatformError('GRAPHQL_VALIDATION_FAILED', errors.map(({ message }) => message).join(' '));
  const operation = getOperationAST(document, operationName);
  if (!operation) throw new PlatformError('OPERATION_RESOLUTION_FAILURE', 'The document has several operations, or none, and the request does not name one of them.');
  if (operation.operation !== 'subscription') throw new PlatformError('GRAPHQL_VALIDATION_FAILED', `A ${operation.operation} is answered at /graphql; here subscriptions are.`);
  checkVariables(schema, operation, variables, limits);
  const cost = costOf?.({ schema, document, operation, variables, context });
  if (cost !== undefined && cost.requested > cost.limit) throw costExceeded(cost);
  return { schema, document, operationName, variableValues: variables };
}

function parsed(query: string, maxTokens: number): DocumentNode {
  try {
    return parse(query, { maxTokens });
  } catch (error) {
    throw new PlatformError('GRAPHQL_PARSE_FAILED', error instanceof Error ? error.message : String(error));
  }
}
