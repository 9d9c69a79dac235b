import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.ts'],
    exclude: ['test/fixtures/**', 'node_modules/**'],
    globalSetup: ['test/postgres.ts', 'test/journeys/setup.ts'],
    // Style sheets are texts in the pages: without this their `?inline` imports are empty.
    css: true,
    pool: 'forks',
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});
