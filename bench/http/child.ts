/** What the bench asks of a server that runs in a process of its own, and what it is told. */
export type FromChild = { readonly kind: 'listens'; readonly address: string } | { readonly kind: 'cpu'; readonly microseconds: number };

/** Says where this process listens; from then on tells the processor time it has used whenever it is asked, and ends with its parent. */
export function answerParent(address: string): void {
  const send = (message: FromChild): void => { process.send?.(message); };
  process.on('message', () => {
    const { user, system } = process.cpuUsage();
    send({ kind: 'cpu', microseconds: user + system });
  });
  process.on('disconnect', () => process.exit(0));
  send({ kind: 'listens', address });
}

/** A server that does not start says why, and its parent sees it end. */
export function failStart(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
}
