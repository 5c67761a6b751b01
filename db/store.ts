import type { DataSource } from 'typeorm';
import type { Dialect } from './columns';
import type { WriteGate } from './writeGate';

export interface StoreOptions {
  /** Told of each statement before it runs: for counting in tests and metrics. */
  readonly onQuery?: (sql: string) => void;
  /** Connections to PostgreSQL at most. */
  readonly poolSize?: number;
  /** Opens what another process or thread has brought up to date: nothing is migrated, and the gate lets nothing through. */
  readonly readsOnly?: boolean;
}

/** The open store: read from `reader`, write through `gate`. */
export interface Store {
  readonly dialect: Dialect;
  /** SQLite: a read-only connection of its own, which sees committed rows only. PostgreSQL: the pool. */
  readonly reader: DataSource;
  /** For the gate and for migrations; everything else writes through the gate. */
  readonly writer: DataSource;
  readonly gate: WriteGate;
  /** Waits for the writes under way, then closes. */
  close(): Promise<void>;
}
