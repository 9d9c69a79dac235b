import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { onEachEngine } from '../../../test/databases.ts';
import type { SiteIdentity } from '../../domain/site-identity.ts';
import { basis, woman } from '../../press/scratch-press.ts';
import { identityOf } from '../../published/identity.ts';
import { recordPerson } from '../../vault/record-person.ts';
import { MARIA, scratchDesk } from '../scratch-desk.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

onEachEngine((_engine, scratch) => {
  let desk: Awaited<ReturnType<typeof scratchDesk>>;
  let maria: ReturnType<typeof desk.browser>;
  beforeAll(async () => {
    desk = await scratchDesk(await scratch());
    maria = desk.browser();
    await maria.post('/sign-in', MARIA);
  });
  afterAll(() => desk.close());

  const read = async (path: string): Promise<string> => (await maria.get(path)).text();
  const shown = async (): Promise<SiteIdentity | null> => identityOf(desk.published);
  const newest = async (): Promise<string> => /name="version" value="(\d+)"/.exec(await read('/site/words'))?.[1] ?? '';
  const words = async (changed: Record<string, string> = {}) =>
    maria.post('/site/words', {
      version: await newest(),
      organisation: 'Comité de Familiares',
      'short-name': 'Comité',
      contact: '',
      ...changed,
    });

  test('what is kept is not public until it is published', async () => {
    expect(await read('/site')).toContain('What you see here is public');
    const kept = await words({ organisation: 'Comité <nuevo>', 'lead.es': 'Palabras  elegidas' });
    expect(kept.headers.get('location')).toBe('/site?done=kept');
    expect((await shown())?.organisation).toBe('Comité de Familiares');
    const page = await read('/site?done=kept');
    expect(page).toContain('What was kept last is not public yet');
    expect(await read('/site/preview/es')).toContain('Palabras elegidas');
    const published = await maria.post('/site/publish', { version: await newest() });
    expect(published.headers.get('location')).toBe('/site?done=published');
    expect(await shown()).toMatchObject({ organisation: 'Comité <nuevo>', lead: { es: 'Palabras elegidas' } });
    expect(desk.audited.map(({ verb }) => verb)).toContain('site-published');
  });

  test('the pages that all others lead to are begun from here, and their state is told', async () => {
    const before = await read('/site');
    expect(before).toContain('href="/newsroom/new?page=privacy"');
    const form = await read('/newsroom/new?page=privacy');
    expect(form).toMatch(/name="slug"[^>]*value="privacy"/);
    const begun = { kind: 'page', title: 'Qué pasa con tus datos', locale: 'es', slug: 'privacy' };
    const at = (await maria.post('/newsroom/new', begun)).headers.get('location')?.replace(/\/texts.*/, '') ?? '-';
    const after = await read('/site');
    expect(after).toContain(`href="${at}"`);
    expect(after).toContain('Not public in');
    expect(await read('/newsroom/new?page=elsewhere')).not.toContain('elsewhere');
  });

  test('a field that is wrong is told, and what was typed stays', async () => {
    const answer = await words({ organisation: '', contact: 'nobody', 'foot-notice.es': 'Al pie' });
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain('Write the name of the organisation.');
    expect(page).toContain('This is not an e-mail address.');
    expect(page).toContain('Al pie');
  });

  test('two at once: the second is told, and keeps it on top', async () => {
    const seen = await newest();
    expect((await words({ version: seen })).status).toBe(303);
    const second = await words({ version: seen, 'foot-notice.es': 'De la segunda' });
    expect(second.status).toBe(409);
    const page = await second.text();
    expect(page).toContain('De la segunda');
    const again = /name="version" value="(\d+)"/.exec(page)?.[1] ?? '';
    expect((await words({ version: again, 'foot-notice.es': 'De la segunda' })).status).toBe(303);
    expect((await maria.post('/site/publish', { version: seen })).status).toBe(409);
  });

  test('nobody of the case files is named by every page, whatever they agreed to', async () => {
    const vault = desk.vaults.any();
    if (vault === null) throw new Error('María has not signed in');
    await recordPerson(vault, woman, [basis()]);
    await words({ 'lead.es': 'Libertad para Xiomara Canario' });
    const refused = await maria.post('/site/publish', { version: await newest() });
    expect(refused.status).toBe(409);
    const page = await refused.text();
    expect(page).toContain('must name nobody of the case files');
    expect(page).not.toContain('Canario');
    expect((await shown())?.lead).not.toEqual({ es: 'Libertad para Xiomara Canario' });
  });

  test('an earlier version is taken up again as the newest', async () => {
    const answer = await maria.post('/site/versions/1', { version: await newest() });
    expect(answer.headers.get('location')).toBe('/site?done=kept');
    expect(await read('/site/words')).toContain('Palabras elegidas');
    expect((await maria.post('/site/versions/999', { version: await newest() })).status).toBe(404);
  });

  test('the parts, a menu, branches and a look are kept as they were chosen', async () => {
    const version = newest;
    await maria.post('/site/front', { version: await version(), 'part-stories': '1', 'part-front': '2', mission: 'x' });
    await maria.post('/site/menu', {
      version: await version(),
      'to-0': 'events',
      'order-0': '2',
      'to-1': 'story',
      'order-1': '1',
      'label-1.es': 'Lee',
      'to-2': 'petition',
      'order-2': '0',
    });
    const look = { paper: '#ffffff', ink: '#000000', darkPaper: '#000000', darkInk: '#ffffff', accent: '#004488' };
    const unreadable = await maria.post('/site/look', { version: await version(), ...look, ink: '#cccccc' });
    expect(unreadable.status).toBe(422);
    expect(await unreadable.text()).toContain('their contrast is 1.6, and 7 is the least');
    await maria.post('/site/look', { version: await version(), ...look, corners: 'round' });
    expect(await read('/site/look.css')).toContain('--corner:0.5rem');
    const branch = await maria.post('/site/branches', {
      version: await version(),
      'name-0': 'Norte',
      'locale-0.es': 'yes',
    });
    expect(await branch.text()).toContain('The first language stays with the organisation');
    await maria.post('/site/publish', { version: await version() });
    expect(await shown()).toMatchObject({
      parts: ['stories', 'front'],
      front: null,
      menu: [
        { place: 'story', label: { es: 'Lee' } },
        { place: 'events', label: null },
      ],
      look: { accent: '#004488', corners: 'round', headings: 'serif' },
    });
    expect((await maria.get('/site/branches/0/menu')).status).toBe(404);
  });

  test('while the case files are closed nothing passes the gate', async () => {
    await words({ 'lead.es': 'Otras palabras' });
    await maria.post('/case-files/lock', {});
    const refused = await maria.post('/site/publish', { version: await newest() });
    expect(refused.status).toBe(409);
    expect(await refused.text()).toContain('The case files are closed');
  });
});
