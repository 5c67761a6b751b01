import {
  coerceInputValue,
  getNamedType,
  GraphQLID,
  GraphQLString,
  isInputObjectType,
  isInputType,
  isListType,
  isNonNullType,
  typeFromAST,
  type GraphQLInputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { Problem } from '../errors';
import { faultProblem, gotText, inputError } from './faultProblem';
import { valuePath } from './inputPath';
import { assertWithin, type Excess, type Limits } from './limits';
import { notFiniteAt } from './measureDocument';

type Steps = ReadonlyArray<string | number>;
const mostProblems = 50;

/**
 * Checks the variables of a validated operation against the limits and their declared types, and
 * throws one error with all that is wrong. The executor would stop at its own wording of each.
 */
export function checkVariables(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
  limits: Limits,
): void {
  const excesses: Excess[] = [];
  const problems: Problem[] = [];
  const boundsStrings = operation.operation !== 'mutation';

  for (const definition of operation.variableDefinitions ?? []) {
    const name = definition.variable.name.value;
    const type = typeFromAST(schema, definition.type);
    if (!isInputType(type)) continue;
    const value = variables[name];
    if (value === undefined) {
      if (isNonNullType(type) && definition.defaultValue === undefined) add(missing(name, type));
      continue;
    }
    measure(value, type, name, []);
    coerceInputValue(value, type, (steps, invalid, error) => {
      add(faultProblem(error, valuePath(name, steps), gotText(invalid)));
    });
  }
  assertWithin(excesses, limits);
  if (problems.length === 0) return;
  throw inputError(problems);

  function add(problem: Problem): void {
    if (problems.length < mostProblems && !problems.some(({ path }) => path === problem.path)) problems.push(problem);
  }

  function measure(value: unknown, type: GraphQLInputType | undefined, name: string, steps: Steps): void {
    const bare = isNonNullType(type) ? type.ofType : type;
    if (typeof value === 'number' && !Number.isFinite(value)) add(notFiniteAt(valuePath(name, steps), String(value)));
    if (typeof value === 'string') measureString(value, bare, valuePath(name, steps));
    if (Array.isArray(value)) {
      if (isListType(bare)) excesses.push({ limit: 'listItems', actual: value.length, path: valuePath(name, steps) });
      value.forEach((item, position) => measure(item, isListType(bare) ? bare.ofType : undefined, name, [...steps, position]));
    } else if (typeof value === 'object' && value !== null) {
      const object = isListType(bare) ? getNamedType(bare) : bare;
      const fields = isInputObjectType(object) ? object.getFields() : {};
      for (const [key, inner] of Object.entries(value)) {
        measure(inner, Object.hasOwn(fields, key) ? fields[key].type : undefined, name, [...steps, key]);
      }
    }
  }

  function measureString(value: string, type: GraphQLInputType | undefined, path: string): void {
    const named = getNamedType(type);
    if (named === GraphQLID) excesses.push({ limit: 'idCharacters', actual: value.length, path });
    if (named === GraphQLString && boundsStrings) excesses.push({ limit: 'stringCharacters', actual: value.length, path });
  }
}

function missing(path: string, type: GraphQLInputType): Problem {
  return { code: 'BAD_INPUT', path, message: `The variable ${path} is required.`, expected: String(type), got: 'nothing' };
}
