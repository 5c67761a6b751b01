/**
 * A plugin of graphql-codegen: each operation as its text, typed by what it answers and takes. No package stands
 * behind the texts, so that the client needs none.
 */
const { createHash } = require('node:crypto');
const { concatAST, Kind, print, visit } = require('graphql');

const capitalised = (name) => name.charAt(0).toUpperCase() + name.slice(1);

/** An operation with the fragments it uses, theirs included. */
function textOf(operation, fragments) {
  const used = new Set();
  const collect = (node) => visit(node, {
    FragmentSpread({ name: { value } }) {
      if (used.has(value)) return;
      used.add(value);
      collect(fragments.get(value));
    },
  });
  collect(operation);
  return [operation, ...[...used].sort().map((name) => fragments.get(name))].map(print).join('\n');
}

/** Every operation with its name, its kind and its text. */
function operationsOf(documents) {
  const { definitions } = concatAST(documents.map(({ document }) => document));
  const fragments = new Map(definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION).map((each) => [each.name.value, each]));
  return definitions
    .filter(({ kind }) => kind === Kind.OPERATION_DEFINITION)
    .map((operation) => ({ name: operation.name.value, kind: operation.operation, text: textOf(operation, fragments) }));
}

const sha256 = (text) => createHash('sha256').update(text).digest('hex');

function typedDocument({ name, kind, text }) {
  const types = `${capitalised(name)}${capitalised(kind)}`;
  return `export const ${name}Document = ${JSON.stringify(text)} as TypedDocument<${types}, ${types}Variables>;`;
}

module.exports = {
  operationsOf, sha256,
  plugin: (_schema, documents) => ({
    prepend: ["import type { TypedDocument } from '../client.js';"],
    content: operationsOf(documents).map(typedDocument).join('\n\n'),
  }),
};
