import type { ImportFiles } from '../services/imports/readFiles';
import type { CoinrOptions } from '../services/ingest/coinr/coinrOptions';
import { isFields, readJsonFile } from './variantFile';

/** What an import is told by the file of options that an export wrote beside its tables. */
export function readCoinrOptions(path: string): Omit<ImportFiles, 'format' | 'framework' | 'data'> {
  const read = readJsonFile('--options', path, '{"index": {"code": "asem"}, "vintage": {"line": "asem/2018"}}');
  if (!isFields(read)) return {};
  const { index, vintage, methodology, denominate } = read as unknown as Partial<CoinrOptions>; // judged field by field where it is used
  const { version, ...line } = methodology ?? {};
  return {
    index: index?.code, name: index?.name, nameZh: index?.nameZh, description: index?.description, unitKind: index?.unitKind,
    vintage: vintage?.line, title: vintage?.title, kind: vintage?.kind, notice: vintage?.notice, defaultPeriod: vintage?.defaultPeriod,
    methodologyVersion: version, methodology: line, denominate,
  };
}
