import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build } from 'vite';
import { expect, test } from 'vitest';

const KB = 1000;
const ISLANDS = resolve('src/desk/islands');

test('the scripts of the editor weigh at most 150 kB as they are sent', { timeout: 60_000 }, async () => {
  const configFile = resolve('vite.islands.config.ts');
  const built = await build({ configFile, logLevel: 'silent', build: { write: false } });
  const files = 'output' in built ? built.output : [];
  const scripts = files.flatMap((file) => (file.type === 'chunk' ? [Buffer.from(file.code)] : []));
  expect(scripts, 'one file, which the desk serves').toHaveLength(1);
  const [script = Buffer.alloc(0)] = scripts;
  expect(script.length).toBeGreaterThan(50 * KB);
  expect(gzipSync(script).length).toBeLessThan(150 * KB);
  expect(brotliCompressSync(script).length).toBeLessThan(150 * KB);
});

test('all the other scripts of the desk together weigh at most 15 kB as they are sent', () => {
  // Whatever comes into the folder counts; what is built of a folder of it is the editor's.
  const names = readdirSync(ISLANDS).filter((name) => name !== 'editor');
  expect(names.length).toBeGreaterThan(0);
  const sizes = names.map((name) => gzipSync(readFileSync(join(ISLANDS, name))).length);
  expect(sizes.reduce((sum, size) => sum + size)).toBeLessThan(15 * KB);
});
