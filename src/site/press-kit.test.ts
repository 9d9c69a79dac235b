import { afterAll, beforeAll, expect, test } from 'vitest';
import { onEachEngine, scratchAsSite } from '../../test/databases.ts';
import { type ScratchSite, scratchSite } from '../../test/scratch-site.ts';
import { addKitLink, kitLinks, putKit } from '../actions/press-kits.ts';
import type { ActionsTables } from '../actions/schema.ts';
import { migrateAll } from '../cli/migrate-all.ts';
import type { Instant } from '../domain/date.ts';
import { openZone } from '../platform/database/zone.ts';
import { sealBytes } from '../platform/keys/aes-gcm.ts';
import { kitContext, kitTokenHash, kitTokenKey, makeKitToken, wrapContext } from '../platform/kit-token.ts';
import { createSite } from './site.ts';

const KIT = 'a'.repeat(26);
const KEY = new Uint8Array(32).fill(5);

onEachEngine((_engine, scratch) => {
  let site: ScratchSite;
  let app: ScratchSite['app'];
  beforeAll(async () => {
    const databases = await scratch();
    site = await scratchSite(databases);
    // By the role of the site, which may open a link, and neither make nor remove one.
    const asSite = scratchAsSite(databases);
    await migrateAll({ deskDatabases: databases, siteDatabases: asSite });
    const actions = openZone<ActionsTables>(asSite, 'actions');
    app = createSite({ ...site.dependencies, actions });
    const sealed = sealBytes(KEY, Buffer.from('PK the kit'), kitContext(KIT));
    await putKit(site.actions, { id: KIT, sealed, until: (site.clock + 86_400_000) as Instant });
    const { close } = site;
    site.close = () => actions.close().then(() => close.call(site));
  });
  afterAll(() => site.close());

  const get = (path: string) => Promise.resolve(app.request(path));
  const post = (token: string) =>
    Promise.resolve(
      app.request('/en/press-kit', {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({ token }).toString(),
      }),
    );
  async function give(): Promise<string> {
    const token = makeKitToken();
    const wrapped = sealBytes(kitTokenKey(token), KEY, wrapContext(KIT));
    await addKitLink(site.actions, { hash: kitTokenHash(token), kit: KIT, wrapped });
    return token;
  }

  test('following a link opens nothing; its button gives the file, once, and nothing of it is kept', async () => {
    const token = await give();
    for (let times = 0; times < 2; times++) {
      const page = await get(`/en/press-kit?token=${token}`);
      expect([page.status, page.headers.get('referrer-policy'), page.headers.get('cache-control')]).toEqual([
        200,
        'no-referrer',
        'no-store',
      ]);
    }
    const file = await post(token);
    expect([file.status, file.headers.get('content-disposition'), file.headers.get('cache-control')]).toEqual([
      200,
      'attachment; filename="press-kit.zip"',
      'no-store',
    ]);
    expect(await file.text()).toBe('PK the kit');
    expect((await post(token)).status).toBe(404);
    expect((await kitLinks(site.actions, KIT)).get(kitTokenHash(token))).not.toBeNull();
  });

  test('a link that was opened, one that was never given and one that is damaged look alike', async () => {
    const spent = await give();
    await post(spent);
    const pages = await Promise.all(
      [spent, makeKitToken(), 'x', '', "' or 1=1 --"].map(async (token) => {
        const page = await get(`/es/press-kit?token=${encodeURIComponent(token)}`);
        return [page.status, (await page.text()).replaceAll(/token=[^"&]*/g, 'token=')];
      }),
    );
    expect(new Set(pages.map((page) => JSON.stringify(page))).size).toBe(1);
    expect(pages[0]?.[0]).toBe(404);
  });
});
