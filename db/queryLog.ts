import type { Logger } from 'typeorm';

/** Says nothing by itself; tells each statement to whoever asked. Failures are thrown, so they are not told here. */
export function queryLog(onQuery: ((sql: string) => void) | undefined): Logger {
  const silent = () => undefined;
  return {
    logQuery: (sql) => onQuery?.(sql),
    logQueryError: silent, logQuerySlow: silent, logSchemaBuild: silent, logMigration: silent, log: silent,
  };
}
