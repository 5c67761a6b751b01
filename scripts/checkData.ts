import { join } from 'node:path';
import { checkFolder } from './dataChecks/checkFolder';

const root = join(__dirname, '..');
const { files, rows, faults, statements, sourcesSkipped } = checkFolder(join(root, 'data', 'cbcii'), join(root, '..', 'shared', 'sources'));
const broken = statements.filter(({ expected, found }) => expected !== found);

for (const { file, line, message } of faults) process.stderr.write(`data/cbcii/${file}${line === null ? '' : `:${line}`}: ${message}\n`);
for (const { says, expected, found } of broken) process.stderr.write(`${says}: expected ${expected}; the files give ${found}\n`);
if (sourcesSkipped !== null) process.stdout.write(`Places were not looked up: ${sourcesSkipped}.\n`);
process.stdout.write(`${rows} rows in ${files} files; ${statements.length} statements; ${faults.length + broken.length} faults.\n`);
if (faults.length + broken.length > 0) process.exitCode = 1;
