import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { onEachEngine } from '../../../../test/databases.ts';
import type { Instant, PartialDate, PlainDate } from '../../../domain/date.ts';
import { idFrom, type PetitionId } from '../../../domain/id.ts';
import type { Locale } from '../../../domain/locale.ts';
import type { WorkText } from '../../../domain/work.ts';
import { addScheduled } from '../../../newsroom/scheduled.ts';
import { approveText } from '../../../newsroom/write-text.ts';
import { instantIn } from '../../../platform/zoned-time.ts';
import { newsroomDesk, type NewsroomDesk } from './newsroom-desk.fixture.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const es = 'es' as Locale;
const words = (text: string) => [{ type: 'text' as const, text, marks: [] }];
const petition = idFrom<PetitionId>(randomBytes(16));

onEachEngine((_engine, scratch) => {
  let desk: NewsroomDesk;
  beforeAll(async () => {
    desk = await newsroomDesk(await scratch());
  });
  afterAll(() => desk.close());

  test('an empty month says what comes here by itself', async () => {
    const page = await desk.editor.read('/newsroom/calendar?month=2031-05');
    expect(page).toContain('May 2031');
    expect(page).toContain('Nothing is planned in this month');
    expect(page).toContain('month=2031-04');
    expect(page).toContain('month=2031-06');
  });

  test('what goes out stands on the day that the clocks of the chosen zone show, and the choice is kept', async () => {
    const work = await desk.write('Sale de noche', null);
    const at = instantIn('America/Mexico_City', '2031-03-31' as PlainDate, '21:30');
    if (typeof at === 'string') throw new Error(at);
    const given = { at, zone: 'America/Mexico_City', works: [work], texts: [], marks: new Map() };
    const made = { by: null, now: desk.now() };
    await addScheduled(desk.newsroom(), { ...given, id: 'b'.repeat(26), embargo: { contact: 'Ana' } }, made);
    const april = await desk.editor.read('/newsroom/calendar?month=2031-04');
    expect(april).toContain('Sale de noche');
    expect(april).toContain('03:30');
    expect(april).toContain('embargo ends');
    const there = await desk.editor.read('/newsroom/calendar?month=2031-03&zone=America/Mexico_City&view=list');
    expect(there).toContain('21:30');
    expect(there).toContain('America/Mexico City');
    expect(await desk.editor.read('/newsroom/calendar?month=2031-04')).not.toContain('Sale de noche');
    expect(await desk.second.read('/newsroom/calendar?month=2031-04&zone=Mars/Base')).toContain('03:30');
  });

  test('petitions open and close in it, and missions have their events, of which some have no day', async () => {
    const details: WorkText['details'] = {
      kind: 'petition',
      petition,
      addressee: [],
      asks: [],
      goal: 10,
      delivery: [],
    };
    await desk.write('Que aparezca', null, { details }, { kind: 'petition' });
    const closesAt = instantIn('UTC', '2032-01-20' as PlainDate, '12:00') as Instant;
    await desk.actions.db
      .insertInto('petitions')
      .values({ id: petition, state: 'open', opens_at: desk.now(), closes_at: closesAt })
      .execute();
    const mission: WorkText['details'] = {
      kind: 'mission',
      from: '2032-01-02' as PlainDate,
      to: '2032-01-09' as PlainDate,
      where: words('México'),
      purposes: [],
      highlights: [],
      events: [
        { on: '2032-01-05' as PartialDate, title: words('Encuentro con familias'), where: null, kind: 'meeting' },
        { on: '2032-01' as PartialDate, title: words('Una visita'), where: null, kind: 'visit' },
      ],
      report: null,
      petition: null,
    };
    const work = await desk.write('Misión', null, { details: mission }, { kind: 'mission' });
    expect(await desk.editor.read('/newsroom/calendar?month=2032-01')).not.toContain('Encuentro');
    await approveText(desk.newsroom(), { work, locale: es, version: 1 });
    const page = await desk.editor.read('/newsroom/calendar?month=2032-01');
    expect(page).toContain('petition closes');
    expect(page).toContain('Encuentro con familias');
    expect(page.slice(page.indexOf('Some day this month'))).toContain('Una visita');
    expect((await desk.editor.get('/newsroom/calendar?month=1999-99')).status).toBe(200);
  });
});
