import type { Framework } from '../../../methodology/framework';
import type { Encoding } from '../encodings';

export interface TidyFiles {
  /** Our JSON document. */
  readonly document: Uint8Array;
  /** Observations, one a line. */
  readonly observations: Uint8Array;
}

export interface TidyOptions {
  readonly encoding?: Encoding;
  /** What the store knows of the index already, for a document that brings a vintage and no methodology of its own. */
  readonly known?: {
    readonly frameworks: readonly Framework[];
    /** Refs of published versions, e.g. `cbcii/published@1.0.0`. */
    readonly versions: readonly string[];
  };
}
