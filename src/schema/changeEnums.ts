import type { ChangeKind, ChangeScope, ChangeStage, PlayerGrouping, VersionBump } from '../methodology/vocabulary';
import { enumOf } from './enums';

export const VersionBumpEnum = enumOf<VersionBump>('VersionBump',
  'Which part of a version number rises, by what a change can do to scores. It is found from the documents.', {
    PATCH: 'Wording: the same scores, said otherwise. 1.2.3 becomes 1.2.4.',
    MINOR: 'An addition that can change no score of what was there. 1.2.3 becomes 1.3.0.',
    MAJOR: 'Whatever can change a score. 1.2.3 becomes 2.0.0.',
  });

export const ChangeStageEnum = enumOf<ChangeStage>('ChangeStage',
  'The part of a methodology document that a change lies in: the tree, a stage in the order in which they run, the wording.', {
    FRAMEWORK: 'The tree: which nodes there are, and where.',
    SUBSET: 'Which leaves take part.',
    SCREEN: 'Which units are scored at all.',
    DENOMINATE: 'What indicators are divided by.',
    IMPUTE: 'How missing values of indicators are replaced.',
    TREAT: 'How outliers of indicators are drawn in.',
    NORMALISE: 'How values are made comparable.',
    WEIGH: 'How children come by their weights.',
    AGGREGATE: 'How scores of children make the score of their parent.',
    MISSING_DATA: 'What becomes of a node when some of its children are missing.',
    BONUS: 'How bonus points join the core.',
    RANK: 'How scores become ranks.',
    WORDING: 'Names, titles and descriptions.',
  });

export const ChangeScopeEnum = enumOf<ChangeScope>('ChangeScope',
  'How far a change of a methodology reaches.', {
    STAGE: 'The stage as a whole.',
    LEVEL: 'All nodes of one level of the tree.',
    NODE: 'Single nodes.',
  });

export const ChangeKindEnum = enumOf<ChangeKind>('ChangeKind',
  'What a change between two methodology documents does.', {
    NODE_ADDED: 'A node came, with those below it.',
    NODE_REMOVED: 'A node went, with those below it.',
    NODE_MOVED: 'A node stands under another parent.',
    NODES_REORDERED: 'Siblings stand in another order, in which sums run.',
    ROLE_CHANGED: 'A node became a bonus factor, or ceased to be one.',
    BONUS_NODE_CHANGED: 'Bonus points are gathered at another node.',
    DIRECTION_CHANGED: 'What was better is worse now.',
    TARGET_CHANGED: 'The value that a node is aimed at is another.',
    CEILING_CHANGED: 'The highest attainable score of a node is another.',
    TAG_CHANGED: 'A leaf is of the status or of the potential side, segmented or not, otherwise than before.',
    SUBSET_CHANGED: 'Other leaves take part.',
    ORDER_CHANGED: 'The stages before normalisation run in another order.',
    SCREEN_CHANGED: 'Other units may be scored.',
    DENOMINATE_CHANGED: 'An indicator is divided by something else, or no longer.',
    IMPUTE_CHANGED: 'Missing values are replaced otherwise.',
    TREAT_CHANGED: 'Outliers are treated otherwise.',
    PANEL_CHANGED: 'Normalisation learns over other periods.',
    NORMALISE_CHANGED: 'Values are made comparable otherwise.',
    WEIGH_CHANGED: 'Weights are found otherwise.',
    WEIGHT_CHANGED: 'A node weighs more or less.',
    AGGREGATE_CHANGED: 'Scores of children are aggregated otherwise.',
    MISSING_DATA_CHANGED: 'The rule for missing children is another.',
    BONUS_CHANGED: 'Bonus points join the core otherwise.',
    BONUS_FACTOR_CHANGED: 'A bonus factor is switched on or off, or gives more or fewer points at most.',
    RANK_CHANGED: 'Scores become ranks otherwise.',
    REWRITTEN: 'The document is written otherwise and comes to the same at every node.',
    WORDING_CHANGED: 'A name, title or description is another.',
  });

export const PlayerGroupingEnum = enumOf<PlayerGrouping>('PlayerGrouping',
  'How changes were put together before their effects were shared out, so that there are at most twelve to share among.', {
    NONE: 'Each change stands for itself, but for those that cannot be made alone.',
    STAGE_AND_BRANCH: 'Changes of one stage that lie in the same pillar stand together.',
    STAGE: 'Changes of one stage stand together.',
    WHOLE: 'All changes stand together: to share their effect out would take too long.',
  });
