import { afterAll, beforeAll, expect, test } from 'vitest';
import { onEachEngine } from '../../../test/databases.ts';
import { casesSeenBy } from '../../staff/case-members.ts';
import { colleague, INES, OTTO } from '../cases/cases.fixture.ts';
import { scratchDesk } from '../scratch-desk.ts';
import { readCsv } from './read-csv.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const COLUMNS = ['number', 'name'];

test('a file is read as spreadsheets write it, and what we kept from being run is as it was typed', () => {
  const rows = [{ row: 2, cells: { number: '', name: '=SUM(A1)' } }];
  expect(readCsv(bytes('\ufeffNumber;Name\r\n;"\'=SUM(A1)"\r\n'), COLUMNS)).toEqual({ rows });
  const two = { rows: [{ row: 2, cells: { name: 'Ana, "la Jefa"\nNora' } }] };
  expect(readCsv(bytes('name\n"Ana, ""la Jefa""\r\nNora"\n'), COLUMNS)).toEqual(two);
});

test('what is no table of ours is refused, and says why', () => {
  const refused = (text: string | Uint8Array) => readCsv(typeof text === 'string' ? bytes(text) : text, COLUMNS);
  expect(refused(Uint8Array.of(0xff, 0xfe, 0x41, 0))).toEqual({ refused: 'not-utf8' });
  expect(refused('name\n')).toEqual({ refused: 'empty' });
  expect(refused('name,age\nAna,3')).toEqual({ refused: 'unknown-columns', columns: ['age'] });
  expect(refused('name,name\nAna,3')).toEqual({ refused: 'twice', columns: ['name'] });
  expect(refused('name\n"Ana')).toMatchObject({ refused: 'broken' });
  expect(refused(`name\n${'Ana\n'.repeat(5001)}`)).toEqual({ refused: 'too-many-rows' });
});

