import { Command } from 'commander';
import { addAudit } from './audit';
import { addCity } from './city';
import { addCompare } from './comparison/compare';
import { addDocuments } from './documents';
import { addErrata } from './errata';
import { addExplain } from './explain';
import { addExport } from './export';
import { addFacts } from './facts';
import type { Host } from './host';
import { addGap } from './gap';
import { addImport } from './import';
import { addLibrary } from './library';
import { addLedger } from './ledger';
import { addMethodology } from './methodology/methodology';
import { addPolicy } from './policy';
import { addRank } from './rank';
import { addReproduce } from './reproduce';
import { addRobustness } from './robustness';
import { addSensitivity } from './sensitivity';
import { addServe } from './serve';
import { addStrengths } from './strengths';
import { addToken } from './token';
import { addVintage } from './vintage';
import { addVerify } from './verify';
import { addOvertake } from './weights/overtake';
import { addRankRange } from './weights/rankRange';
import { addWhatWouldItTake } from './weights/whatWouldItTake';

/** The command line. Parsing throws a CommanderError instead of ending the process. */
export function createProgram(host: Host): Command {
  const program = new Command('cbcii')
    .description('Composite indicators with versioned methodology: the China Biomedical City Innovation Index.')
    .exitOverride()
    .configureOutput({ writeOut: (text) => host.print(text.replace(/\n$/, '')), writeErr: (text) => host.note(text.replace(/\n$/, '')) })
    .showHelpAfterError('Add --help for the options and examples.')
    .addHelpText('after', `
Environment:
  DATABASE_URL  sqlite:./path or postgres://… (default sqlite:./var/cbcii.sqlite)

The store is opened directly: no server is needed, and an empty store is filled
with the shipped data first. Answers go to the standard output, problems to the
standard error, one per line.

Exit code: 0 done; 1 refused or failed; 2 the command line was not understood.

Examples:
  cbcii rank --first 10
  cbcii rank --weight infrastructure=0.5
  cbcii explain shanghai
  cbcii gap guangzhou tianjin
  cbcii compare cbcii/published cbcii/no-bonus --first 10
  cbcii city tianjin
  cbcii policy --per product --min-amount 10000000
  cbcii ledger tianjin --to cbcii/no-bonus
  cbcii reproduce
  cbcii import coinr --meta iMeta.csv --data iData.csv --index asem --vintage asem/2018`);
  addRank(program, host);
  addExplain(program, host);
  addGap(program, host);
  addStrengths(program, host);
  addCompare(program, host);
  addCity(program, host);
  addFacts(program, host);
  addPolicy(program, host);
  addErrata(program, host);
  addLibrary(program, host);
  addRobustness(program, host);
  addSensitivity(program, host);
  addRankRange(program, host);
  addOvertake(program, host);
  addWhatWouldItTake(program, host);
  addLedger(program, host);
  addVerify(program, host);
  addReproduce(program, host);
  addImport(program, host);
  addExport(program, host);
  addVintage(program, host);
  addDocuments(program, host);
  addServe(program, host);
  addMethodology(program, host);
  addToken(program, host);
  addAudit(program, host);
  return program;
}
