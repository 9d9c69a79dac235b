import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { scratchInMemory } from './test/memory.ts';

const JOURNEYS = 'test/journeys/**/*.test.ts';

export default defineConfig({
  test: {
    alias: [{ find: /^@node-rs\/argon2$/, replacement: new URL('test/quick-argon2.ts', import.meta.url).pathname }],
    env: scratchInMemory(),
    // Style sheets are texts in the pages: without this their `?inline` imports are empty.
    css: true,
    pool: 'forks',
    testTimeout: 20_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'tests',
          include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.ts'],
          exclude: [JOURNEYS, 'test/fixtures/**', 'node_modules/**'],
          globalSetup: ['test/memory.ts', 'test/postgres.ts'],
          // One core is left to whoever works on the machine, but two files run at a time even on two: tests wait often.
          maxWorkers: Math.max(availableParallelism() - 1, 2),
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'journeys',
          include: [JOURNEYS],
          globalSetup: ['test/memory.ts', 'test/postgres.ts', 'test/journeys/setup.ts'],
          // Afterwards and one by one: they start whole products beside a browser, and some look at the clock.
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
