import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

test('a process outlives threads that are ended while they seal', () => {
  const script = fileURLToPath(new URL('ended-threads.process.fixture.ts', import.meta.url));
  const { signal, stdout } = spawnSync(process.execPath, ['--no-warnings', script], { encoding: 'utf8' });
  expect([signal, stdout]).toEqual([null, 'outlived\n']);
});
