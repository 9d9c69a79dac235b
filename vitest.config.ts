import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { scratchInMemory } from './test/memory.ts';

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.ts'],
    exclude: ['test/fixtures/**', 'node_modules/**'],
    globalSetup: ['test/memory.ts', 'test/postgres.ts', 'test/journeys/setup.ts'],
    alias: [{ find: /^@node-rs\/argon2$/, replacement: new URL('test/quick-argon2.ts', import.meta.url).pathname }],
    env: scratchInMemory(),
    // Style sheets are texts in the pages: without this their `?inline` imports are empty.
    css: true,
    pool: 'forks',
    // One core is left to whoever works on the machine, but two files run at a time even on two: tests wait often.
    maxWorkers: Math.max(availableParallelism() - 1, 2),
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});
