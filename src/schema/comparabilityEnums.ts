import type { Comparability, ComparabilityReason } from '../methodology/vocabulary';
import { enumOf } from './enums';

export const ComparabilityStatusEnum = enumOf<Comparability>('ComparabilityStatus',
  'Whether figures of two releases may be set against each other.', {
    COMPARABLE: 'A difference of ranks or scores tells of the units.',
    LIMITED: 'A difference can be read with the reservation that the reasons name.',
    BREAK: 'A difference does not tell of the units. It is refused with COMPARABILITY_BREAK, unless acknowledgeBreak says that this is known.',
  });

export const ComparabilityReasonEnum = enumOf<ComparabilityReason>('ComparabilityReason',
  'What bears on whether two releases can be compared.', {
    INDEX_DIFFERS: 'They are of different indexes. A break.',
    DATA_KIND_DIFFERS: 'Their vintages are of different kinds. A break where one is synthetic, else a limit.',
    FRAMEWORK_CHANGED: 'They count other indicators, or in another tree. A break on other data, a limit on the same.',
    METHODOLOGY_MAJOR: 'Their documents differ by what can change a score. A break on other data, where method and data are mixed; a limit on the same, where the difference is the effect of the method.',
    SCALE_CHANGED: 'Their highest attainable scores differ. A break on other data, a limit on the same: ranks can be compared, scores cannot.',
    NORMALISATION_RELATIVE: 'Values are scaled, or weights taken, by what the units have, and the data or units are others. A limit.',
    UNITS_DIFFER: 'They rank other units; ranks are taken anew among those that both rank. A limit.',
    VINTAGE_DIFFERS: 'Their data come from different lines of vintages. A limit.',
    PERIOD_DIFFERS: 'They are of different periods. To be known; no limit.',
    DATA_REVISED: 'They are of different revisions of one line of vintages. To be known; no limit.',
  });
