import { createHash, randomBytes } from 'node:crypto';
import { caseShape } from '../../domain/case-shape.ts';
import type { Case } from '../../domain/case.ts';
import { inOrderOfTime } from '../../domain/news-of-life.ts';
import { renderPage } from '../../pages/document.tsx';
import { problem } from '../problem.tsx';
import { readForm } from '../read-form.ts';
import { changeSeenCase, meOf, type DeskContext } from './casework.ts';
import { draftReader, type Draft } from './draft.ts';
import { ENTRY_FORMS, isDraft, type EntryList, type Offered } from './entry-forms.ts';
import { formPage } from './form-page.tsx';
import { knownIn, openCaseFile, type CaseFile } from './open-case-file.ts';
import { fitted, type FieldErrors } from './shape-errors.ts';
import { strangersIn } from './strangers.ts';
import { optionsIn, peopleOptions } from './words.ts';

/*
 * The entries of a case's lists, each on a form of its own. An entry is called by its place in its list; its fingerprint
 * goes with the form, so that nobody writes over what a colleague wrote meanwhile.
 */

export function entryHandlers(list: EntryList) {
  return {
    showNew: (c: DeskContext) => show(c, list, null),
    takeNew: (c: DeskContext) => take(c, list, null),
    showOne: (c: DeskContext) => show(c, list, placeIn(c)),
    takeOne: (c: DeskContext) => take(c, list, placeIn(c)),
  };
}

const placeIn = (c: DeskContext): number => {
  const given = c.req.param('at') ?? '';
  return /^\d{1,3}$/.test(given) ? Number(given) : -1;
};

async function show(c: DeskContext, list: EntryList, at: number | null): Promise<Response> {
  const file = await openCaseFile(c);
  const before = file === null ? undefined : entryAt(file.record, list, at);
  if (file === null || before === undefined) return problem(c, 'not-found');
  const draft = before === null ? ENTRY_FORMS[list].fresh(offeredBy(c, file)) : asTyped(list, before);
  return page(c, { file, list, at, draft, was: before === null ? '' : printOf(before) }, {}, null, 200);
}

async function take(c: DeskContext, list: EntryList, at: number | null): Promise<Response> {
  const form = await readForm(c);
  if (form === null) return problem(c, 'not-a-form');
  const file = await openCaseFile(c);
  const before = file === null ? undefined : entryAt(file.record, list, at);
  if (file === null || before === undefined) return problem(c, 'not-found');
  const { say } = c.var.language;
  const reader = draftReader(form);
  const draft = ENTRY_FORMS[list].read(reader, offeredBy(c, file), before);
  const typed = { file, list, at, draft: { ...draft, heard: form.text('heard') }, was: form.text('was') };
  if (reader.more !== null) return page(c, typed, {}, null, 200);
  const place = at ?? file.record[list].length;
  const known = fitted(caseShape, withEntry(file.record, list, place, draft), say, `${list}.${place}`);
  const strangers = strangersIn(draft, knownIn(file), say('casework.wrong-choice'));
  if ('errors' in known) return page(c, typed, { ...known.errors, ...strangers }, null, 422);
  if (Object.keys(strangers).length > 0) return page(c, typed, strangers, null, 422);
  const entry = known.fit[list][place];
  const done = await changeSeenCase(c, file.vault, file.id, (record) => {
    if (at === null) return inOrder(withEntry(record, list, record[list].length, entry));
    const now = record[list][at];
    if (now === undefined || printOf(now) !== typed.was) return { refused: 'changed-meanwhile' as const };
    return inOrder(withEntry(record, list, at, entry));
  });
  if (done === 'changed') return c.redirect(`/cases/${file.id}`, 303);
  if (done.refused !== 'changed-meanwhile') return problem(c, 'not-found');
  return page(c, typed, {}, say('casework.changed-meanwhile'), 409);
}

/** The entry, `null` for a new one; `undefined` where there is none. */
function entryAt(record: Case, list: EntryList, at: number | null): Draft | null | undefined {
  if (at === null) return null;
  const entry: unknown = record[list][at];
  return isDraft(entry) ? entry : undefined;
}

/** What a form asks in another way than the record keeps it. */
const asTyped = (list: EntryList, entry: Draft): Draft =>
  list === 'asks' ? { ...entry, heard: entry['heardBy'] === null ? 'public' : 'me' } : entry;

const printOf = (entry: unknown): string =>
  createHash('sha256').update(PRINT).update(JSON.stringify(entry)).digest('hex');
/** Of this process alone: a fingerprint of a name could else be guessed at by whoever finds the form. */
const PRINT = randomBytes(16);

function withEntry(record: Case, list: EntryList, at: number, entry: unknown): Case {
  const all: unknown[] = [...record[list]];
  all[at] = entry;
  return { ...record, [list]: all };
}

const inOrder = (record: Case): Case => ({ ...record, situations: inOrderOfTime(record.situations) });

function offeredBy(c: DeskContext, file: CaseFile): Offered {
  const { identity, language } = c.var;
  const names = new Intl.DisplayNames([language.locale], { type: 'language' });
  return {
    options: optionsIn(language.say),
    people: peopleOptions(new Map(file.record.people.map(({ person }) => [person, file.names.get(person) ?? '–']))),
    locales: (identity?.locales ?? []).map((value) => ({ value, label: names.of(value) ?? value })),
    me: meOf(c),
    record: file.record,
  };
}

interface Typed {
  readonly file: CaseFile;
  readonly list: EntryList;
  readonly at: number | null;
  readonly draft: Draft;
  readonly was: string;
}

function page(
  c: DeskContext,
  { file, list, at, draft, was }: Typed,
  errors: FieldErrors,
  refusal: string | null,
  status: 200 | 409 | 422,
): Response {
  const { identity, language, session } = c.var;
  if (identity === null) return problem(c, 'not-founded');
  const { say } = language;
  const { title, change, lead, fields } = ENTRY_FORMS[list];
  const view = {
    language,
    identity,
    session,
    action: `/cases/${file.id}/${list}/${at ?? 'new'}`,
    back: { path: `/cases/${file.id}`, label: file.record.title },
    title: say(at === null ? title : change),
    lead: lead === null ? null : say(lead),
    fields: fields(offeredBy(c, file)),
    draft,
    errors,
    refusal,
    hidden: was === '' ? {} : { was },
    save: say('casework.save'),
  };
  return c.html(renderPage(formPage(view)), status);
}
