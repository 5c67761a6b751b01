import type { BaseContext } from '@apollo/server';
import type { FastifyInstance } from 'fastify';
import { getOperationAST, parse, type GraphQLSchema } from 'graphql';
import { hashOf } from '../services/canonical';
import { rights, type FileFacts, type FileTable } from '../services/files/fileTable';
import { fileNameOf } from '../services/files/fileName';
import { mediaTypes, tableFormats, writeTable } from '../services/files/formats';
import { canonicalText } from '../services/canonical';
import type { Pins } from '../services/pins';
import { answerOf, sendAnswer } from './answer';
import { SearchReader, type Search } from './fileSearch';
import type { OperationRunner } from './operationRunner';
import { readDocumentId } from './readRequest';
import { refuse } from './refusal';
import { sendFile } from './sendFile';
import type { DoorLogger, DoorSettings } from './settings';
import { tabularBatches } from './tabularRows';
import { tabularShape, type TabularShape } from './tabularShape';

interface Parts<C extends BaseContext> {
  readonly schema: GraphQLSchema;
  readonly runner: OperationRunner<C>;
  readonly settings: DoorSettings<C>;
  readonly logger: DoorLogger;
}

interface TabularRequest { readonly Params: { readonly file: string }; readonly Querystring: Search }

/** Stored documents whose answer is a table, as files: /q/{documentId}.csv and the other formats. */
export function registerTabular<C extends BaseContext>(scope: FastifyInstance, { schema, runner, settings, logger }: Parts<C>): void {
  const { limits } = settings;

  scope.get<TabularRequest>('/q/:file', async (request, reply) => {
    const { id, format } = askedFile(request.params.file);
    const reader = new SearchReader(request.query, ['variables', 'operationName', 'bom', 'pins'], limits);
    const { variables, operationName, hasMark, pins } = reader.done({
      variables: reader.object('variables'), operationName: reader.text('operationName'), hasMark: reader.mark(format === 'csv'), pins: reader.pins(),
    });
    const extensions = pins === null ? undefined : { pins };
    const { execution, query } = await runner.run(request, 'GET', { documentId: id, operationName, variables, extensions });
    if (execution.errors.length > 0 || execution.data === undefined) {
      const form = { type: 'application/graphql-response+json', statusCodesOf2026: false, requestId: request.id, logger } as const;
      return sendAnswer(request, reply, 'application/json', answerOf({ ...execution, data: undefined }, form), 'other');
    }
    const document = parse(query, { noLocation: true });
    const operation = getOperationAST(document, operationName);
    if (!operation) throw new Error('Expected the operation that was run; got none');
    const shape = tabularShape(schema, document, operation);
    const { data, extensions: answered = {} } = execution;
    const about = { documentId: id, ...(variables !== undefined && { variables: canonicalText(variables) }) };
    const table = tableOf(fileNameOf(operation.name?.value ?? id.slice(0, 12)), shape, data, { answered, about });
    return sendFile(request, reply, {
      table, type: mediaTypes[format], name: `${table.name}.${format}`, links: null, logger, variety: [format, String(hasMark), hashOf(data)],
      kept: { given: pins, taken: table.facts.pins, moving: answered.moving }, pieces: () => writeTable(table, format, hasMark),
    });
  });
}

function askedFile(file: string): { readonly id: string; readonly format: (typeof tableFormats)[number] } {
  const [name, ...ends] = file.split('.');
  const id = readDocumentId(name);
  const format = tableFormats.find((each) => each === ends.join('.'));
  if (format === undefined) throw refuse(406, 'format', tableFormats.map((each) => `{documentId}.${each}`).join(', '), ends.join('.').slice(0, 80) || 'none');
  return { id, format };
}

function tableOf(
  name: string, shape: TabularShape, data: unknown, { answered, about }: { readonly answered: Readonly<Record<string, unknown>>; readonly about: FileFacts['about'] },
): FileTable {
  return {
    name, key: [], columns: shape.columns.map((column) => ({ ...column, isRequired: false })),
    facts: { title: name, pins: answered.pins as Pins, notice: (answered.notice as string | undefined) ?? null, rights, sources: [], about }, // as extensionsOf gives them
    async *batches() { yield* tabularBatches(data, shape); },
  };
}
