import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { CannotMeasure } from '../report';

/** Compiles the yardstick. The compiled bench lies in bench/build/bench/core, the kernel's source in bench/core. */
export function buildKernel(): string {
  const build = join(__dirname, '..', '..');
  const source = join(build, '..', 'core', 'kernel.c');
  const target = join(build, 'kernel');
  try {
    execFileSync('cc', ['-O3', '-o', target, source, '-lm']);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    throw new CannotMeasure('The yardstick is written in C, and there is no compiler here: the command cc was not found. Install gcc or clang.');
  }
  return target;
}
