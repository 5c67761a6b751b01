import type { Command } from 'commander';
import type { Host } from './host';

export function addServe(program: Command, host: Host): void {
  program.command('serve')
    .summary('serve the GraphQL API')
    .description('Serve the GraphQL API, and the query editor beside it, until stopped with Ctrl-C or SIGTERM.')
    .addHelpText('after', `
Environment:
  HOST       address to listen on (default 127.0.0.1)
  PORT       port to listen on (default 4000; 0 takes a free one)
  LOG_LEVEL  least level of log lines (default warn)

Examples:
  cbcii serve
  PORT=8080 DATABASE_URL=postgres://cbcii@db.example/cbcii cbcii serve`)
    .action(() => host.serve());
}
