import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { onEachEngine } from '../../../../test/databases.ts';
import { newsroomDesk, type NewsroomDesk } from './newsroom-desk.fixture.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

onEachEngine((_engine, scratch) => {
  let desk: NewsroomDesk;
  beforeAll(async () => {
    desk = await newsroomDesk(await scratch());
  });
  afterAll(() => desk.close());

  test('a delegate asks, an editor reads and approves, and each step is on record', async () => {
    const { delegate, editor } = desk;
    const work = await desk.write('La tejedora', delegate.account);
    const out = `/newsroom/works/${work}/out`;
    expect(await editor.read('/newsroom/review')).toContain('Nothing waits to be read');
    expect(await delegate.read(out)).toContain('Ask for version 1 to be read');
    expect((await delegate.post(`${out}/ask`, { locale: 'es', version: '1', note: '<b>the end' })).status).toBe(303);
    expect((await delegate.post(`${out}/ask`, { locale: 'es', version: '1', note: 'again' })).status).toBe(409);
    const list = await editor.read('/newsroom/review');
    expect(list).toContain('Waits for you');
    expect(list).toContain('La tejedora');
    const [review = ''] = /\/newsroom\/review\/[a-z2-7]{26}/.exec(list) ?? [];
    expect(await editor.read('/')).toContain(review);
    expect(await delegate.read('/')).not.toContain(review);
    expect(await delegate.read(review)).toContain('You wrote this version');
    const page = await editor.read(review);
    expect(page).toContain('&lt;b&gt;the end');
    expect(page).toContain(`/newsroom/works/${work}/preview/es?version=1`);
    const silent = await editor.post(`${review}/answer`, { words: 'Typed at length' });
    expect([silent.status, (await silent.text()).includes('Typed at length')]).toEqual([422, true]);
    const without = await editor.post(`${review}/answer`, { answer: 'changes-wanted' });
    expect([without.status, (await without.text()).includes('Say what should be different')]).toEqual([422, true]);
    expect((await editor.post(`${review}/answer`, { answer: 'approved', words: 'Good.' })).status).toBe(303);
    expect(await editor.read('/newsroom/review')).not.toContain(review);
    expect(await delegate.read('/newsroom/review')).toContain('approved');
    expect(await delegate.read(out)).toContain('Good.');
    expect(await delegate.read(`/newsroom?state=approved`)).toContain('La tejedora');
    expect(desk.verbs()).toEqual(expect.arrayContaining(['review-asked', 'review-answered']));
  });

  test('nobody approves what they wrote or asked for themselves', async () => {
    const { editor } = desk;
    const work = await desk.write('Propia', editor.account);
    await editor.post(`/newsroom/works/${work}/out/ask`, { locale: 'es', version: '1', note: '' });
    const [review = ''] =
      /\/newsroom\/review\/[a-z2-7]{26}/.exec(await editor.read(`/newsroom/works/${work}/out`)) ?? [];
    const refused = await editor.post(`${review}/answer`, { answer: 'approved', words: 'kept words' });
    expect(refused.status).toBe(409);
    const page = await refused.text();
    expect(page).toContain('You wrote this version');
    expect(await editor.read(`/newsroom?state=in-review`)).toContain('Propia');
    expect((await editor.post(`${review}/take-back`)).status).toBe(303);
    expect(await editor.read(`/newsroom?state=in-review`)).not.toContain('Propia');
  });

  test('what cannot wait is approved at once, and owed until somebody else has read it', async () => {
    const { editor, delegate, researcher } = desk;
    const work = await desk.write('Ahora', editor.account);
    const out = `/newsroom/works/${work}/out`;
    const urgent = { locale: 'es', version: '1' };
    expect((await delegate.post(`${out}/urgent`, { ...urgent, reason: 'It is very urgent.' })).status).toBe(403);
    const short = await editor.post(`${out}/urgent`, { ...urgent, reason: 'now' });
    expect([short.status, (await short.text()).includes('Give a reason')]).toEqual([422, true]);
    expect((await editor.post(`${out}/urgent`, { ...urgent, reason: 'He is being moved tonight.' })).status).toBe(303);
    expect(await editor.read(out)).toContain('Not yet reviewed');
    expect(await editor.read('/')).not.toContain('went out unread');
    const today = await researcher.read('/');
    expect(today).toContain('went out unread in Spanish');
    const [review = ''] = /\/newsroom\/review\/[a-z2-7]{26}/.exec(today) ?? [];
    await researcher.post(`${review}/answer`, { answer: 'changes-wanted', words: 'The town is wrong.' });
    expect(await editor.read('/')).toContain('wants something changed');
    expect(await editor.read(out)).toContain('The town is wrong.');
  });

  test('what is not there is not found, and what is no form is told so', async () => {
    const { editor } = desk;
    const nowhere = 'a'.repeat(26);
    for (const path of [`/newsroom/review/${nowhere}`, '/newsroom/review/no-id', `/newsroom/works/${nowhere}/out`])
      expect((await editor.get(path)).status, path).toBe(404);
    const work = await desk.write('Otra', editor.account);
    for (const fields of [{ locale: 'es' }, { version: '1' }, { locale: 'es', version: '-1' }])
      expect((await editor.post(`/newsroom/works/${work}/out/ask`, fields)).status).toBe(404);
    const unknown = await editor.post(`/newsroom/works/${work}/out/ask`, { locale: 'es', version: '7', note: 'kept' });
    expect(unknown.status).toBe(409);
  });
});
