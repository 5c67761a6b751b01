/** A plugin of graphql-codegen: every operation of the client by the sha256 of its text, for servers that take stored documents. */
const { operationsOf, sha256 } = require('./typedDocuments.cjs');

module.exports = {
  plugin: (_schema, documents) => `${JSON.stringify(
    Object.fromEntries(operationsOf(documents).map(({ text }) => [sha256(text), text]).sort(([one], [other]) => (one < other ? -1 : 1))), null, 2)}\n`,
};
