import { randomBytes } from 'node:crypto';
import { caseEventShape } from '../../domain/case-event-shape.ts';
import type { CaseEvent } from '../../domain/case-event.ts';
import { COUNTRIES, parseCountry } from '../../domain/country.ts';
import { idFrom, parseId, type EventId, type PlaceId } from '../../domain/id.ts';
import { renderPage } from '../../pages/document.tsx';
import { recordEvent, removeEvent } from '../../vault/record-event.ts';
import { recordPlace } from '../../vault/record-place.ts';
import { problem } from '../problem.tsx';
import { readForm } from '../read-form.ts';
import type { DeskContext } from './casework.ts';
import { draftReader, textAt, type Draft } from './draft.ts';
import { eventFields, readEvent } from './event-form.ts';
import { formPage } from './form-page.tsx';
import { knownIn, openCaseFile, placesOf, type CaseFile } from './open-case-file.ts';
import { removeEventPage } from './remove-event-page.tsx';
import { fitted, type FieldErrors } from './shape-errors.ts';
import { strangersIn } from './strangers.ts';
import { optionsIn, peopleOptions } from './words.ts';

/** The event of an address with its case; `event` is `null` where a new one is asked for. */
interface Asked {
  readonly file: CaseFile;
  readonly event: CaseEvent | null;
  readonly version: number;
}

async function askedFor(c: DeskContext): Promise<Asked | null> {
  const file = await openCaseFile(c);
  if (file === null) return null;
  const given = c.req.param('event');
  if (given === undefined) return { file, event: null, version: 0 };
  const found = file.events.find(({ event }) => event.id === given);
  return found === undefined ? null : { file, ...found };
}

export async function showEvent(c: DeskContext): Promise<Response> {
  const asked = await askedFor(c);
  if (asked === null) return problem(c, 'not-found');
  const draft = asked.event === null ? { verification: 'unverified' } : { ...asked.event };
  return page(c, asked, { draft, version: String(asked.version), id: newId() }, {}, null, 200);
}

const newId = (): string => idFrom<EventId>(randomBytes(16));

/** Keeps an event: a new one, or another version of one. Its id is in the form, so that sending twice keeps it once. */
export async function takeEvent(c: DeskContext): Promise<Response> {
  const form = await readForm(c);
  if (form === null) return problem(c, 'not-a-form');
  const asked = await askedFor(c);
  if (asked === null) return problem(c, 'not-found');
  const { file, event } = asked;
  const { say } = c.var.language;
  const reader = draftReader(form);
  const draft = readEvent(reader, event === null ? null : { ...event });
  const id = event?.id ?? parseId<EventId>(form.text('event'));
  if (id === null) return problem(c, 'not-a-form');
  const typed = { draft, version: form.text('version'), id };
  if (reader.more !== null) return page(c, asked, typed, {}, null, 200);
  const { new: place, ...told } = draft;
  const known = fitted(caseEventShape, { ...told, id, case: file.id }, say);
  const strangers = strangersIn(told, knownIn(file), say('casework.wrong-choice'));
  const fits = 'fit' in known && Object.keys(strangers).length === 0;
  const placed = fits ? await placeFor(c, file, known.fit.place, place) : null;
  const errors = {
    ...('errors' in known ? known.errors : {}),
    ...strangers,
    ...(placed !== null && 'errors' in placed ? placed.errors : {}),
  };
  if ('errors' in known || placed === null || 'errors' in placed) return page(c, asked, typed, errors, null, 422);
  const version = /^\d{1,6}$/.test(typed.version) ? Number(typed.version) : 0;
  const done = await recordEvent(file.vault, { ...known.fit, place: placed.place }, event === null ? 0 : version);
  if ('version' in done) return c.redirect(`/cases/${file.id}#e-${id}`, 303);
  if (done.refused !== 'changed-meanwhile') return problem(c, 'not-found');
  // A new event whose id is taken was sent a moment before.
  if (event === null) return c.redirect(`/cases/${file.id}#e-${id}`, 303);
  return page(c, asked, typed, {}, say('casework.changed-meanwhile'), 409);
}

