import { defineConfig } from 'vite';

/**
 * What the desk runs in browsers and is more than a file of its own can say: one file for each, without another package
 * in the page. The desk finds them in `dist/islands/` and serves them under a name with their fingerprint.
 */
export default defineConfig({
  publicDir: false,
  build: {
    target: 'es2022',
    outDir: 'dist/islands',
    emptyOutDir: true,
    modulePreload: false,
    rolldownOptions: {
      input: { editor: 'src/desk/islands/editor/main.ts' },
      output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
    },
  },
});
