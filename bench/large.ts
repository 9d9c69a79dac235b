import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Effort, Figure } from './figure.ts';
import { freePort } from './free-port.ts';
import { start } from './processes.ts';
import { runBuilt } from './run-built.ts';

const root = resolve(import.meta.dirname, '..');

/**
 * What each page of the desk and the site costs on `alzavoz demo --large`, which is made once and kept. `BENCH_LARGE` is
 * the folder of one that is there already.
 */
export async function benchLarge({ rounds }: Effort): Promise<Figure[]> {
  const folder = largeDemonstration();
  const [port, deskPort] = [await freePort(), await freePort()];
  const env = { ...process.env, PORT: String(port), DESK_PORT: String(deskPort), ALZAVOZ_DATA: folder };
  const running = start(process.execPath, [join(root, 'dist', 'alzavoz.js'), 'serve'], env);
  try {
    await running.answers(`http://127.0.0.1:${deskPort}/healthz`, 60_000);
    const asked = [folder, `http://localhost:${deskPort}`, `http://127.0.0.1:${port}`, String(rounds + 2)];
    return await runBuilt('large-measured', asked);
  } finally {
    await running.stop();
  }
}

/** Beside the other makings of benchmarks. A making that was interrupted is thrown away. */
function largeDemonstration(): string {
  const folder = process.env['BENCH_LARGE'] ?? join(tmpdir(), 'alzavoz-bench-large');
  if (existsSync(join(folder, 'demo-logins.txt'))) return folder;
  const making = `${folder}-making`;
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making);
  execFileSync(process.execPath, [join(root, 'dist', 'alzavoz.js'), 'demo', '--large'], {
    env: { ...process.env, ALZAVOZ_DATA: making },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  renameSync(making, folder);
  return folder;
}
