import type { RankExtremeStatus } from '../methodology/vocabulary';
import { enumOf } from './enums';

export const RankExtremeStatusEnum = enumOf<RankExtremeStatus>('RankExtremeStatus',
  'How surely a best or worst rank over weights is known.', {
    ATTAINED: 'The weights given yield exactly this rank, and no weights allowed yield one beyond it.',
    SUPREMUM: 'Weights come near to the limit without having it on the tie grid of the version: the rank given is that of the weights given, and gap says what is wanting.',
    BOUNDED: 'The search was ended before its proof: the true rank lies between that of the weights given and the limit.',
  });
