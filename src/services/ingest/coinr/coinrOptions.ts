import type { UnitKind, VintageKind } from '../../../methodology/vocabulary';
import type { Encoding } from '../encodings';

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
