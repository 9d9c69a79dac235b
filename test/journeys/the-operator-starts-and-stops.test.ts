import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { afterEach, describe, expect, test } from 'vitest';
import { countedByStatus, postConfirmation, postSignature } from './counted.ts';
import { letterTo } from './letters.ts';
import {
  copyOfDemonstration,
  emptyFolder,
  freshSettings,
  type Product,
  runCommand,
  type Settings,
  startProduct,
} from './product.ts';

/** Windows has no signals, nor groups of processes. */
describe.skipIf(process.platform === 'win32')('The operator starts and stops', { timeout: 120_000 }, () => {
  let running: Product | undefined;
  afterEach(async () => {
    await running?.stop('SIGKILL');
    running = undefined;
  });

  async function start(given?: Settings): Promise<Product> {
    running = await startProduct(given ?? (await freshSettings(await copyOfDemonstration())));
    return running;
  }

  test('Ctrl-C ends everything, without a complaint', async () => {
    const product = await start();
    expect(product.output()).toContain(`${product.site}/`);
    expect(product.output()).toContain(product.desk);
    const parts = childrenOf(product.pid);
    expect(parts, 'site and desk').toHaveLength(2);
    expect(await product.stop('SIGINT')).toBe(0);
    expect(parts.filter(isAlive), 'left behind').toEqual([]);
    expect(product.output()).not.toMatch(/^\s+at |error/im);
    await expect(fetch(`${product.site}/healthz`)).rejects.toThrow();
  });

  test('a second start on the same ports says so, in one sentence', async () => {
    const product = await start();
    const second = runCommand(['serve'], product.settings);
    expect(second.code).toBe(1);
    expect(second.text.trim()).toBe(
      `Port ${product.settings['PORT']} is taken by another program: stop it, or choose another port with PORT.`,
    );
    expect((await fetch(`${product.site}/healthz`)).status, 'the first goes on').toBe(200);
  });

  test('a site that is killed is started again, and nothing is lost', async () => {
    const product = await start();
    await signAndConfirm(product, 'before@example.org');
    const parts = childrenOf(product.pid);
    const site = parts.find((pid) => commandOf(pid).includes('site'));
    if (site === undefined) throw new Error('there is no process of the site');
    process.kill(site, 'SIGKILL');
    await expect.poll(() => product.output(), { timeout: 10_000 }).toContain('The site was ended by SIGKILL');
    await expect.poll(() => answers(product), { timeout: 30_000 }).toBe(true);
    expect((await fetch(`${product.desk}/healthz`)).status, 'the desk did not notice').toBe(200);
    await signAndConfirm(product, 'after@example.org');
    expect(countedByStatus(product)).toEqual({ pending: 0, validated: 2 });
  });

  test('everything is killed, and what was signed is there when it starts again', async () => {
    const first = await start();
    await signAndConfirm(first, 'one@example.org');
    expect((await sign(first, 'two@example.org')).status).toBe(303);
    const all = [first.pid, ...childrenOf(first.pid)];
    for (const pid of all) process.kill(pid, 'SIGKILL');
    await expect.poll(() => all.filter(isAlive), { timeout: 10_000 }).toEqual([]);

    const second = await start(first.settings);
    expect(countedByStatus(second)).toEqual({ pending: 1, validated: 1 });
    const { link } = await letterTo(second, 'two@example.org');
    expect((await postConfirmation(link)).status).toBe(303);
    expect(countedByStatus(second)).toEqual({ pending: 0, validated: 2 });
  });

  test('a killed supervisor takes its processes with it', async () => {
    const product = await start();
    const parts = childrenOf(product.pid);
    process.kill(product.pid, 'SIGKILL');
    await expect.poll(() => parts.filter(isAlive), { timeout: 15_000 }).toEqual([]);
  });

  test('the demonstration is for this machine only, and writes to nobody', async () => {
    const settings = await freshSettings(await copyOfDemonstration());
    const open = runCommand(['serve'], { ...settings, HOST: '0.0.0.0' });
    expect(open.code).toBe(1);
    expect(sentences(open.text)).toHaveLength(1);
    expect(open.text).toContain('HOST is 0.0.0.0');
    const product = await start({ ...settings, SMTP_URL: 'smtp://127.0.0.1:9', MAIL_FROM: 'us@example.org' });
    expect(product.output()).toContain('SMTP_URL is ignored while demonstration data is loaded');
    await signAndConfirm(product, 'kept-here@example.org');
  });

  test.each([
    ['PORT', 'eighty'],
    ['PORT', '70000'],
    ['HOST', 'not a host'],
    ['ALZAVOZ_ORIGIN', 'example.org'],
    ['ALZAVOZ_ONION', 'short.onion'],
    ['TRUST_PROXY', 'perhaps'],
    ['SITE_DATABASE_URL', 'mysql://localhost/x'],
    ['SMTP_URL', 'mail.example.org'],
  ])('%s=%s stops the start with one sentence', async (name, value) => {
    const data = emptyFolder();
    const settings = await freshSettings(data);
    const refused = runCommand(['serve'], { ...settings, [name]: value });
    expect(refused.code).toBe(1);
    expect(sentences(refused.text), refused.text).toHaveLength(1);
    expect(refused.text).toContain(name);
    expect(readdirSync(data), 'nothing was made').toEqual([]);
  });

  test('“serve” never makes a demonstration where a disk is missing', async () => {
    const data = emptyFolder();
    const refused = runCommand(['serve'], await freshSettings(data));
    expect(refused.code).toBe(1);
    expect(sentences(refused.text)).toHaveLength(1);
    expect(readdirSync(data)).toEqual([]);
  });
});

