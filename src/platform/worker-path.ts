import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Where a worker's or a process's code is. Built, all entries lie in `dist/` under their own names, and this file is
 * in `dist/` or `dist/chunks/`. From sources (tests), Node strips the types of the file itself: so a worker imports
 * `.ts` only, never `.tsx` or a style sheet.
 *
 * @param source the entry's path below `src/`, such as `actions/writer-worker.ts`
 */
export function workerPath(source: string): URL {
  const here = dirname(import.meta.filename);
  const folder = basename(here) === 'chunks' ? dirname(here) : here;
  if (basename(folder) === 'dist') return pathToFileURL(join(folder, `${entryName(source)}.js`));
  const path = join(here, '..', source);
  if (!existsSync(path)) throw new Error(`no entry ${source}`);
  return pathToFileURL(path);
}

/** `actions/writer-worker.ts` is built as `writer-worker`, `site/main.ts` as `site`; as `vite.config.ts` says. */
function entryName(source: string): string {
  const name = basename(source, '.ts');
  return name === 'main' ? basename(dirname(source)) : name;
}
