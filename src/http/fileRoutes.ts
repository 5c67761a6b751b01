import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { PlatformError } from '../errors';
import { csvMetadataOf, dataPackageOf } from '../services/files/dataPackage';
import type { FlowTable } from '../services/files/FileService';
import { mediaTypes, tableFormats, writeTable, type TableFormat } from '../services/files/formats';
import { writeSdmxCsvFile } from '../services/files/sdmxCsvFile';
import { PinScope } from '../services/pins';
import { readEvaluationSearch, readObservationSearch, readStructureSearch, type Search } from './fileSearch';
import type { Limits } from './limits';
import { refuse } from './refusal';
import { keptBy, sendFile, sendJson } from './sendFile';
import type { DoorLogger, TableExporter } from './settings';

const kinds = ['evaluation', 'vintage'] as const;
const sdmxCsv = 'sdmx.csv';
const dictionaries = ['datapackage.json', 'csv-metadata.json'] as const;
const formats = [...tableFormats, sdmxCsv, ...dictionaries];
export const sdmxCsvType = 'application/vnd.sdmx.data+csv; version=2.0.0; charset=utf-8';
export const sdmxStructureType = 'application/vnd.sdmx.structure+json; version=2.0.0; charset=utf-8';

interface FileRequest { readonly Params: { readonly file: string }; readonly Querystring: Search }

/** Evaluations and vintages as tidy files of every format, their column dictionaries, and the structure that SDMX knows them by. */
export function registerFiles(scope: FastifyInstance, files: TableExporter, limits: Limits, logger: DoorLogger): void {
  scope.get<FileRequest>('/export/structure.sdmx.json', async (request, reply) => {
    const { pins: given, ...wish } = readStructureSearch(request.query, limits);
    const pins = new PinScope(given);
    return sendJson(request, reply, { value: await files.structure(wish, pins), type: sdmxStructureType, name: 'structure.sdmx.json', kept: keptBy(pins) });
  });

  scope.get<FileRequest>('/export/:file', async (request, reply) => {
    const { kind, format } = askedFile(request.params.file);
    const isCsv = format === 'csv' || format === 'csv-metadata.json' || format === 'datapackage.json';
    const { hasMark, pins: given, ...wish } = kind === 'evaluation' ? readEvaluationSearch(request.query, isCsv, limits) : readObservationSearch(request.query, isCsv, limits);
    const pins = new PinScope(given);
    const flow = 'methodology' in wish ? await files.evaluation(wish, pins) : await files.observations(wish, pins);
    return answer(request, reply, { kind, format, hasMark, pins, flow });
  });

  interface Asked { readonly kind: string; readonly format: string; readonly hasMark: boolean; readonly pins: PinScope; readonly flow: FlowTable }

  function answer(request: FastifyRequest, reply: FastifyReply, { kind, format, hasMark, pins, flow: { table, flow } }: Asked): Promise<FastifyReply> {
    const search = searchOf(request);
    const csv = `${kind}.csv${search}`;
    const name = `${table.name}.${format}`;
    if (format === 'datapackage.json') return sendJson(request, reply, { value: dataPackageOf(table, csv, 'csv'), type: 'application/json; charset=utf-8', name, kept: keptBy(pins) });
    if (format === 'csv-metadata.json') return sendJson(request, reply, { value: csvMetadataOf(table, csv), type: 'application/csvm+json; charset=utf-8', name, kept: keptBy(pins) });
    if (format === sdmxCsv) {
      const described = `<structure.sdmx.json${structureSearch(request.query as Search)}>; rel="describedby"; type="application/vnd.sdmx.structure+json"`;
      return sendFile(request, reply, { table, type: sdmxCsvType, name, kept: keptBy(pins), variety: [format], links: described, pieces: () => writeSdmxCsvFile(table, flow), logger });
    }
    const tableFormat = format as TableFormat; // askedFile knows no others
    const links = `<${kind}.csv-metadata.json${search}>; rel="describedby"; type="application/csvm+json", <${kind}.datapackage.json${search}>; rel="describedby"; type="application/json"`;
    return sendFile(request, reply, {
      table, type: mediaTypes[tableFormat], name, kept: keptBy(pins), variety: [format, String(hasMark)], links, logger, pieces: () => writeTable(table, tableFormat, hasMark),
    });
  }
}

function askedFile(file: string): { readonly kind: (typeof kinds)[number]; readonly format: string } {
  const [stem, ...ends] = file.split('.');
  const kind = kinds.find((each) => each === stem);
  if (kind === undefined) throw new PlatformError('NOT_FOUND', 'There is nothing at this address.');
  const format = ends.join('.');
  if (!formats.includes(format)) throw refuse(406, 'format', formats.map((each) => `${kind}.${each}`).join(', '), file.slice(0, 80));
  return { kind, format };
}

/** As it was sent, without what would end a link. */
function searchOf({ raw }: FastifyRequest): string {
  const url = raw.url ?? '';
  const start = url.indexOf('?');
  return start < 0 ? '' : url.slice(start).replaceAll('>', '%3E');
}

function structureSearch({ vintage, methodology, pins }: Search): string {
  const kept = Object.entries({ vintage, methodology, pins }).filter((entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== '');
  return kept.length === 0 ? '' : `?${new URLSearchParams(kept).toString()}`;
}
