import { SingleBar, type Options } from 'cli-progress';
import type { Host } from './host';

/** Tells how far long work has come: a bar on a terminal, a line for each tenth elsewhere, nothing for what is soon done. */
export interface Progress {
  readonly tell: (stage: string, done: number, total: number) => void;
  readonly end: () => void;
}

/** Rows below which nobody waits long enough to be told. */
const worthTelling = 10_000;

export function createProgress({ terminal, note }: Pick<Host, 'terminal' | 'note'>): Progress {
  return terminal === null ? lines(note) : bar(terminal);
}

function bar(stream: NodeJS.WritableStream): Progress {
  const options: Options = { stream, format: '{stage} [{bar}] {percentage} % | {value} of {total} rows', hideCursor: true, clearOnComplete: true };
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

function lines(note: Host['note']): Progress {
  let told = '';
  return {
    end: () => undefined,
    tell(stage, done, total) {
      if (total <= worthTelling) return;
      const tenth = `${stage} ${Math.floor(done / total * 10) * 10} %`; // while reading, the total is an estimate that moves
      if (tenth !== told) note(`${tenth} of ${total} rows`);
      told = tenth;
    },
  };
}
