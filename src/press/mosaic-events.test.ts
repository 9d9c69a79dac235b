import { expect, test, vi } from 'vitest';
import { onEachEngine } from '../../test/databases.ts';
import type { Act } from '../domain/act.ts';
import type { CaseEvent } from '../domain/case-event.ts';
import type { PartialDate } from '../domain/date.ts';
import type { Inline } from '../domain/document.ts';
import { idFrom, type CaseId, type EventId, type PersonId, type WorkId } from '../domain/id.ts';
import { personWith, type Person } from '../domain/person.ts';
import { linkCasePage } from '../newsroom/case-pages.ts';
import { eventFacts } from '../vault/event-facts.ts';
import { recordCase } from '../vault/record-case.ts';
import { recordEvent, removeEvent } from '../vault/record-event.ts';
import { recordPerson } from '../vault/record-person.ts';
import { recordPlace } from '../vault/record-place.ts';
import { record } from '../vault/scratch-vault.ts';
import type { MosaicWarning } from './mosaic.ts';
import type { Press } from './press.ts';
import { publish } from './publish.ts';
import { basis, en, fileStory, now, scratchPress, story, textOf, town, words } from './scratch-press.ts';

vi.setConfig({ testTimeout: 120_000 });

const bytes = (n: number): Uint8Array => new Uint8Array(16).fill(n);
const page = idFrom<WorkId>(bytes(31));
const id = idFrom<CaseId>(bytes(51));
const person = (n: number): Person =>
  personWith({
    id: idFrom<PersonId>(bytes(n)),
    gender: 'woman',
    group: false,
    names: [{ kind: 'used', full: `Xiomara Canario ${n}`, short: null, given: 'Xiomara', lang: 'es' }],
  });
const her = person(60);
const on = '2026-06-03' as PartialDate;
const arrest = (to: readonly PersonId[]): Act => ({
  kind: 'arrest',
  to,
  by: [],
  text: null,
});
const event = (n: number, to: readonly PersonId[], of = id): CaseEvent => ({
  id: idFrom<EventId>(bytes(n)),
  case: of,
  title: 'La detención',
  text: '',
  on,
  until: null,
  place: town.id,
  acts: [arrest(to)],
  sources: [{ text: 'su hermana', by: null, on: null, evidence: [] }],
  verification: 'likely',
  interventions: [],
});
const mention: Inline = { type: 'person', person: her.id, form: 'full' };
const there: Inline = { type: 'place', place: town.id, of: null };
const day: Inline = { type: 'date', on, of: null };

onEachEngine((_engine, scratch) => {
  const house = async (): Promise<Press & { close(): Promise<void> }> => {
    const press = await scratchPress(await scratch());
    await recordPlace(press.vault, town);
    await recordPerson(press.vault, her, [basis({ identity: 'anonymous', place: 'town', date: 'day' }, null, now - 1)]);
    await recordCase(press.vault, { ...record, id, people: [{ person: her.id, role: 'survivor' }], situations: [] });
    await linkCasePage(press.newsroom, id, page);
    return press;
  };
  const warnings = async (press: Press, body: readonly Inline[], cases = [page]): Promise<readonly MosaicWarning[]> => {
    const text = { ...textOf(en, body), title: [words('A day')], standfirst: [] };
    await fileStory(press, [text], { place: null, date: null, cases });
    const done = await publish(press, [story], now);
    if ('refused' in done) throw new Error(done.refused);
    return done.mosaic;
  };
  const body = [words('Shots fell in '), there, words(' on '), day, words('. We met '), mention, words('.')];

  test('a place and a day that nobody is tied to tell of her, once the case has them as what happened to her', async () => {
    const press = await house();
    expect(await warnings(press, body)).toEqual([]);
    await recordEvent(press.vault, event(70, [her.id]));
    const [warning] = await warnings(press, body);
    expect(warning).toMatchObject({ rule: 'combination', person: her.id, kinds: ['case', 'place', 'date'], shared: 1 });
    expect(await warnings(press, body, []), 'a page about no case of hers').toEqual([]);
    expect(await warnings(press, [words('We met '), mention, words('.')]), 'nor without the place').toEqual([]);
    await removeEvent(press.vault, event(70, [her.id]));
    expect(await warnings(press, body), 'nor once it was taken out').toEqual([]);
    await press.close();
  });

  test('others to whom the same happened, by the events of their case alone, hide her among them', async () => {
    const press = await house();
    const others = [61, 62, 63, 64].map(person);
    for (const other of others) await recordPerson(press.vault, other);
    const people = [her, ...others].map((each) => ({ person: each.id, role: 'survivor' }) as const);
    await recordCase(press.vault, { ...record, id, people, situations: [] });
    await recordEvent(press.vault, event(70, [her.id]));
    expect((await warnings(press, body))[0]).toMatchObject({ shared: 1 });
    for (const [at, other] of others.entries()) await recordEvent(press.vault, event(71 + at, [other.id]));
    expect(await warnings(press, body)).toEqual([]);
    await press.close();
  });

  test('only what changed is opened again, and what an erased case had is gone', async () => {
    const press = await house();
    await recordEvent(press.vault, event(70, [her.id]));
    expect(await eventFacts(press.vault)).toEqual([{ case: id, people: [her.id], place: town.id, on }]);
    await recordEvent(press.vault, { ...event(70, [her.id]), place: null }, 1);
    expect(await eventFacts(press.vault)).toEqual([{ case: id, people: [her.id], place: null, on }]);
    await press.vault.vault.db.deleteFrom('case_events').execute();
    expect(await eventFacts(press.vault)).toEqual([]);
    await press.close();
  });
});
