import { noLibrary } from '../../library/libraryImport';
import { parseMethodology } from '../../parseMethodology';
import { Cells } from '../cells';
import { checkContent } from '../checkContent';
import { decode } from '../decode';
import type { ImportOutcome, ImportProgress, IndexImport } from '../indexImport';
import { importLimits } from '../limits';
import { ProblemList } from '../problemList';
import type { CsvFile } from '../readCsv';
import { checkLevels } from './checkLevels';
import { checkTree, metaTreeOf, type MetaTree } from './checkTree';
import { coinrDocument, frameworkOf, weightsOf } from './coinrDocument';
import { checkOptions, settle, type CoinrFiles, type CoinrOptions } from './coinrOptions';
import { dataFile } from './dataColumns';
import { metaFile } from './metaRows';
import { observationsOf } from './observationsOf';
import { readData, type Data } from './readData';
import { readMeta, type Meta } from './readMeta';

const unreadMeta: Meta = { byCode: new Map(), isWhole: false };

/**
 * Reads an index in the form of COINr: iMeta describes the columns of iData. Gives the index with
 * COINr's default composite as its methodology, or every problem of both files.
 */
export async function readCoinr(files: CoinrFiles, options: CoinrOptions, onProgress?: (progress: ImportProgress) => void): Promise<ImportOutcome> {
  const problems = new ProblemList();
  const warnings = new ProblemList();
  checkOptions(options, problems);
  const open = (file: string, bytes: Uint8Array): CsvFile | null => {
    const text = decode(file, bytes, options.encoding ?? 'utf-8', importLimits.fileBytes, problems);
    return text === null ? null : { file, text };
  };
  const [metaSource, dataSource] = [open(metaFile, files.iMeta), open(dataFile, files.iData)];
  const meta = metaSource === null ? unreadMeta : await readMeta(metaSource, problems, warnings);
  const tree = metaTreeOf(meta);
  if (metaSource !== null) {
    const cells = new Cells(metaFile, problems);
    checkTree(meta, tree, cells);
    if (meta.isWhole) checkLevels(tree, cells);
  }
  const data = dataSource === null ? null : await readData(dataSource, meta, problems, warnings, onProgress);
  const value = problems.isEmpty && data !== null ? indexOf(meta, tree, data, options, problems) : null;
  return value === null ? { ok: false, problems: problems.all(), warnings: warnings.all() } : { ok: true, value, warnings: warnings.all() };
}

function indexOf(meta: Meta, tree: MetaTree, data: Data, options: CoinrOptions, problems: ProblemList): IndexImport | null {
  const framework = frameworkOf(options.index.code, meta, tree);
  const { index, vintage, methodology, denominate } = settle(options, framework.nodes[0].name, data.rows.map((row) => row.period));
  const { version, changelog, forkedFrom, ...line } = methodology;
  const outcome = parseMethodology(coinrDocument({ ...line, framework, weights: weightsOf(framework, meta), denominate }));
  if (!outcome.ok) {
    for (const { code, path, message, expected, got } of outcome.problems) problems.add(code, `${metaFile}:${path}`, message, expected, got);
    return null;
  }
  const observations = observationsOf(data, meta);
  checkContent({ observations, vintage }, dataFile, () => 'vintage.defaultPeriod', problems);
  if (!problems.isEmpty) return null;
  const groupings = [...meta.byCode.values()].filter((row) => row.type === 'Group').map(({ code, name }) => ({ code, name, nameZh: null }));
  return {
    index, vintage, groupings, sources: [], ...noLibrary,
    units: data.units.map(({ code, name, groups }) => ({
      code, name, kind: index.unitKind, groups: Object.fromEntries(groups), nameZh: null, aliases: [], province: null, provinceZh: null, region: null,
      tier: null, isProvincialCapital: null, isMunicipality: null, adcode: null, source: null, place: null, note: null,
    })),
    groups: groupings.flatMap(({ code: kind }) => [...new Set(data.units.flatMap(({ groups }) => groups.get(kind) ?? []))]
      .map((code) => ({ kind, code, name: code, nameZh: null }))),
    methodologies: [{ version, changelog, forkedFrom, document: outcome.value }],
    observations,
  };
}
