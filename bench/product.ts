import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { freePort, start } from './processes.ts';

const root = resolve(import.meta.dirname, '..');

/** The demonstration's mission, which every figure of a page is measured on. */
export const MISSION = '/en/missions/mission-to-mexico';

let demonstration: string | null = null;

/** A data folder with the demonstration, made once in each run, for a caller to change. */
export function freshDemonstration(): string {
  demonstration ??= makeDemonstration();
  const folder = mkdtempSync(join(tmpdir(), 'alzavoz-bench-'));
  cpSync(demonstration, folder, { recursive: true });
  return folder;
}

function makeDemonstration(): string {
  const folder = mkdtempSync(join(tmpdir(), 'alzavoz-demonstration-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  execFileSync(process.execPath, [join(root, 'dist', 'alzavoz.js'), 'demo'], {
    env: { ...process.env, ALZAVOZ_DATA: folder },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  return folder;
}

export interface RunningSite {
  readonly origin: string;
  stop(): Promise<void>;
}

/** The site's process alone, built, on a port of its own, with the demonstration or the data folder given. */
export async function startSite(folder = freshDemonstration()): Promise<RunningSite> {
  const port = await freePort();
  const deskPort = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const { PATH, HOME } = process.env;
  const env = {
    ...(PATH === undefined ? {} : { PATH }),
    ...(HOME === undefined ? {} : { HOME }),
    NODE_ENV: 'production',
    PORT: String(port),
    DESK_PORT: String(deskPort),
    ALZAVOZ_DATA: folder,
  };
  const site = start(process.execPath, [join(root, 'dist', 'site.js')], env);
  const stop = async (): Promise<void> => {
    await site.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await site.answers(`${origin}/healthz`);
  } catch (error) {
    await stop();
    throw error;
  }
  return { origin, stop };
}
