import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { onEachEngine } from '../../test/databases.ts';
import type { CaseEvent } from '../domain/case-event.ts';
import type { Case } from '../domain/case.ts';
import type { PartialDate, PlainDate } from '../domain/date.ts';
import { idFrom, type CaseId, type EventId, type WorkId } from '../domain/id.ts';
import { textWait } from '../domain/say.ts';
import { checkInsDue, openCase, proceedingsStalled } from './cases.ts';
import { changeCase, recordCase } from './record-case.ts';
import { recordEvent, removeEvent } from './record-event.ts';
import { account, founded, person, record } from './scratch-vault.ts';
import { recordVerdict, verdictsOf } from './verdicts.ts';

const today = '2026-03-02' as PlainDate;
const event = (title: string, on: string): CaseEvent => ({
  id: idFrom<EventId>(randomBytes(16)),
  case: record.id,
  title,
  text: 'Los marinos canarios entraron de noche.',
  on: on as PartialDate,
  until: null,
  place: null,
  acts: [{ kind: 'arrest', to: [person.id], by: [], text: null }],
  sources: [{ text: 'su hermana', by: null, on: null, evidence: [] }],
  verification: 'likely',
  interventions: [],
});

onEachEngine((_engine, scratch) => {
  test('events are added to a case one by one, and read in the order of time', async () => {
    const it = await founded(await scratch());
    const vault = await it.opened();
    await recordCase(vault, record);
    const [arrest, trial] = [event('La detención', '2012-08'), event('El juicio', '2014')];
    expect(await recordEvent(vault, trial)).toEqual({ version: 1 });
    expect(await recordEvent(vault, arrest)).toEqual({ version: 1 });
    expect(await recordEvent(vault, { ...trial, verification: 'confirmed' }, 1)).toEqual({ version: 2 });
    expect((await openCase(vault, record.id))?.events).toEqual([
      { event: arrest, version: 1 },
      { event: { ...trial, verification: 'confirmed' }, version: 2 },
    ]);
    await removeEvent(vault, arrest);
    expect((await openCase(vault, record.id))?.events).toHaveLength(1);
    expect(JSON.stringify(it.audited)).not.toContain('detención');
    await it.close();
  });

  test('an event of no case, of another one, or read before somebody changed it, is refused', async () => {
    const it = await founded(await scratch());
    const vault = await it.opened();
    const one = event('La detención', '2012-08');
    expect(await recordEvent(vault, one)).toEqual({ refused: 'no-such-case' });
    const other: Case = { ...record, id: idFrom<CaseId>(randomBytes(16)) };
    await recordCase(vault, record);
    await recordCase(vault, other);
    await recordEvent(vault, one);
    expect(await recordEvent(vault, one)).toEqual({ refused: 'changed-meanwhile' });
    expect(await recordEvent(vault, one, 7)).toEqual({ refused: 'changed-meanwhile' });
    expect(await recordEvent(vault, { ...one, case: other.id }, 1)).toEqual({ refused: 'of-another-case' });
    await expect(recordEvent(vault, { ...one, title: '' })).rejects.toThrow(/^not in shape: title$/);
    const twice = await Promise.all([recordEvent(vault, one, 1), recordEvent(vault, one, 1)]);
    expect(twice.filter((each) => 'version' in each)).toHaveLength(1);
    // A row moved to another case by hand opens for nobody.
    await it.zones.vault.db.updateTable('case_events').set({ case: other.id }).execute();
    await expect(openCase(vault, other.id)).rejects.toThrow(/does not open/);
    await it.close();
  });

  test('of two who change a case at once both count', async () => {
    const it = await founded(await scratch());
    const vault = await it.opened();
    await recordCase(vault, record);
    const asks = ['petition', 'letter', 'message'] as const;
    const ask = (action: (typeof asks)[number]) => {
      return {
        kind: 'ask',
        person: person.id,
        actions: [action],
        text: 'x',
        on: '2026-02' as PartialDate,
        heardBy: account,
      } as const;
    };
    const changes = asks.map((action) =>
      changeCase(vault, record.id, (now) => ({ ...now, asks: [...now.asks, { ...ask(action), takenBack: null }] })),
    );
    expect(await Promise.all(changes)).toEqual(['changed', 'changed', 'changed']);
    const changed = (await openCase(vault, record.id))?.record;
    expect(changed?.asks.flatMap(({ actions }) => actions).toSorted()).toEqual([...asks].toSorted());
    expect(await changeCase(vault, record.id, () => ({ refused: 'red-line' }))).toEqual({ refused: 'red-line' });
    const nowhere = idFrom<CaseId>(randomBytes(16));
    expect(await changeCase(vault, nowhere, (now) => now)).toEqual({ refused: 'no-such-record' });
    await expect(changeCase(vault, record.id, (now) => ({ ...now, title: '' }))).rejects.toThrow(/title$/);
    await it.close();
  });

  test('it is known with whom to check in, and where nothing moves', async () => {
    const it = await founded(await scratch());
    const vault = await it.opened();
    const proceeding = {
      kind: 'complaint',
      people: [person.id],
      authority: 'PGR',
      reference: null,
      on: '2025-12-31' as PartialDate,
      steps: [],
    } as const;
    const cases = ['2026-03-02', '2026-02-01', '2026-03-03'].map((checkIn, at): Case => ({
      ...record,
      id: idFrom<CaseId>(randomBytes(16)),
      contact: { last: null, checkIn: checkIn as PlainDate },
      proceedings: [{ ...proceeding, status: at === 0 ? 'open' : 'concluded' }],
    }));
    for (const each of cases) await recordCase(vault, each);
    expect((await checkInsDue(vault, today)).map(({ id }) => id)).toEqual([cases[1]?.id, cases[0]?.id]);
    expect(await proceedingsStalled(vault, today, 61)).toMatchObject([{ case: cases[0]?.id, days: 61 }]);
    expect(await proceedingsStalled(vault, today, 62)).toEqual([]);
    await it.close();
  });

  test('what those with a say answered about a text is kept with the case', async () => {
    const it = await founded(await scratch());
    const vault = await it.opened();
    await recordCase(vault, record);
    const says = [{ of: person.id, kind: 'sign-off', clients: [person.id], days: 1 }] as const;
    const text = { work: idFrom<WorkId>(randomBytes(16)), locale: 'es', version: 1 };
    const shown = { text, of: person.id, shownOn: today, answer: null, heardBy: account };
    expect(await recordVerdict(vault, record.id, shown)).toBe('recorded');
    expect(textWait(says, await verdictsOf(vault, record.id), text, [person.id], today).waitsFor).toHaveLength(1);
    await Promise.all([1, 2].map(() => recordVerdict(vault, record.id, { ...shown, answer: 'yes' })));
    const verdicts = await verdictsOf(vault, record.id);
    expect(verdicts.map(({ answer }) => answer)).toEqual([null, 'yes', 'yes']);
    expect(textWait(says, verdicts, text, [person.id], today).waitsFor).toHaveLength(0);
    const nowhere = idFrom<CaseId>(randomBytes(16));
    expect(await recordVerdict(vault, nowhere, shown)).toEqual({ refused: 'no-such-case' });
    await it.close();
  });
});
