import { Option, type Command } from 'commander';
import { weightDoubtKinds } from '../methodology/vocabulary';
import { kebab, listed, numberOrText, wholeNumber } from './optionValues';
import { readVariantFile } from './variantFile';

/** What is in doubt, as the command line says it. */
export interface DoubtOptions {
  readonly draws: number;
  readonly seed: number;
  readonly weights?: string;
  readonly share?: string;
  readonly concentration?: string;
  readonly levels?: readonly string[];
  readonly assumptions?: string;
  readonly leaveOut?: number;
}

/** Adds the options that say what is in doubt, and how often it is drawn: `what` are the draws. */
export function addDoubtOptions(command: Command, what: string, draws: number): void {
  command
    .optionsGroup('What is in doubt:')
    .option('--draws <N>', what, wholeNumber(), draws)
    .option('--seed <N>', 'where the random numbers begin', wholeNumber(), 1)
    .addOption(new Option('--weights <KIND>', 'draw weights: each within a share of itself, or all children of a node together').choices(weightDoubtKinds.map(kebab)))
    .option('--share <S>', 'for relative: 0.25 is 25 % up or down (0.25 where neither is said)')
    .option('--concentration <C>', 'for dirichlet: the larger, the nearer to the declared weights')
    .option('--levels <1,2>', 'levels whose weights are drawn; all at which weights take effect when not given', listed)
    .option('--assumptions <FILE>', 'JSON as the API takes it: [{ "name": …, "options": [variant, …] }, …]')
    .option('--leave-out <LEVEL>', 'leave out each node of a level in turn', wholeNumber());
}

/** Where the problems of a spec were said. */
export function trailOfDoubts({ draws, levels }: DoubtOptions): Map<string, string> {
  return new Map([['spec.draws', `--draws ${draws}`], ['spec.weights', '--weights'], ['spec.weights.levels', `--levels ${levels?.join(',')}`]]);
}

/** The part of a spec that says what is in doubt. What is left to the service to refuse is handed on as it is. */
export function doubtsOf({ draws, seed, weights, share, concentration, levels, assumptions, leaveOut }: DoubtOptions): Readonly<Record<string, unknown>> {
  const isWeighed = weights !== undefined || share !== undefined || concentration !== undefined || levels !== undefined || (assumptions === undefined && leaveOut === undefined);
  const kind = weights ?? (concentration === undefined ? 'relative' : 'dirichlet');
  return {
    draws, seed, leaveOut,
    ...(isWeighed && {
      weights: {
        kind, levels: levels?.map(numberOrText),
        share: share === undefined ? (kind === 'relative' ? 0.25 : undefined) : numberOrText(share),
        concentration: concentration === undefined ? undefined : numberOrText(concentration),
      },
    }),
    ...(assumptions !== undefined && { assumptions: readVariantFile(assumptions) }),
  };
}