onEachEngine((_engine, scratch) => {
  let desk: Awaited<ReturnType<typeof scratchDesk>>;
  let ines: Awaited<ReturnType<typeof colleague>>;
  let otto: Awaited<ReturnType<typeof colleague>>;
  let about = '';
  beforeAll(async () => {
    desk = await scratchDesk(await scratch());
    ines = await colleague(desk, INES);
    otto = await colleague(desk, OTTO);
    const fields = { title: '=El caso Canario', campaign: 'active', verification: 'likely' };
    about = ((await ines.browser.post('/cases/new', fields)).headers.get('location') ?? '').slice('/cases/'.length);
  });
  afterAll(() => desk.close());

  const look = async (path: string, text: string, who = ines): Promise<{ at: string; page: string }> => {
    const form = new FormData();
    form.set('file', new File([text], 'people.csv', { type: 'text/csv' }));
    const sent = new Request('https://desk.comite.example/', { method: 'POST', body: form });
    const body = new Uint8Array(await sent.arrayBuffer());
    const answer = await who.browser.post(path, {}, { 'content-type': sent.headers.get('content-type') ?? '' }, body);
    const at = answer.headers.get('location') ?? '';
    return { at, page: await (at === '' ? answer : await who.browser.get(at)).text() };
  };
  const decide = (path: string, at: string, deed: string) =>
    ines.browser.post(`${path}/decide`, {
      import: new URLSearchParams(at.split('?')[1]).get('import') ?? '',
      do: deed,
    });

  test('cases go out as a file: their own alone, nothing that a spreadsheet would run, and it is written down', async () => {
    expect(await (await ines.browser.get('/cases/export')).text()).toContain('1 case, those you are on');
    const answer = await ines.browser.post('/cases/export', { mark: 'on' });
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="cases.csv"');
    const raw = new Uint8Array(await answer.arrayBuffer());
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(raw);
    expect(text).toMatch(/^\ufeffnumber,title/);
    expect(text).toContain(`${about},'=El caso Canario,active,likely,,\r\n`);
    expect(desk.audited.findLast(({ verb }) => verb === 'cases-exported')?.records).toEqual([about]);
    expect(await (await otto.browser.post('/cases/export')).text()).not.toContain('Canario');
  });

  test('a file says row by row what it would do, and does nothing while a row is wrong', async () => {
    const rows = `number,name,case,role,birth\n,Ana Nube,${about},witness,1990\n,Luz,${'a'.repeat(26)},chief,May\n`;
    const { page } = await look('/people/import', rows);
    expect(page).toContain('would add 1 and change 0');
    for (const words of ['You are on no case of this number', '<code>birth</code>', '<code>role</code>'])
      expect(page).toContain(words);
    expect(page).not.toContain('value="import"');
    expect(await (await ines.browser.get('/people')).text()).not.toContain('Ana Nube');
  });

  test('what was shown is done, changes and all, and taken back', async () => {
    const first = await look('/people/import', `name,case,role\nAna Nube,${about},witness\nNora Luz,${about},family\n`);
    expect(first.page).toContain('Add 2 and change 0');
    expect((await decide('/people/import', first.at, 'import')).status).toBe(303);
    const file = await (await ines.browser.post('/people/export')).text();
    expect(file).toMatch(/,Ana Nube,.*\r\n/);
    const changed = await look('/people/import', file.replace('Ana Nube', 'Ana Nube Ríos'));
    expect(changed.page).toContain('would add 0 and change 1. 1 are as they are');
    expect(changed.page).toContain('<del>Ana Nube</del> <ins>Ana Nube Ríos</ins>');
    expect((await decide('/people/import', changed.at, 'import')).status).toBe(303);
    expect(await (await ines.browser.get('/people')).text()).toContain('Ana Nube Ríos');
    const back = await decide('/people/import', changed.at, 'take-back');
    expect(await back.text()).toContain('Everything is as it was');
    expect(await (await ines.browser.get('/people')).text()).not.toContain('Ana Nube Ríos');
    expect((await decide('/people/import', changed.at, 'take-back')).status).toBe(422);
  });

  test('cases and offices come in too; who takes a case in is on it, and taken back it is gone', async () => {
    const { at } = await look('/cases/import', 'title,campaign,verification\nEl caso Nuevo,draft,unverified\n');
    expect((await decide('/cases/import', at, 'import')).status).toBe(303);
    expect((await casesSeenBy(desk.staff, ines.id, desk.now())).size).toBe(2);
    expect(await (await decide('/cases/import', at, 'take-back')).text()).toContain('Everything is as it was');
    expect((await casesSeenBy(desk.staff, ines.id, desk.now())).size).toBe(1);
    const office =
      'title,institution,language,salutation,address,country\nFiscal,Fiscalía,es,Señor,"Calle 1\n2° piso",MX\n';
    const offices = await look('/officials/import', office);
    expect((await decide('/officials/import', offices.at, 'import')).status).toBe(303);
    expect(await (await ines.browser.get('/officials')).text()).toContain('Fiscalía');
  });

  test('somebody else’s change in between is not overwritten: then nothing is done', async () => {
    const { at } = await look(
      '/cases/import',
      `number,title,campaign\n${about},Otro título,quiet\n,El caso Extra,draft\n`,
    );
    await ines.browser.post(`/cases/${about}/edit`, {
      title: 'Entretanto',
      campaign: 'active',
      verification: 'likely',
    });
    const answer = await decide('/cases/import', at, 'import');
    expect([answer.status, await answer.text()]).toEqual([
      409,
      expect.stringContaining('Somebody changed one of these'),
    ]);
    const list = await (await ines.browser.get('/cases')).text();
    expect(list).toContain('Entretanto');
    expect(list).not.toMatch(/Otro título|El caso Extra/);
    expect(JSON.stringify(desk.audited)).not.toMatch(/Ana|Canario|Entretanto|Fiscal/);
    expect(desk.errors).toEqual([]);
  });
});
