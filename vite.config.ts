import { globSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { defineConfig } from 'vite';

/**
 * Server code for Node 24: one file for each process and worker. Packages are built in, without what we do not call:
 * each process and worker would else read some hundred files as it starts (Kysely alone a quarter of a second).
 * Left outside are those with native code, and the CommonJS ones.
 * The entries are the command line, every process (`src/<room>/main.ts` becomes `<room>.js`),
 * and every worker (`…-worker.ts` keeps its name).
 */
export default defineConfig({
  ssr: {
    noExternal: true,
    external: ['@myriaddreamin/typst-ts-node-compiler', '@node-rs/argon2', 'nodemailer', 'pg', 'qrcode', 'sharp'],
  },
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
