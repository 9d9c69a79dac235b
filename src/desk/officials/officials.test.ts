import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { onEachEngine } from '../../../test/databases.ts';
import { scratchDesk } from '../scratch-desk.ts';
import { colleague, INES, OTTO } from '../cases/cases.fixture.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const OFFICE = {
  title: 'Procurador General',
  institution: 'Procuraduría',
  language: 'es',
  salutation: 'Señor Procurador',
  lines: 'Reforma 211\nCiudad de México',
  country: 'MX',
};

onEachEngine((_engine, scratch) => {
  let desk: Awaited<ReturnType<typeof scratchDesk>>;
  let ines: Awaited<ReturnType<typeof colleague>>;
  let otto: Awaited<ReturnType<typeof colleague>>;
  let office = '';
  let about = '';
  beforeAll(async () => {
    desk = await scratchDesk(await scratch());
    ines = await colleague(desk, INES);
    otto = await colleague(desk, OTTO);
    const fields = { title: 'El caso Canario', campaign: 'active', verification: 'likely' };
    const opened = await ines.browser.post('/cases/new', { ...fields, 'contact.checkIn': '2026-01-02' });
    about = (opened.headers.get('location') ?? '').slice('/cases/'.length);
  });
  afterAll(() => desk.close());

  const read = async (path: string, who = ines): Promise<string> => (await who.browser.get(path)).text();

  test('an office is written down once it is whole', async () => {
    const wrong = await ines.browser.post('/officials/new', { ...OFFICE, language: 'Spanish', country: 'Mexico' });
    expect(wrong.status).toBe(422);
    const page = await wrong.text();
    for (const id of ['language-error', 'country-error']) expect(page).toContain(`id="${id}"`);
    expect(page).toContain('value="Procurador General"');
    office = (await ines.browser.post('/officials/new', OFFICE)).headers.get('location') ?? '';
    expect(await read('/officials')).toContain('Procurador General');
    expect(await read(office)).toContain('Reforma 211');
  });

  test('what was promised at a meeting becomes a commitment, which needs us when no answer comes', async () => {
    const meeting = {
      on: '2026-05',
      [`cases:${about}`]: 'on',
      promised: 'abrir el expediente\n\nresponder',
      due: '2026-06-01',
      notes: 'breve',
    };
    expect((await ines.browser.post(`${office}/meetings/new`, { ...meeting, on: 'May' })).status).toBe(422);
    const foreign = { ...meeting, [`cases:${'b'.repeat(26)}`]: 'on' };
    expect((await ines.browser.post(`${office}/meetings/new`, foreign)).status).toBe(422);
    expect((await ines.browser.post(`${office}/meetings/new`, meeting)).status).toBe(303);
    expect((await read(office)).match(/no answer<\/span>/g)).toHaveLength(2);
    const today = await read('/');
    for (const words of ['abrir el expediente', 'it was due 1 June 2026', 'El caso Canario', 'due 2 January 2026'])
      expect(today).toContain(words);
  });

  test('what became of it is noted step by step, and an accusation needs a reason', async () => {
    const step = new RegExp(`${office}/commitments/[a-z2-7]{26}`).exec(await read(office))?.[0] ?? '';
    expect((await ines.browser.post(step, { state: 'no-answer', on: '2026-07-01' })).status).toBe(422);
    const broken = await ines.browser.post(step, { state: 'broken', on: '2026-07-01', note: ' ' });
    expect([broken.status, (await broken.text()).includes('id="note-error"')]).toEqual([422, true]);
    expect(
      (await ines.browser.post(step, { state: 'broken', on: '2026-07-01', note: 'no hay expediente' })).status,
    ).toBe(303);
    expect(await read(office)).toContain('no hay expediente');
  });

  test('a colleague who is not on the case sees the office, and neither meeting nor promise', async () => {
    const step = new RegExp(`${office}/commitments/[a-z2-7]{26}`).exec(await read(office))?.[0] ?? '';
    const page = await read(office, otto);
    expect(page).toContain('Procurador General');
    expect(page).not.toMatch(/expediente|breve|responder/);
    expect((await otto.browser.get(step)).status).toBe(404);
    expect(await read('/', otto)).not.toMatch(/responder|Canario/);
    expect(JSON.stringify(desk.audited)).not.toMatch(/Canario|expediente|Procurador/);
    expect(desk.errors).toEqual([]);
  });
});
