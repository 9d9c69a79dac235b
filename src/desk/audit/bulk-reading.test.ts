import { randomBytes } from 'node:crypto';
import { expect, test, vi } from 'vitest';
import { onEachEngine } from '../../../test/databases.ts';
import type { Inline } from '../../domain/document.ts';
import { idFrom, type PersonId, type PlaceId, type WorkId } from '../../domain/id.ts';
import type { Locale } from '../../domain/locale.ts';
import { publish } from '../../press/publish.ts';
import { basis, fileStory, textOf, town, woman, words } from '../../press/scratch-press.ts';
import { alarmOnBulkReading } from '../../staff/bulk-reading.ts';
import { peopleById } from '../../vault/people.ts';
import { recordPerson } from '../../vault/record-person.ts';
import { recordPlace } from '../../vault/record-place.ts';
import { IDENTITY, MARIA, scratchDesk } from '../scratch-desk.ts';

vi.setConfig({ testTimeout: 300_000 });

const ES = 'es' as Locale;
const STORIES = 50;
const PLACES = 5;
const fresh = <Id extends PersonId | PlaceId | WorkId>(): Id => idFrom<Id>(randomBytes(16));

onEachEngine((_engine, scratch) => {
  test('fifty stories published in an hour raise no alarm; fifty people’s records opened do', async () => {
    const desk = await scratchDesk(await scratch());
    await desk.browser().post('/sign-in', MARIA);
    const vault = desk.vaults.any();
    if (vault === null) throw new Error('María holds a key');
    const press = desk.press.open(IDENTITY, vault);
    const people: PersonId[] = [];
    const works: WorkId[] = [];
    for (let at = 0; at < STORIES; at++) {
      const [person, work] = [fresh<PersonId>(), fresh<WorkId>()];
      await recordPerson(vault, { ...woman, id: person }, [basis()]);
      const mentions: Inline[] = [{ type: 'person', person, form: 'full' }];
      for (let each = 0; each < PLACES; each++) {
        const place = fresh<PlaceId>();
        await recordPlace(vault, { ...town, id: place });
        mentions.push(words(' en '), { type: 'place', place, of: person });
      }
      const text = { ...textOf(ES, mentions, `historia-${at}`), title: [words('Un día')], standfirst: [] };
      await fileStory(press, [text], { id: work, place: null });
      people.push(person);
      works.push(work);
    }
    // As editors do, some at a time.
    for (let at = 0; at < STORIES; at += 10)
      expect(await publish(press, works.slice(at, at + 10), desk.now())).toHaveProperty('published');
    const alarm = () => alarmOnBulkReading(desk.staff, desk.now(), desk.audit);
    expect(await alarm()).toEqual([]);
    expect(desk.audited.filter(({ verb }) => verb === 'every-place-read').length).toBeGreaterThan(0);
    await peopleById(vault, people);
    expect(await alarm(), 'a list is one reading').toEqual([]);
    for (const person of people.slice(1)) await peopleById(vault, [person]);
    expect(await alarm(), 'forty-nine').toEqual([]);
    for (const person of people) await peopleById(vault, [person]);
    expect(await alarm()).toEqual([desk.maria]);
    await desk.close();
  });
});
