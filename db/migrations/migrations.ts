import { Initial1795348800000 } from './1795348800000-initial';
import { Report1795352400000 } from './1795352400000-report';
import { AccessTokens1796001000000 } from './1796001000000-accessTokens';
import { Changes1796001100000 } from './1796001100000-changes';
import { Imports1796003000000 } from './1796003000000-imports';
import { Analyses1796007000000 } from './1796007000000-analyses';
import { Documents1796008000000 } from './1796008000000-documents';
import { FrozenReleases1796009000000 } from './1796009000000-frozenReleases';

/** In order of time. A migration that has run anywhere is never edited. */
export const migrations = [
  Initial1795348800000,
  Report1795352400000,
  AccessTokens1796001000000,
  Changes1796001100000,
  Imports1796003000000,
  Analyses1796007000000,
  Documents1796008000000,
  FrozenReleases1796009000000,
];
