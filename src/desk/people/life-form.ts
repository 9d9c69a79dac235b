import * as v from 'valibot';
import { lifeEventShape } from '../../domain/consent-shape.ts';
import { parsePlainDate, startOfUtcDay, utcDayOf, type Instant } from '../../domain/date.ts';
import type { LifeEvent } from '../../domain/life-event.ts';
import { line } from '../../domain/shape.ts';
import type { Say } from '../../platform/catalogue/catalogue.ts';
import type { Said } from '../../vault/record-consent.ts';
import { isoOf } from './conversation-form.ts';

/** Of these the family hears before anybody reads of it. */
export const FAMILY_FIRST: readonly LifeEvent['what'][] = ['died', 'disappeared'];

/** Reads what happened to somebody; what is wrong by the names of fields. */
export function readLife(
  fields: ReadonlyMap<string, string>,
  now: Instant,
  say: Say,
): { said: Said; errors: Readonly<Record<string, string>> } {
  const value = (name: string): string => (fields.get(name) ?? '').trim();
  const errors: Record<string, string> = {};
  const what = value('what');
  const source = v.safeParse(line, value('source'));
  if (!source.success) errors['source'] = source.issues[0].message;
  const family = value('family');
  if (family === '' && FAMILY_FIRST.some((each) => each === what)) errors['family'] = 'family';
  const on = parsePlainDate(value('on'));
  if (on === null) errors['on'] = 'not-a-date';
  else if (on > utcDayOf(now)) errors['on'] = 'future';
  const told =
    family === '' ? value('source') : `${value('source')} · ${say('people.life-told-family', { how: family })}`;
  // What happened today happened before now, and after what was recorded this morning.
  const from = on === null || on === utcDayOf(now) ? now : startOfUtcDay(on);
  const event = v.safeParse<typeof lifeEventShape>(lifeEventShape, { what, from: isoOf(from), source: told });
  if (event.success) return { said: { entries: [{ entry: 'life', event: event.output }] }, errors };
  for (const issue of event.issues) errors[v.getDotPath(issue) ?? 'what'] ??= issue.message;
  return { said: {}, errors };
}
