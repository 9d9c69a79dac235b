import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { workerPath } from './worker-path.ts';

test('from sources, an entry is the file itself', () => {
  expect(workerPath('platform/worker-path.ts')).toEqual(pathToFileURL('src/platform/worker-path.ts'));
  expect(() => workerPath('platform/nothing-worker.ts')).toThrow('no entry platform/nothing-worker.ts');
});
