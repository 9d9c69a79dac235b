// Prints "PASSED FAILED" of a Vitest report. A file that could not be run, or a run that broke, is a failure too; but for
// files under which the runtime crashed, which are named and run once more: none of their tests counts here.
import { existsSync, readFileSync } from 'node:fs';

const [file, exitCode, ...died] = process.argv.slice(2);
let passed = 0;
let failed = 0;
if (existsSync(file)) {
  const report = JSON.parse(readFileSync(file, 'utf8'));
  const results = report.testResults.filter(({ name }) => !died.some((each) => name.endsWith(each)));
  const tests = results.flatMap(({ assertionResults }) => assertionResults);
  const brokenFiles = results.filter(
    (each) => each.status === 'failed' && each.assertionResults.every((test) => test.status !== 'failed'),
  );
  passed = tests.filter(({ status }) => status === 'passed').length;
  failed = tests.filter(({ status }) => status === 'failed').length + brokenFiles.length;
}
if (failed === 0 && ((exitCode !== '0' && died.length === 0) || passed === 0)) failed = 1;
console.log(`${passed} ${failed}`);
