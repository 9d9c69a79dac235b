import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { build } from 'vite';

const root = resolve(import.meta.dirname, '..');

/**
 * Builds `bench/<name>.ts` as the product is built, for pages are no plain TypeScript, and runs it: what its last line
 * says, as JSON.
 */
export async function runBuilt<T>(name: string, args: readonly string[]): Promise<T> {
  // Among the packages, so that those with native code are found from there.
  const outDir = join(root, 'node_modules', '.cache', 'alzavoz-bench', name, 'dist');
  const input = {
    [name]: join(root, 'bench', `${name}.ts`),
    'typesetting-worker': join(root, 'src', 'platform', 'typesetting', 'typesetting-worker.ts'),
  };
  const output = { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' };
  await build({ root, logLevel: 'error', build: { outDir, sourcemap: false, rolldownOptions: { input, output } } });
  const run = spawnSync(process.execPath, [join(outDir, `${name}.js`), ...args], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (run.status !== 0) throw new Error(run.stderr.split('\n').find((line) => line.includes('Error')) ?? 'it failed');
  if (run.stderr !== '') console.error(run.stderr.trimEnd());
  return JSON.parse(run.stdout.trim().split('\n').at(-1) ?? '') as T;
}
