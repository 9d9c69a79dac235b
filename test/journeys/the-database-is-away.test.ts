import { connect, createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, onTestFailed, test } from 'vitest';
import { putWorks } from '../../src/published/put-works.ts';
import type { Locale } from '../../src/domain/locale.ts';
import { catalogueFor } from '../../src/platform/catalogue/catalogue.ts';
import { scratchPostgres } from '../databases.ts';
import { petitionOn, scratchSite, story } from '../scratch-site.ts';
import { journey, visitor } from './browser.ts';
import { CLAUDIA, countedByStatus } from './counted.ts';
import { emptyFolder, freshSettings, type Product, runCommand, type Settings, startProduct } from './product.ts';
import { field, sign } from './signing-form.ts';

const spanish = catalogueFor('es' as Locale);
const say = catalogueFor('en' as Locale);
const TYPED = { given_name: 'Ixchel', email: 'ixchel@example.org', country: 'GT', locality: 'Quetzaltenango' };

journey('Another program holds the database', (stage) => {
  test('a signature is not accepted, the form says so and keeps it, and a minute later it works', async () => {
    const { product } = stage;
    const { page, context } = await visitor(stage.browser);
    await page.goto(`${product.site}/es/petitions/${CLAUDIA.es}`);
    const other = new DatabaseSync(join(product.data, 'actions.db'));
    other.exec('begin immediate');
    const [answer] = await Promise.all([
      page.waitForResponse((response) => response.request().method() === 'POST', { timeout: 40_000 }),
      sign(page, spanish, TYPED),
    ]);
    expect(answer.status()).toBe(503);
    expect(await page.getByRole('alert').textContent()).toContain(spanish('petition.not-accepted-try-again'));
    expect(await field(page, spanish, 'given_name').inputValue()).toBe(TYPED.given_name);
    expect(await field(page, spanish, 'locality').inputValue()).toBe(TYPED.locality);
    expect(await field(page, spanish, 'country').inputValue()).toBe(TYPED.country);
    other.exec('rollback');
    other.close();
    expect(countedByStatus(product), 'nor was it kept in secret').toEqual({ pending: 0, validated: 0 });

    await page.getByRole('button', { name: spanish('petition.sign') }).click();
    await page.waitForURL(/thank-you$/);
    expect(countedByStatus(product)).toEqual({ pending: 1, validated: 0 });
    await context.close();
  });
});

describe.skipIf((inject('postgres') ?? null) === null)('The database server is away', { timeout: 120_000 }, () => {
  let line: Line;
  let product: Product;
  /** For commands that keep this process from carrying what goes over the line. */
  let direct: Settings;

  beforeAll(async () => {
    const databases = await scratchPostgres();
    if (databases.engine !== 'postgres') throw new Error('this is about a server');
    const site = await scratchSite(databases);
    await petitionOn(site, 'save-the-well');
    await putWorks(site.published, [story({ slug: 'the-well' })], site.clock);
    await site.close();
    const server = new URL(databases.url);
    line = await openLine(Number(server.port));
    const through = (role: string): string => `postgres://${role}@127.0.0.1:${line.port}${server.pathname}`;
    const settings = await freshSettings(emptyFolder());
    const { url } = databases;
    direct = { ...settings, SITE_DATABASE_URL: url.replace('//desk@', '//site@'), DESK_DATABASE_URL: url };
    product = await startProduct({
      ...settings,
      SITE_DATABASE_URL: through('site'),
      DESK_DATABASE_URL: through('desk'),
    });
  }, 120_000);

  afterAll(async () => {
    await product?.stop();
    line?.close();
  });

  test('every page says sorry, a signature says that it was not taken, and all comes back by itself', async () => {
    onTestFailed(() => console.error(product.output()));
    expect((await read('/en/stories/the-well')).status).toBe(200);
    expect((await post()).status).toBe(303);

    line.cut();
    await expect.poll(async () => (await read('/en/stories/the-well')).status, { timeout: 20_000 }).toBe(503);
    for (const path of ['/en/', '/en/stories/the-well', '/es/search?q=well', '/petitions.json', '/']) {
      const { status, text, headers } = await read(path);
      expect(status, path).toBe(503);
      expect(text, path).toContain(say('problem.unavailable'));
      expect(headers.get('retry-after'), path).toBe('30');
      expect(headers.get('content-security-policy'), path).toContain("default-src 'none'");
      expect(text, `${path}: what went wrong is ours to know`).not.toMatch(/ECONN|postgres|select |127\.0\.0\.1/);
    }
    const refused = await post();
    expect(refused.status).toBe(503);
    const words = await refused.text();
    expect(
      [say('petition.not-accepted-try-again'), say('problem.unavailable-lead')].some((each) => words.includes(each)),
    ).toBe(true);

    line.mend();
    await expect.poll(async () => (await read('/en/stories/the-well')).status, { timeout: 30_000 }).toBe(200);
    await expect.poll(async () => (await post()).status, { timeout: 30_000 }).toBe(303);
    const counted = JSON.parse(runCommand(['status', '--json'], direct).text) as { pending: number }[];
    expect(counted[0]?.pending, 'what was refused was not kept').toBe(2);
    expect(product.output(), 'neither process had to be started again').not.toContain('started again');
  });

  async function read(path: string) {
    const response = await fetch(product.site + path, { redirect: 'manual' });
    return { status: response.status, headers: response.headers, text: await response.text() };
  }

  function post(): Promise<Response> {
    return fetch(`${product.site}/en/petitions/save-the-well/signatures`, {
      method: 'POST',
      body: new URLSearchParams(TYPED),
      redirect: 'manual',
    });
  }
});

/** The line to a database server, which can be cut. */
interface Line {
  readonly port: number;
  cut(): void;
  mend(): void;
  close(): void;
}

async function openLine(to: number): Promise<Line> {
  let isCut = false;
  const sockets = new Set<Socket>();
  const server: Server = createServer((near) => {
    if (isCut) {
      near.resetAndDestroy();
      return;
    }
    const far = connect(to, '127.0.0.1');
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        sockets.delete(socket);
        other.destroy();
      });
    }
    near.pipe(far).pipe(near);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    port: (server.address() as AddressInfo).port,
    cut() {
      isCut = true;
      for (const socket of sockets) socket.resetAndDestroy();
    },
    mend() {
      isCut = false;
    },
    close() {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}
