import type { Command } from 'commander';
import type { EvaluationInput } from '../services/EvaluationService';
import { addVariantOptions, readVariant, type VariantOptions } from './variantOptions';

/** The options that say what to evaluate. */
export interface EvaluationOptions extends VariantOptions {
  readonly methodology: string;
  readonly vintage: string;
  readonly period?: string;
}

export const defaultVintage = 'cbcii/2020';

export function addEvaluationOptions(command: Command): Command {
  command
    .optionsGroup('What to evaluate:')
    .option('--methodology <REF>', 'methodology version: line, line@1, line@1.0.0 or sha256:…', 'cbcii/published')
    .option('--vintage <REF>', 'vintage: line, line@revision or sha256:…', defaultVintage)
    .option('--period <P>', 'reference period; the vintage\'s own default when not given');
  return addVariantOptions(command);
}

/** What to evaluate. Notes in `trail` which option stands at which path of it. */
export function readEvaluationInput(options: EvaluationOptions, trail: Map<string, string>): EvaluationInput {
  const { methodology, vintage, period } = options;
  trail.set('methodology', `--methodology ${methodology}`).set('vintage', `--vintage ${vintage}`);
  if (period !== undefined) trail.set('period', `--period ${period}`);
  return { methodology, vintage, period, variant: readVariant(options, trail) };
}
