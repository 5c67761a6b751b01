import { Initial1795348800000 } from './1795348800000-initial';

/** In order of time. A migration that has run anywhere is never edited. */
export const migrations = [Initial1795348800000];
