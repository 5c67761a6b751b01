import type { AuditCode, AuditSection, AuditVerdict } from '../methodology/vocabulary';
import { enumOf } from './enums';

export const AuditVerdictEnum = enumOf<AuditVerdict>('AuditVerdict',
  'What an item of an audit came to.', {
    PASS: 'Its value lies within the thresholds.',
    WARN: 'It lies beyond the first: somebody should look at it.',
    FAIL: 'It lies beyond the second.',
    NOT_ASSESSABLE: 'The data cannot tell, as below a score that the source reports or on synthetic figures; said gives the reason.',
  });

export const AuditSectionEnum = enumOf<AuditSection>('AuditSection',
  'A chapter of the audit.', {
    FRAMEWORK: 'What the document says of its nodes.',
    DATA: 'Whether figures are real, sourced, complete and without outliers.',
    COHERENCE: 'Whether pillars and groups belong together and matter as much as they weigh.',
    RESULTS: 'What scores and ranks look like.',
    ROBUSTNESS: 'Whether ranks stand still when weights are drawn.',
  });

export const AuditCodeEnum = enumOf<AuditCode>('AuditCode',
  'An item of the audit, by the question it asks; each stands in an answer with its citation.', {
    DEFINITIONS: 'Nodes say what they mean.',
    MEASURES_STATED: 'Indicators say in what they are measured.',
    DATA_SOURCES_STATED: 'Indicators say where their data come from.',
    SYNTHETIC: 'Figures are not invented.',
    PROVENANCE: 'Observations name their source.',
    UNIT_COVERAGE: 'Every unit has enough indicators.',
    INDICATOR_COVERAGE: 'Every indicator has enough units.',
    GROUP_COVERAGE: 'Every unit has enough indicators of every group.',
    MISSING_VALUES: 'Not too many values are missing.',
    OUTLIERS: 'No indicator is skewed and peaked after treatment.',
    DENOMINATORS: 'No indicator goes with a size that does not divide it.',
    REDUNDANT_PILLARS: 'No two pillars say the same.',
    REDUNDANT_INDICATORS: 'No two nodes below one say the same.',
    OPPOSED_PILLARS: 'No two pillars pull apart.',
    OPPOSED_INDICATORS: 'No two nodes below one pull apart.',
    CONSISTENT_INDEX: 'Pillars measure one thing together.',
    CONSISTENT_GROUPS: 'The nodes of each group measure one thing.',
    DIMENSIONS_OF_INDEX: 'Pillars have one dimension.',
    DIMENSIONS_OF_GROUPS: 'Each group has one dimension.',
    BALANCED_PILLARS: 'Pillars matter as much as they weigh.',
    BONUS_SHARE: 'The bonus does not make up too much of a score.',
    EQUAL_RANKS: 'Few units share their rank.',
    UNSCORED_UNITS: 'Few units are without a score.',
    RANK_SHIFT: 'Ranks shift little under drawn weights.',
    RANK_INTERVALS: 'Rank intervals are narrow.',
    TOP_UNITS: 'The first stay among the first.',
  });

export const AuditWantEnum = enumOf<'AT_LEAST' | 'AT_MOST'>('AuditWant',
  'On which side of its thresholds a value should lie.', {
    AT_LEAST: 'More is better.',
    AT_MOST: 'Less is better.',
  });
