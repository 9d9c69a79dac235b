import { globSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { defineConfig } from 'vite';

/**
 * Server code for Node 24: one file for each process and worker, packages left outside.
 * The entries are the command line, every process (`src/<room>/main.ts` becomes `<room>.js`),
 * and every worker (`…-worker.ts` keeps its name).
 */
export default defineConfig({
  build: {
    ssr: true,
    target: 'node24',
    outDir: 'dist',
    emptyOutDir: true,
    sourcemap: true,
    rolldownOptions: {
      input: Object.fromEntries([
        ['alzavoz', 'src/cli/alzavoz.ts'],
        ...globSync('src/*/main.ts').map((file) => [basename(dirname(file)), file]),
        ...globSync('src/**/*-worker.ts').map((file) => [basename(file, '.ts'), file]),
      ]),
      output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
});
