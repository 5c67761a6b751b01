import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPlatform, problemsOfDocuments, type Platform } from '../../src/app';
import { report } from '../../src/cli/failure';
import type { Host } from '../../src/cli/host';
import { createProgram } from '../../src/cli/program';

const root = join(__dirname, '../..');

/** What a command said, and how it ended. */
export interface Said {
  readonly out: string;
  readonly err: string;
  readonly code: number;
}

/** A store on a temporary file, filled once, and the command line over it. */
export interface CommandLine {
  readonly folder: string;
  readonly databaseUrl: string;
  readonly platform: Platform;
  /** Runs a command in this process. */
  readonly run: (...args: string[]) => Promise<Said>;
  readonly close: () => Promise<void>;
}

export async function openCommandLine(): Promise<CommandLine> {
  const folder = mkdtempSync(join(tmpdir(), 'cbcii-cli-'));
  const databaseUrl = `sqlite:${join(folder, 'store.sqlite')}`;
  const platform = await openPlatform({ databaseUrl, dataFolder: join(root, 'data') });
  return {
    folder, databaseUrl, platform,
    run: (...args) => run(platform, args),
    close: async () => {
      await platform.close();
      rmSync(folder, { recursive: true });
    },
  };
}

async function run({ services }: Platform, args: readonly string[]): Promise<Said> {
  const out: string[] = [];
  const err: string[] = [];
  const host: Host = {
    withServices: (work) => work(services),
    interruptible: (work) => work(new AbortController().signal),
    serve: () => Promise.reject(new Error('serve is run as a process of its own')),
    print: (text) => void out.push(`${text}\n`),
    note: (text) => void err.push(`${text}\n`),
    terminal: null,
    problemsOfDocuments,
  };
  const code = await createProgram(host).parseAsync(args, { from: 'user' }).then(() => 0, (error: unknown) => report(error, host));
  return { out: out.join(''), err: err.join(''), code };
}

/** Runs the command as a process of its own; `onOutput` and `onNote` may end it with a signal. It fails the test when it hangs. */
export function runProcess(
  args: readonly string[], env: Readonly<Record<string, string>>, onOutput: (out: string) => NodeJS.Signals | undefined = () => undefined,
  onNote: (err: string) => NodeJS.Signals | undefined = () => undefined,
): Promise<Said> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', ...args], { cwd: root, env: { NODE_ENV: 'test', ...env } });
    let [out, err] = ['', ''];
    const timer = setTimeout(() => child.kill('SIGKILL'), 50_000);
    let isTold = false;
    const tell = (signal: NodeJS.Signals | undefined): void => {
      if (signal === undefined || isTold) return;
      isTold = true;
      child.kill(signal);
    };
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
      tell(onOutput(out));
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text;
      tell(onNote(err));
    });
    child.on('error', reject).on('close', (code) => {
      clearTimeout(timer);
      resolve({ out, err, code: code ?? -1 });
    });
  });
}

/** How many columns of a terminal a text takes: Chinese characters take two. */
export function widthOf(text: string): number {
  return [...text].reduce((width, character) => width + (/[\u2e80-\u9fff\uff00-\uff60]/.test(character) ? 2 : 1), 0);
}

/** The rows of a table: the lines between the rule below its titles and the next blank one, cut at two blanks or more. */
export function rowsOf(out: string): string[][] {
  const lines = out.split('\n');
  const rule = lines.findIndex((line) => /^─+$/.test(line));
  const body = lines.slice(rule + 1);
  return body.slice(0, body.indexOf('')).map((line) => line.trim().split(/ {2,}/));
}
