import { Initial1763812800000 } from './1763812800000-initial';

/** In order of time. A migration that has run anywhere is never edited. */
export const migrations = [Initial1763812800000];
