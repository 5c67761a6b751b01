import type { RankExtremeStatus, StabilityKeep, WeightNorm } from '../methodology/vocabulary';
import { enumOf } from './enums';

export const RankExtremeStatusEnum = enumOf<RankExtremeStatus>('RankExtremeStatus',
  'How surely a best or worst rank over weights is known.', {
    ATTAINED: 'The weights given yield exactly this rank, and no weights allowed yield one beyond it.',
    SUPREMUM: 'Weights come near to the limit without having it on the tie grid of the version: the rank given is that of the weights given, and gap says what is wanting.',
    BOUNDED: 'The search was ended before its proof: the true rank lies between that of the weights given and the limit.',
  });

export const WeightNormEnum = enumOf<WeightNorm>('WeightNorm',
  'How the distance of weights from the declared ones is measured.', {
    L1: 'The sum of all shifts, up or down: of factors where the parent sums, of shares where it takes a mean.',
    LINF: 'The greatest shift of any one weight.',
    RELATIVE: 'The greatest shift of any one weight in proportion to what it is: 0.1 is ten per cent.',
  });

export const StabilityKeepEnum = enumOf<StabilityKeep>('StabilityKeep',
  'What is to stay as it is while weights shift.', {
    RANK: 'No other unit passes the one that is named, or is passed by it.',
    TOP: 'The first so many units, with those tied with the last of them, stay ahead of all others.',
    ORDER: 'The order of all units.',
  });
