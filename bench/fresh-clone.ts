import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import type { Figure } from './figure.ts';
import { freePort, start } from './processes.ts';
import { MISSION } from './product.ts';

/**
 * `npm start` on a fresh clone of what is committed, until the mission page answers: the packages come over the network,
 * npm's cache is empty, nothing is built and there is no data. Then once more, with everything there.
 */
export async function benchFreshClone(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'alzavoz-fresh-'));
  try {
    const clone = join(folder, 'alzavoz');
    execFileSync('git', ['clone', '--quiet', resolve(import.meta.dirname, '..'), clone]);
    const first = await secondsUntilUp(clone, folder, 300);
    const second = await secondsUntilUp(clone, folder, 60);
    return [
      { what: '`npm start` on a fresh clone until the page answers', ...figureOf(first), atLeast: 150, aim: 60 },
      { what: '`npm start` again until the page answers', ...figureOf(second) },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const figureOf = (seconds: number) => ({ measured: seconds, figure: seconds, unit: 's', better: 'less' }) as const;

async function secondsUntilUp(clone: string, folder: string, patience: number): Promise<number> {
  const [port, deskPort] = [await freePort(), await freePort()];
  const env = {
    ...asFromAShell(),
    npm_config_cache: join(folder, 'npm-cache'),
    PORT: String(port),
    DESK_PORT: String(deskPort),
    ALZAVOZ_DATA: join(folder, 'data'),
  };
  const begin = performance.now();
  const started = start('npm', ['start'], env, clone);
  try {
    await started.answers(`http://127.0.0.1:${port}${MISSION}`, patience * 1000);
    return (performance.now() - begin) / 1000;
  } finally {
    await started.stop();
  }
}

/** Without what npm told this process: the packages' own programs in the path, and paths of this clone. */
function asFromAShell(): NodeJS.ProcessEnv {
  const path = (process.env['PATH'] ?? '').split(delimiter).filter((each) => !each.includes('node_modules'));
  const kept = Object.entries(process.env).filter(([name]) => !/^(npm_(?!config_)|INIT_CWD$)/.test(name));
  return { ...Object.fromEntries(kept), PATH: path.join(delimiter) };
}
