import type { AuditCode, AuditSection } from '../vocabulary';

/** What an item asks, and where the question comes from. */
export interface AuditQuestion {
  readonly section: AuditSection;
  readonly question: string;
  /** What its value counts. */
  readonly measure: string;
  /** Whether more or less of it is better. */
  readonly wants: 'AT_LEAST' | 'AT_MOST';
  readonly citation: string;
}

const handbook = (place: string): string => `OECD/JRC (2008), Handbook on Constructing Composite Indicators, ${place}`;
const joanes = 'COINr check_SkewKurt, by skewness and kurtosis of Joanes and Gill (1998)';
const robust = `Saisana, Saltelli and Tarantola (2005), J. R. Statist. Soc. A 168(2), 307-323; ${handbook('ch. 7')}; Saisana and Philippas (2012), EUR 25578 EN`;

const ownQuestion = `A question of this platform, in the spirit of ${handbook('ch. 8, Back to the details')}`;

/** The questions of the audit. @source OECD/JRC (2008), Handbook, chs. 1-10; Saisana and Philippas (2012), Sustainable Society Index, EUR 25578 EN; COINr */
export const auditQuestions: Readonly<Record<AuditCode, AuditQuestion>> = {
  DEFINITIONS: { section: 'FRAMEWORK', wants: 'AT_LEAST', question: 'Is the conceptual framework documented?', measure: 'share of nodes with a definition or a meaning', citation: handbook('ch. 1, p. 22') },
  MEASURES_STATED: { section: 'FRAMEWORK', wants: 'AT_LEAST', question: 'Is it said in what each indicator is measured?', measure: 'share of indicators with a unit of measure or a scale', citation: handbook('ch. 1, p. 23') },
  DATA_SOURCES_STATED: { section: 'FRAMEWORK', wants: 'AT_LEAST', question: 'Is it said where the data of each indicator come from?', measure: 'share of indicators with a data source', citation: handbook('ch. 1, p. 23') },
  SYNTHETIC: { section: 'DATA', wants: 'AT_MOST', question: 'Are the figures real?', measure: '1 where the vintage is synthetic, else 0', citation: handbook('ch. 1, p. 23') },
  PROVENANCE: { section: 'DATA', wants: 'AT_LEAST', question: 'Does every figure name its source?', measure: 'share of observations with a source', citation: handbook('ch. 1, p. 23') },
  UNIT_COVERAGE: { section: 'DATA', wants: 'AT_LEAST', question: 'Are there enough data for every unit?', measure: 'least share of indicators that a unit has', citation: `${handbook('ch. 3')}; COINr get_data_avail` },
  INDICATOR_COVERAGE: { section: 'DATA', wants: 'AT_LEAST', question: 'Are there enough data for every indicator?', measure: 'least share of units that an indicator has', citation: `${handbook('ch. 3')}; COINr get_data_avail` },
  GROUP_COVERAGE: { section: 'DATA', wants: 'AT_LEAST', question: 'Are there enough data for every unit in every group?', measure: 'least share of a group\'s indicators that a unit has', citation: `${handbook('ch. 3')}; COINr get_data_avail` },
  MISSING_VALUES: { section: 'DATA', wants: 'AT_MOST', question: 'How much is missing?', measure: 'share of values that are missing', citation: handbook('ch. 3') },
  OUTLIERS: { section: 'DATA', wants: 'AT_MOST', question: 'Are outliers treated?', measure: 'indicators skewed and peaked beyond the limits after treatment', citation: joanes },
  DENOMINATORS: { section: 'DATA', wants: 'AT_MOST', question: 'Is size taken out of what is compared?', measure: 'indicators that go with a variable by which nothing divides them', citation: 'COINr get_denom_corr' },
  REDUNDANT_PILLARS: { section: 'COHERENCE', wants: 'AT_MOST', question: 'Do pillars say different things?', measure: 'pairs of pillars whose correlation is too strong', citation: `${handbook('ch. 4, p. 64')}; COINr get_corr_flags` },
  REDUNDANT_INDICATORS: { section: 'COHERENCE', wants: 'AT_MOST', question: 'Do indicators of a group say different things?', measure: 'pairs below one node whose correlation is too strong', citation: `${handbook('ch. 4, p. 64')}; COINr get_corr_flags` },
  OPPOSED_PILLARS: { section: 'COHERENCE', wants: 'AT_MOST', question: 'Do pillars point the same way?', measure: 'pairs of pillars with a negative correlation', citation: `${handbook('ch. 4, p. 64')}; COINr get_corr_flags` },
  OPPOSED_INDICATORS: { section: 'COHERENCE', wants: 'AT_MOST', question: 'Do indicators of a group point the same way?', measure: 'pairs below one node with a negative correlation', citation: `${handbook('ch. 4, p. 64')}; COINr get_corr_flags` },
  CONSISTENT_INDEX: { section: 'COHERENCE', wants: 'AT_LEAST', question: 'Do the pillars measure one thing together?', measure: 'Cronbach\'s α of the pillars', citation: `${handbook('ch. 4, p. 72')}; COINr get_cronbach` },
  CONSISTENT_GROUPS: { section: 'COHERENCE', wants: 'AT_LEAST', question: 'Do the indicators of each group measure one thing?', measure: 'least Cronbach\'s α of a group', citation: `${handbook('ch. 4, p. 72')}; COINr get_cronbach` },
  DIMENSIONS_OF_INDEX: { section: 'COHERENCE', wants: 'AT_MOST', question: 'Have the pillars one dimension?', measure: 'principal components with an eigenvalue above 1', citation: `${handbook('ch. 4, pp. 63-69')}; COINr get_PCA` },
  DIMENSIONS_OF_GROUPS: { section: 'COHERENCE', wants: 'AT_MOST', question: 'Has each group one dimension?', measure: 'most components with an eigenvalue above 1 in a group', citation: `${handbook('ch. 4, pp. 63-69')}; COINr get_PCA` },
  BALANCED_PILLARS: { section: 'COHERENCE', wants: 'AT_MOST', question: 'Does each pillar matter as much as it weighs?', measure: 'greatest difference between share of importance and share of weight', citation: 'Paruolo, Saisana and Saltelli (2013), J. R. Statist. Soc. A 176(3), 609-634; Becker et al. (2017), Ecological Indicators 80, 12-22' },
  BONUS_SHARE: { section: 'RESULTS', wants: 'AT_MOST', question: 'Does the bonus stay an addition?', measure: 'greatest share of the bonus in a score', citation: ownQuestion },
  EQUAL_RANKS: { section: 'RESULTS', wants: 'AT_MOST', question: 'Are units told apart?', measure: 'share of ranked units that share their rank', citation: ownQuestion },
  UNSCORED_UNITS: { section: 'RESULTS', wants: 'AT_MOST', question: 'Has every unit a score?', measure: 'share of units without a score', citation: handbook('ch. 3') },
  RANK_SHIFT: { section: 'ROBUSTNESS', wants: 'AT_MOST', question: 'Do ranks stand still when weights move?', measure: 'mean absolute shift of rank, as a share of the units', citation: robust },
  RANK_INTERVALS: { section: 'ROBUSTNESS', wants: 'AT_MOST', question: 'Are ranks told narrowly?', measure: 'median width of the rank intervals, as a share of the units', citation: robust },
  TOP_UNITS: { section: 'ROBUSTNESS', wants: 'AT_LEAST', question: 'Do the first stay the first?', measure: 'share of replications in which a unit of the top stays in it, on average', citation: robust },
};
