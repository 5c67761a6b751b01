import type { IndexRecord } from '../../../../db/repositories/referenceRecords';
import type { UnitKind, VintageKind } from '../../../methodology/vocabulary';
import type { Encoding } from '../encodings';
import type { VintageImport } from '../indexImport';
import { isPeriod, periodForms } from '../period';
import { quoted, type ProblemList } from '../problemList';
import { labelFault, textFault, textForm } from '../texts';

/** What iMeta and iData do not say. Writing the two files gives the options back that reading them needs. */
export interface CoinrOptions {
  /** `name` is that of the root where it is not given. */
  readonly index: {
    readonly code: string; readonly name?: string; readonly nameZh?: string | null; readonly description?: string | null; readonly unitKind?: UnitKind;
  };
  /** `title` is the name of the index where it is not given; `defaultPeriod` is the latest period. */
  readonly vintage: {
    readonly line: string; readonly kind?: VintageKind; readonly title?: string; readonly description?: string | null;
    readonly notice?: string | null; readonly defaultPeriod?: string | null;
  };
  /** The line is `<index>/imported`, version 1.0.0, where it is not given. */
  readonly methodology?: {
    readonly code?: string; readonly version?: string; readonly title?: string; readonly description?: string;
    readonly changelog?: string | null; readonly forkedFrom?: string | null;
  };
  /** Whether indicators are divided by the denominators that iMeta names. As in COINr, they are not unless it is asked. */
  readonly denominate?: boolean;
  readonly encoding?: Encoding;
}

export interface CoinrFiles {
  readonly iMeta: Uint8Array;
  readonly iData: Uint8Array;
}

/** The options with every default in its place. */
export interface SettledOptions {
  readonly index: IndexRecord;
  readonly vintage: VintageImport;
  readonly methodology: Required<NonNullable<CoinrOptions['methodology']>>;
  readonly denominate: boolean;
}

const indexCode = /^[a-z0-9][a-z0-9-]*$/;
const semanticVersion = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/;

/** Refuses options that no store could take. */
export function checkOptions({ index, vintage, methodology }: CoinrOptions, problems: ProblemList): void {
  const refuse = (path: string, message: string, expected: string, got: string): void => problems.add('BAD_INPUT', path, message, expected, quoted(got));
  const refuseFault = (path: string, text: string, fault: string | null): void => {
    if (fault !== null) refuse(path, fault, textForm, text);
  };
  const isIndexCode = index.code.length <= 64 && indexCode.test(index.code);
  if (!isIndexCode) refuse('index.code', 'The code of the index does not have the form of one.', 'lower-case letters, digits and -, e.g. asem', index.code);
  const isLine = (line: string): boolean => line.startsWith(`${index.code}/`) && line.length <= 128 && indexCode.test(line.slice(index.code.length + 1));
  const lines = { 'vintage.line': vintage.line, 'methodology.code': methodology?.code };
  for (const [path, line] of Object.entries(lines)) {
    if (isIndexCode && line !== undefined && !isLine(line)) refuse(path, 'A line is the code of the index, a slash and a name.', `${index.code}/2018`, line);
  }
  const names = { 'index.name': index.name, 'index.nameZh': index.nameZh, 'vintage.title': vintage.title, 'methodology.title': methodology?.title };
  const texts = { 'index.description': index.description, 'vintage.description': vintage.description, 'vintage.notice': vintage.notice, 'methodology.changelog': methodology?.changelog };
  for (const [path, name] of Object.entries(names)) if (name != null) refuseFault(path, name, name === '' ? 'The name is empty.' : labelFault(name));
  for (const [path, text] of Object.entries(texts)) if (text != null) refuseFault(path, text, text === '' ? 'The text is empty.' : textFault(text));
  if (methodology?.version !== undefined && !semanticVersion.test(methodology.version)) {
    refuse('methodology.version', 'The version does not have the form of one.', 'three numbers, e.g. 1.0.0', methodology.version);
  }
  if (vintage.defaultPeriod != null && !isPeriod(vintage.defaultPeriod)) {
    refuse('vintage.defaultPeriod', 'The period does not have the form of one.', periodForms, vintage.defaultPeriod);
  }
}

/** Puts the defaults in place: the name of the root, the latest of the periods. */
export function settle({ index, vintage, methodology, denominate = false }: CoinrOptions, rootName: string, periods: readonly (string | null)[]): SettledOptions {
  const name = index.name ?? rootName;
  const latest = periods.reduce((last, period) => ((period ?? '') > (last ?? '') ? period : last), null);
  const { line, kind = 'IMPORTED', title = name, description = null, notice = null, defaultPeriod = latest } = vintage;
  return {
    denominate,
    index: { code: index.code, name, nameZh: index.nameZh ?? null, description: index.description ?? null, unitKind: index.unitKind ?? 'OTHER' },
    vintage: { line, kind, title, description, notice, defaultPeriod },
    methodology: {
      code: methodology?.code ?? `${index.code}/imported`, version: methodology?.version ?? '1.0.0', title: methodology?.title ?? `${name}, as imported`,
      description: methodology?.description ?? `Min-max from 0 to 100 and weighted arithmetic means over what is present${denominate ? ', after denomination' : ''}: the defaults of COINr.`,
      changelog: methodology?.changelog ?? null, forkedFrom: methodology?.forkedFrom ?? null,
    },
  };
}