/** Asks before an event goes. */
export async function showRemoveEvent(c: DeskContext): Promise<Response> {
  const { identity, language, session } = c.var;
  const asked = await askedFor(c);
  if (asked?.event == null || identity === null) return problem(c, 'not-found');
  const { file, event } = asked;
  return c.html(renderPage(removeEventPage({ language, identity, session, record: file.record, event })));
}

export async function takeRemoveEvent(c: DeskContext): Promise<Response> {
  const asked = await askedFor(c);
  if (asked?.event == null) return problem(c, 'not-found');
  await removeEvent(asked.file.vault, asked.event);
  return c.redirect(`/cases/${asked.file.id}#timeline`, 303);
}

/** The place of an event: one of this case, or one that is written down for it, told no finer than its country until somebody decides. */
async function placeFor(
  c: DeskContext,
  { vault, events }: CaseFile,
  place: PlaceId | null,
  given: unknown,
): Promise<{ readonly place: PlaceId | null } | { readonly errors: FieldErrors }> {
  const { locale, say } = c.var.language;
  const [land, region, town] = [textAt(given, 'country'), textAt(given, 'region'), textAt(given, 'town')];
  if (place !== null) {
    const ofThisCase = events.some(({ event }) => event.place === place);
    return ofThisCase ? { place } : { errors: { place: say('casework.wrong-choice') } };
  }
  if (land === '' && region === '' && town === '') return { place: null };
  const country = parseCountry(land);
  if (country === null) return { errors: { 'new.country': say('casework.wrong-not-a-country') } };
  const long = (text: string): boolean => text.length > 300;
  if (long(region) || long(town)) return { errors: { 'new.town': say('casework.wrong-too-long') } };
  const id = idFrom<PlaceId>(randomBytes(16));
  const level = (text: string) => (text === '' ? null : { [locale]: text });
  const kind = town !== '' ? 'town' : region !== '' ? 'region' : 'country';
  await recordPlace(vault, {
    id,
    country,
    region: level(region),
    town: level(town),
    exact: null,
    kind,
    tellAtMost: 'country',
  });
  return { place: id };
}

async function page(
  c: DeskContext,
  { file, event }: Asked,
  typed: { readonly draft: Draft; readonly version: string; readonly id: string },
  errors: FieldErrors,
  refusal: string | null,
  status: 200 | 409 | 422,
): Promise<Response> {
  const { identity, language, session } = c.var;
  if (identity === null) return problem(c, 'not-founded');
  const { say, locale } = language;
  const { compare } = new Intl.Collator(locale);
  const lands = new Intl.DisplayNames([locale], { type: 'region' });
  const offered = {
    options: optionsIn(say),
    people: peopleOptions(file.names),
    places: [...(await placesOf(c, file))].map(([value, label]) => ({ value, label })),
    countries: COUNTRIES.map((value) => ({ value, label: lands.of(value) ?? value })).toSorted((a, b) =>
      compare(a.label, b.label),
    ),
  };
  const at = `/cases/${file.id}`;
  const view = {
    language,
    identity,
    session,
    action: `${at}/events/${event?.id ?? 'new'}`,
    back: { path: at, label: file.record.title },
    title: say(event === null ? 'casework.add-event' : 'casework.change-event'),
    lead: event === null ? say('casework.event-lead') : null,
    fields: eventFields(offered),
    draft: typed.draft,
    errors,
    refusal,
    hidden: { version: typed.version, event: typed.id },
    save: say('casework.save'),
    after:
      event === null ? null : (
        <p class="after-form">
          <a href={`${at}/events/${event.id}/remove`}>{say('casework.remove-event')}</a>
        </p>
      ),
  };
  return c.html(renderPage(formPage(view)), status);
}
