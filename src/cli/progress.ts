import { SingleBar, type Options } from 'cli-progress';
import type { Host } from './host';

/** Tells how far long work has come: a bar on a terminal, a line for each tenth elsewhere, nothing for what is soon done. */
export interface Progress {
  readonly tell: (stage: string, done: number, total: number) => void;
  readonly end: () => void;
}

/** What is counted, and below how many nobody waits long enough to be told. */
interface Counted {
  readonly of: 'rows' | 'parts';
  readonly worthTelling: number;
}

const rows: Counted = { of: 'rows', worthTelling: 10_000 };
/** Parts of an analysis: some tenths of a second each. */
export const partsOfWork: Counted = { of: 'parts', worthTelling: 3 };

export function createProgress({ terminal, note }: Pick<Host, 'terminal' | 'note'>, counted: Counted = rows): Progress {
  return terminal === null ? lines(note, counted) : bar(terminal, counted);
}

function bar(stream: NodeJS.WritableStream, { of, worthTelling }: Counted): Progress {
  const options: Options = { stream, format: `{stage} [{bar}] {percentage} % | {value} of {total} ${of}`, hideCursor: true, clearOnComplete: true };
  let shown: { readonly stage: string; readonly bar: SingleBar } | null = null;
  const end = (): void => {
    shown?.bar.stop();
    shown = null;
  };
  return {
    end,
    tell(stage, done, total) {
      if (total <= worthTelling) return;
      if (shown?.stage !== stage) {
        end();
        shown = { stage, bar: new SingleBar(options) };
        shown.bar.start(total, done, { stage });
      }
      shown.bar.setTotal(total);
      shown.bar.update(done);
    },
  };
}

function lines(note: Host['note'], { of, worthTelling }: Counted): Progress {
  let told = '';
  return {
    end: () => undefined,
    tell(stage, done, total) {
      if (total <= worthTelling) return;
      const tenth = `${stage} ${Math.floor(done / total * 10) * 10} %`; // while reading, the total is an estimate that moves
      if (tenth !== told) note(`${tenth} of ${total} ${of}`);
      told = tenth;
    },
  };
}
