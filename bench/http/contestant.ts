import { fork } from 'node:child_process';
import { once } from 'node:events';
import { CannotMeasure } from '../report';
import type { FromChild } from './child';

/** A server under test, in a process of its own. */
export interface Contestant {
  readonly name: string;
  readonly address: string;
  /** Microseconds of processor time that its process has used so far. */
  readonly cpu: () => Promise<number>;
  readonly stop: () => Promise<void>;
}

/** Starts a script that calls `answerParent`, as in production; nothing of this process's environment reaches it. */
export async function startContestant(name: string, script: string, args: readonly string[]): Promise<Contestant> {
  const child = fork(script, args, { env: { NODE_ENV: 'production' }, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const ended = new Promise<never>((_resolve, reject) => {
    child.once('exit', (code) => reject(new CannotMeasure(`${name} ended with code ${code ?? 'none'}.`)));
  });
  ended.catch(() => undefined); // whoever waits for an answer is told; an end that is asked for is none
  const told = async <Kind extends FromChild['kind']>(kind: Kind): Promise<Extract<FromChild, { kind: Kind }>> => {
    for (;;) {
      const [message] = await Promise.race([once(child, 'message'), ended]) as [FromChild]; // answerParent sends nothing else
      if (message.kind === kind) return message as Extract<FromChild, { kind: Kind }>; // as compared
    }
  };
  const { address } = await told('listens');
  return {
    name, address,
    cpu: async () => {
      const answer = told('cpu');
      child.send('cpu');
      return (await answer).microseconds;
    },
    stop: async () => {
      if (child.exitCode !== null) return;
      const exit = once(child, 'exit');
      child.disconnect();
      await exit;
    },
  };
}
