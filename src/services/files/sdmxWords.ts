import type { ObsStatus } from '../../methodology/vocabulary';

/** Whose artefacts these are. */
export const agency = 'CBCII';

/** CL_OBS_STATUS of SDMX: a figure drawn by a generator is an estimate, never normal; one worked out from others likewise. */
export const statusCodes: Readonly<Record<ObsStatus, string>> = {
  NORMAL: 'A', ESTIMATED: 'E', IMPUTED: 'I', MISSING: 'M', PROVISIONAL: 'P', BREAK: 'B', DERIVED: 'E', SYNTHETIC: 'E',
};

/** What a period is called where the source states none. */
export const unstatedPeriod = '_U';

/** A code as an SDMX id, which has letters, digits and _ @ $ - alone; what it has no place for is written as $ and the number of the character. */
export function sdmxId(code: string): string {
  return code.replaceAll(/[^A-Za-z0-9_@-]/gu, (character) => `$${character.codePointAt(0)?.toString(16)}$`);
}

/** SDMX has versions of three numbers. */
export function dataflowRef(id: string, version: string): string {
  return `${agency}:${id}(${version})`;
}
