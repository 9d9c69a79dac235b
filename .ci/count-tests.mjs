// Prints "PASSED FAILED" of a Vitest report. A file that could not be run, or a run that broke, is a failure too.
import { existsSync, readFileSync } from 'node:fs';

const [file, exitCode] = process.argv.slice(2);
let passed = 0;
let failed = 0;
if (existsSync(file)) {
  const report = JSON.parse(readFileSync(file, 'utf8'));
  passed = report.numPassedTests;
  const brokenFiles = report.testResults.filter(
    (each) => each.status === 'failed' && each.assertionResults.every((test) => test.status !== 'failed'),
  );
  failed = report.numFailedTests + brokenFiles.length;
}
if (failed === 0 && (exitCode !== '0' || passed === 0)) failed = 1;
console.log(`${passed} ${failed}`);