/** Lines that are not of a stack. */
function sentences(text: string): string[] {
  return text.split('\n').filter((line) => line.trim() !== '');
}

function sign(product: Product, email: string): Promise<Response> {
  return postSignature(product, { given_name: 'Operator', email, country: 'CA' });
}

async function signAndConfirm(product: Product, email: string): Promise<void> {
  expect((await sign(product, email)).status).toBe(303);
  expect((await postConfirmation((await letterTo(product, email)).link)).status).toBe(303);
}

async function answers(product: Product): Promise<boolean> {
  return fetch(`${product.site}/es/`).then(
    (response) => response.status === 200,
    () => false,
  );
}

function childrenOf(pid: number): number[] {
  return processes().flatMap((each) => (each.parent === pid ? [each.pid] : []));
}

function isAlive(pid: number): boolean {
  return processes().some((each) => each.pid === pid && !each.dead);
}

function commandOf(pid: number): string {
  return processes().find((each) => each.pid === pid)?.command ?? '';
}

interface Process {
  readonly pid: number;
  readonly parent: number;
  /** Ended, and nobody has asked how yet. */
  readonly dead: boolean;
  readonly command: string;
}

/** Every process of the machine: of `/proc` where there is one, as a small Linux may have no `ps`. */
function processes(): Process[] {
  if (!existsSync('/proc/self/stat')) {
    const listed = spawnSync('ps', ['-A', '-o', 'pid=,ppid=,state=,command='], { encoding: 'utf8' }).stdout;
    return [...listed.matchAll(/^\s*(\d+)\s+(\d+)\s+(\S+)\s+(.*)$/gm)].map(
      ([, pid, parent, state = '', command = '']) => ({
        pid: Number(pid),
        parent: Number(parent),
        dead: state.startsWith('Z'),
        command,
      }),
    );
  }
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.flatMap((pid) => {
    try {
      // The name in brackets may hold spaces and brackets: what is wanted stands behind the last one.
      const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
      const [state, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      const command = readFileSync(`/proc/${pid}/cmdline`, 'latin1').replaceAll('\0', ' ');
      return [{ pid: Number(pid), parent: Number(parent), dead: state === 'Z', command }];
    } catch {
      return [];
    }
  });
}
