import { CommanderError } from 'commander';
import { StartError } from '../errors';
import type { Host } from './host';
import { RefusedError } from './problems';

/** What a shell says of a command that ended by Ctrl-C. */
const interrupted = 130;

/** Says why a command failed, and returns the exit code: 2 where the command line was not understood, 130 where it was interrupted, 1 for the rest. */
export function report(error: unknown, { note }: Pick<Host, 'note'>): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2; // it is out already: help, or what is wrong
  if (error instanceof Error && error.name === 'AbortError') {
    note('Interrupted: nothing was written.');
    return interrupted;
  }
  for (const line of linesOf(error)) note(`error: ${line}`);
  return 1;
}

function linesOf(error: unknown): readonly string[] {
  if (error instanceof RefusedError) return error.lines;
  if (error instanceof StartError) return [error.message];
  return [String(error instanceof Error ? error.stack : error)]; // a fault of ours: all that is known of it
}
