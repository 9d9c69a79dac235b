import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { median, type Effort, type Figure } from './figure.ts';
import { freePort } from './free-port.ts';
import { start } from './processes.ts';

const root = resolve(import.meta.dirname, '..');
const AT_MOST_MS = 100;

/** Pages by who asks for them; `null`: anyone, of the public site. */
const PAGES: readonly (readonly ['researcher' | 'editor' | 'admin' | null, readonly string[]])[] = [
  [
    null,
    ['/en', '/es', '/en/stories', '/en/cases', '/en/petitions', '/en/search?q=people', '/en/feed.atom', '/sitemap.xml'],
  ],
  [
    'researcher',
    [
      '/',
      '/cases',
      '/cases?sort=check-in&need=check-in',
      '/cases?page=9',
      '/people',
      '/people?page=40',
      '/people?sort=ask',
      '/officials',
      '/officials/meetings',
      '/officials/commitments',
      '/requests',
      '/off-site',
      '/access',
      '/keys',
    ],
  ],
  [
    'editor',
    [
      '/',
      '/newsroom',
      '/newsroom?page=50',
      '/newsroom/to-translate',
      '/newsroom/calendar',
      '/media',
      '/petitions',
      '/site',
    ],
  ],
  ['admin', ['/', '/accounts', '/teams', '/audit', '/petitions', '/cases']],
];

/** The server's time for pages of the desk and the site, on `alzavoz demo --large`, which is made once and kept. */
export async function benchLarge({ rounds }: Effort): Promise<Figure[]> {
  const folder = largeDemonstration();
  const [port, deskPort] = [await freePort(), await freePort()];
  const desk = `http://localhost:${deskPort}`;
  const env = { ...process.env, PORT: String(port), DESK_PORT: String(deskPort), ALZAVOZ_DATA: folder };
  const running = start(process.execPath, [join(root, 'dist', 'alzavoz.js'), 'serve'], env);
  try {
    await running.answers(`http://127.0.0.1:${deskPort}/healthz`, 60_000);
    const figures: Figure[] = [];
    for (const [who, paths] of PAGES) {
      const origin = who === null ? `http://127.0.0.1:${port}` : desk;
      const headers = who === null ? {} : await signedIn(folder, desk, who);
      for (const path of paths)
        figures.push(await figureOf(`${who ?? 'site'} ${path}`, origin + path, headers, rounds));
    }
    return figures;
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

async function signedIn(folder: string, desk: string, who: string): Promise<Record<string, string>> {
  const logins = readFileSync(join(folder, 'demo-logins.txt'), 'utf8');
  const passphrase = new RegExp(`${who}@\\S+\\s+Passphrase\\s+(\\S+)`).exec(logins)?.[1] ?? '';
  const email = `${who}@vela.example`;
  const headers = { origin: desk, 'sec-fetch-site': 'same-origin' };
  const body = new URLSearchParams({ email, passphrase });
  const answer = await fetch(`${desk}/sign-in`, { method: 'POST', headers, body, redirect: 'manual' });
  const cookie = answer.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ');
  return { cookie, 'sec-fetch-site': 'same-origin' };
}

async function figureOf(
  what: string,
  address: string,
  headers: Record<string, string>,
  rounds: number,
): Promise<Figure> {
  const ask = async (): Promise<number> => {
    const begun = performance.now();
    const answer = await fetch(address, { headers, redirect: 'manual' });
    await answer.arrayBuffer();
    if (answer.status === 503) throw new Error(`${what} answered ${answer.status}`);
    return answer.status === 200 ? performance.now() - begun : Number.NaN;
  };
  // What is made ready behind whoever has just come in is waited for, as a person would.
  for (let patience = 0; patience < 20; patience++) {
    const ready = await ask().catch(() => null);
    if (ready !== null) break;
  }
  const times: number[] = [];
  for (let round = 0; round < rounds + 4; round++) times.push(await ask());
  const measured = median(times);
  return { what: `large: ${what}`, measured, figure: measured, unit: 'ms', better: 'less', atLeast: AT_MOST_MS };
}
