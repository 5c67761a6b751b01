import type { CorrelationFlag, CorrelationKind, DataStage, Linkage, UnitClusteringKind } from '../methodology/vocabulary';
import { enumOf } from './enums';

export const CorrelationKindEnum = enumOf<CorrelationKind>('CorrelationKind',
  'How the agreement of two columns is measured, over the units that have both.', {
    pearson: 'Pearson\'s r: how near the values lie to a straight line.',
    spearman: 'Spearman\'s ρ: the same of their places, tied ones at the mean of theirs.',
    kendall: 'Kendall\'s τ-b: how far the two orders agree, pair by pair, ties taken out.',
  });

export const DataStageEnum = enumOf<DataStage>('DataStage',
  'Which figures of nodes are looked at.', {
    RAW: 'As observed, of indicators alone.',
    TREATED: 'Denominated, imputed and treated, of indicators alone.',
    NORMALISED: 'On the common scale, as the parent aggregates them.',
    SCORE: 'Scores of nodes, on their own scales; of the index with its bonus.',
  });

export const LinkageEnum = enumOf<Linkage>('Linkage',
  'How far apart two clusters are.', {
    single: 'As far as their nearest items.',
    complete: 'As far as their farthest items.',
    average: 'The mean over every two items of theirs.',
    ward: 'By what their merging adds to the squared distances within clusters (ward.D2).',
  });

export const CorrelationFlagEnum = enumOf<CorrelationFlag>('CorrelationFlag',
  'What is remarkable about a correlation.', {
    REDUNDANT: 'So strong that the two say the same.',
    NEGATIVE_WITHIN_GROUP: 'Two children of one node pull apart, directions considered: what one gains the other takes away.',
    DEPENDS_ON_DENOMINATOR: 'The indicator goes with a measure of size; it may have to be divided by it.',
  });

export const UnitClusteringKindEnum = enumOf<UnitClusteringKind>('UnitClusteringKind',
  'How units are parted into clusters, by z-scores of their figures.', {
    kMeans: 'About means, from twenty seeded starts, of which the best is kept.',
    hierarchical: 'By merging the nearest until so many are left.',
  });
