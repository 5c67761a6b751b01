/**
 * Prints the outcome of a test run, from jest's JSON report, as one plain line: N passed, N failed, N skipped.
 * A test file that could not be run counts as one failure, and so does a run without a report.
 */
import { existsSync, readFileSync } from 'node:fs';

const [path] = process.argv.slice(2);
if (path === undefined) throw new Error('Expected the path of a jest JSON report, got none');
const nothingRan = { success: false, numPassedTests: 0, numFailedTests: 1, numRuntimeErrorTestSuites: 0, numPendingTests: 0, numTodoTests: 0 };
const report = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : nothingRan;

const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
const skipped = report.numPendingTests + report.numTodoTests;
console.log(`${report.numPassedTests} passed, ${failed} failed, ${skipped} skipped`);
if (failed > 0 || !report.success) process.exitCode = 1;
