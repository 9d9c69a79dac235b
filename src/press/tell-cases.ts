import type { PersonId } from '../domain/id.ts';
import type { LifeEvent } from '../domain/life-event.ts';
import { inOrderOfTime, situationOfLife } from '../domain/news-of-life.ts';
import { everyCase } from '../vault/cases.ts';
import { changeCase } from '../vault/record-case.ts';
import type { Press } from './press.ts';

/** What happened to somebody is a situation in every case that they are in (`domain/news-of-life.ts`). */
export async function tellCases(press: Press, person: PersonId, events: readonly LifeEvent[]): Promise<void> {
  if (events.length === 0) return;
  for (const record of await everyCase(press.vault)) {
    if (!record.people.some((each) => each.person === person)) continue;
    if (events.every((event) => situationOfLife(person, event, record.situations) === null)) continue;
    await changeCase(press.vault, record.id, (is) => {
      let series = is.situations;
      for (const event of events) {
        const added = situationOfLife(person, event, series);
        if (added !== null) series = [...series, added];
      }
      return { ...is, situations: inOrderOfTime(series) };
    });
  }
}
