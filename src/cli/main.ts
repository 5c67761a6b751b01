#!/usr/bin/env node
import 'reflect-metadata';
import type * as App from '../app';
import { readConfig } from '../config';
import { report } from './failure';
import type { Host } from './host';
import { createProgram } from './program';

const host: Host = {
  async withServices(work) {
    const platform = await app().openPlatform(readConfig());
    try {
      tellOfSeeding(platform.seeding);
      await work(platform.services);
    } finally {
      await platform.close();
    }
  },
  async interruptible(work) {
    const interrupted = new AbortController();
    const interrupt = (): void => interrupted.abort();
    process.once('SIGINT', interrupt);
    try {
      return await work(interrupted.signal);
    } finally {
      process.off('SIGINT', interrupt);
    }
  },
  async serve() {
    const server = await app().startServer(readConfig());
    tellOfSeeding(server.seeding);
    // Listened for before the address is known to anybody: who reads it may stop the server at once.
    const stopped = new Promise<void>((resolve) => {
      process.once('SIGTERM', resolve);
      process.once('SIGINT', resolve);
    });
    host.print(`GraphQL answers at ${server.address}`);
    await stopped;
    await server.close();
  },
  problemsOfDocuments: (texts) => app().problemsOfDocuments(texts),
  print: (text) => void process.stdout.write(`${text}\n`),
  note: (text) => void process.stderr.write(`${text}\n`),
  terminal: process.stderr.isTTY ? process.stderr : null,
};

function tellOfSeeding({ wasSeeded, notes }: App.Platform['seeding']): void {
  if (wasSeeded) host.note('The data of CBCII were brought into the store.');
  for (const note of notes) host.note(note);
}

/** Loaded when a command needs it: help and usage errors need neither server nor store. */
function app(): typeof App {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- import() of a file without extension is not allowed in CommonJS
  return require('../app') as typeof App;
}

// A reader that has seen enough, such as head, closes the pipe: that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 1);
});

createProgram(host).parseAsync().catch((error: unknown) => {
  process.exitCode = report(error, host);
});
