import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { onEachEngine } from '../../../test/databases.ts';
import { unaudited } from '../../domain/audit.ts';
import { openAccount } from '../../staff/open-account.ts';
import { IDENTITY, MARIA, scratchDesk } from '../scratch-desk.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const GINA = { email: 'gina@comite.example', passphrase: 'dos garzas duermen en pie' } as const;
const TITLE = 'Lo que vi en la frontera';
const WORDS = 'Éramos cuatro en el auto.\nNadie hablaba.\n\n<script>alert(1)</script> y **nada** más.';

onEachEngine((_engine, scratch) => {
  let desk: Awaited<ReturnType<typeof scratchDesk>>;
  let gina: ReturnType<typeof desk.browser>;
  let maria: ReturnType<typeof desk.browser>;
  beforeAll(async () => {
    desk = await scratchDesk(await scratch());
    const account = { name: 'Gina', email: GINA.email, password: GINA.passphrase, role: 'guest' } as const;
    await openAccount(desk.staff, account, desk.now(), { by: null, audit: unaudited });
    [gina, maria] = [desk.browser(), desk.browser()];
    await gina.post('/sign-in', GINA);
    await maria.post('/sign-in', MARIA);
  });
  afterAll(() => desk.close());

  const textAt = async (who: typeof gina, path: string): Promise<string> => (await who.get(path)).text();

  test('a guest is led to one place: where a text is sent in', async () => {
    const today = await textAt(gina, '/');
    expect(today).toContain('href="/contribute"');
    for (const path of ['/newsroom', '/cases']) expect((await gina.get(path)).status, path).toBe(403);
  });

  test('what is missing is said, and what was written is kept', async () => {
    const answer = await gina.post('/contribute', { title: '', locale: 'es', words: WORDS });
    const page = await answer.text();
    expect(answer.status).toBe(422);
    expect(page).toContain('id="title-error"');
    expect(page).toContain('Éramos cuatro en el auto.');
    const long = await gina.post('/contribute', { title: TITLE, locale: 'es', words: 'a'.repeat(400_001) });
    expect([long.status, (await long.text()).includes('This is longer than can be taken')]).toEqual([422, true]);
  });

  test('it arrives as a draft, and whoever sent it does not see it again', async () => {
    const sent = await gina.post('/contribute', { title: TITLE, locale: 'es', words: WORDS });
    expect(sent.headers.get('location')).toBe('/contribute/sent');
    for (const path of ['/contribute', '/contribute/sent', '/'])
      expect(await textAt(gina, path), path).not.toContain(TITLE);
    const { newsroom } = desk.press.locked(IDENTITY);
    const { content, state } = await newsroom.db.selectFrom('text').selectAll().executeTakeFirstOrThrow();
    expect(state).toBe('draft');
    const { body, slug } = JSON.parse(content) as { body: { blocks: { content: { text: string }[] }[] }; slug: string };
    expect(body.blocks.map((block) => block.content[0]?.text)).toEqual([
      'Éramos cuatro en el auto. Nadie hablaba.',
      '<script>alert(1)</script> y **nada** más.',
    ]);
    expect(slug).toMatch(/^blog-[a-z2-7]{6}$/);
  });

  test('an editor finds it in the day, takes it up, and then it waits for nobody', async () => {
    const today = await textAt(maria, '/');
    expect(today).toContain(TITLE);
    expect(today).toContain('Sent in by Gina');
    const work = /\/newsroom\/works\/[a-z2-7]{26}/.exec(today)?.[0] ?? '';
    expect(await textAt(maria, work)).toContain('Sent in by Gina');
    await maria.post(`${work}/take-up`);
    expect(await textAt(maria, '/')).not.toContain(TITLE);
    expect(await textAt(maria, work)).toContain('María has taken it up');
  });
});
