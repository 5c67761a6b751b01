import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IndexRecord } from '../../db/repositories/referenceRecords';
import type { IndexImport } from '../../src/services/ingest/indexImport';
import { libraryOf } from '../../src/services/library/libraryLines';
import { parseMethodology } from '../../src/services/parseMethodology';
import { inKeyOrder } from '../../src/services/sealVintage';
import { readCbciiContents } from '../../src/services/seed/cbciiContents';
import { readCbciiFramework } from '../../src/services/seed/cbciiFramework';
import { readShippedLines } from '../../src/services/seed/cbciiLines';
import { readShippedVintages } from '../../src/services/seed/cbciiVintages';

const folder = join(__dirname, '../../data/cbcii');

/** CBCII as it is shipped, with one of its vintages, in the shape in which it is exported. */
export function shippedIndex(line: string): IndexImport {
  const framework = readCbciiFramework(folder);
  const contents = readCbciiContents(folder);
  const vintage = readShippedVintages(folder, framework).find((shipped) => shipped.line === line);
  if (vintage === undefined) throw new Error(`Expected ${line} among the shipped vintages; it is not there`);
  const { observations, ...statement } = vintage;
  return {
    index: JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')) as IndexRecord, // our own file
    vintage: { ...statement, defaultPeriod: null },
    ...libraryOf(contents.lists), sources: contents.sources, groupings: [],
    groups: contents.groups.map(({ position: _position, ...group }) => group),
    units: contents.units.map(({ position: _position, ...unit }) => ({ ...unit, groups: {} })),
    methodologies: readShippedLines(folder).map(({ version, changelog, forkedFrom, choices }) => {
      const outcome = parseMethodology({ schemaVersion: 1, ...choices, framework });
      if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
      return { version, changelog, forkedFrom: forkedFrom === null ? null : `${forkedFrom}@1.0.0`, document: outcome.value };
    }),
    observations: [...observations].sort(inKeyOrder),
  };
}
