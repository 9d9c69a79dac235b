import { randomBytes } from 'node:crypto';
import { COMMITMENT_STATES, stateOf, type Commitment } from '../../domain/commitment.ts';
import type { Case } from '../../domain/case.ts';
import { parsePlainDate } from '../../domain/date.ts';
import { idFrom, parseId, type CaseId, type CommitmentId, type MeetingId, type OfficeId } from '../../domain/id.ts';
import { COUNTRIES } from '../../domain/country.ts';
import { holderOn, type Office } from '../../domain/office.ts';
import { meetingShape, officeShape } from '../../domain/officials-shape.ts';
import { renderPage } from '../../pages/document.tsx';
import { commitmentsOf, everyOffice, meetingsOf, officesById } from '../../vault/officials.ts';
import type { OpenVault } from '../../vault/open-vault.ts';
import { noteStep, recordCommitment, recordMeeting, recordOffice } from '../../vault/record-official.ts';
import { problem } from '../problem.tsx';
import { readForm } from '../read-form.ts';
import { allows, meOf, namesOf, seenCases, todayOf, vaultOf, type DeskContext } from './casework.ts';
import { draftReader, type Draft } from './draft.ts';
import type { FormField } from './form-fields.tsx';
import { formPage } from './form-page.tsx';
import { lockedPage } from './locked-page.tsx';
import { officePage } from './office-page.tsx';
import { officialsPage } from './officials-page.tsx';
import { fitted, type FieldErrors } from './shape-errors.ts';

export async function showOfficials(c: DeskContext): Promise<Response> {
  const { deps, identity, language, session } = c.var;
  if (identity === null) return problem(c, 'not-founded');
  const known = { language, identity, session };
  const vault = deps.vaults.of(session.id);
  if (vault === null) {
    const holdsKey = await deps.vaults.holdsKey(session.account.id);
    const title = language.say('casework.officials');
    const view = { ...known, title, path: '/officials', holdsKey, openElsewhere: deps.vaults.count() > 0 };
    return c.html(renderPage(lockedPage(view)));
  }
  const offices = await everyOffice(vault);
  return c.html(renderPage(officialsPage({ ...known, offices, mayWrite: allows(c, 'officials.write') })));
}

/** An office with what of its meetings and promises concerns no case that this person does not see. */
export async function showOffice(c: DeskContext): Promise<Response> {
  const { identity, language, session } = c.var;
  const asked = await askedFor(c);
  if (asked === null || identity === null) return problem(c, 'not-found');
  const { vault, office, cases } = asked;
  const holder = holderOn(office, todayOf(c));
  const view = {
    language,
    identity,
    session,
    office,
    meetings: (await meetingsOf(vault, { office: office.id })).filter((each) => isSeen(each.cases, cases)),
    commitments: await seenCommitments(asked),
    holder: holder === null ? null : ((await namesOf(c, vault, [holder])).get(holder) ?? null),
    mayWrite: allows(c, 'officials.write'),
  };
  return c.html(renderPage(officePage(view)));
}

interface AskedOffice {
  readonly vault: OpenVault;
  readonly office: Office;
  readonly cases: ReadonlyMap<CaseId, Case>;
}

async function askedFor(c: DeskContext): Promise<AskedOffice | null> {
  const vault = vaultOf(c);
  const id = parseId<OfficeId>(c.req.param('office') ?? '');
  const office = id === null ? undefined : (await officesById(vault, [id])).get(id);
  return office === undefined ? null : { vault, office, cases: await seenCases(c, vault) };
}

const isSeen = (about: readonly CaseId[], cases: ReadonlyMap<CaseId, Case>): boolean =>
  about.every((id) => cases.has(id));

const seenCommitments = async ({ vault, office, cases }: AskedOffice): Promise<Commitment[]> =>
  (await commitmentsOf(vault, { office: office.id })).filter((each) => isSeen(each.cases, cases));

export function showNewOffice(c: DeskContext): Response {
  vaultOf(c);
  return officeForm(c, {}, {}, 200);
}

export async function takeNewOffice(c: DeskContext): Promise<Response> {
  const vault = vaultOf(c);
  const form = await readForm(c);
  if (form === null) return problem(c, 'not-a-form');
  const reader = draftReader(form);
  const [title, institution, language] = [reader.text('title'), reader.text('institution'), reader.text('language')];
  const id = idFrom<OfficeId>(randomBytes(16));
  const lines = linesOf(reader.text('lines'));
  const given = {
    id,
    title: { [language]: title },
    institution: { [language]: institution },
    salutation: reader.text('salutation'),
    language,
    address: { lines, country: reader.text('country'), email: null, phone: null },
    holders: [],
  };
  const known = fitted(officeShape, given, c.var.language.say);
  if ('fit' in known) {
    await recordOffice(vault, known.fit);
    return c.redirect(`/officials/${id}`, 303);
  }
  const typed = { ...given, title, institution, lines: lines.join('\n'), country: reader.text('country') };
  // A form's field is the first part of where in the record it stands.
  const errors = Object.fromEntries(
    Object.entries(known.errors).map(([name, words]) => [
      name.startsWith('address.') ? (name.split('.')[1] ?? name) : (name.split('.')[0] ?? name),
      words,
    ]),
  );
  return officeForm(c, typed, errors, 422);
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((each) => each.trim())
    .filter((each) => each !== '');

function officeForm(c: DeskContext, draft: Draft, errors: FieldErrors, status: 200 | 422): Response {
  const { locale } = c.var.language;
  const lands = new Intl.DisplayNames([locale], { type: 'region' });
  const { compare } = new Intl.Collator(locale);
  const countries = COUNTRIES.map((value) => ({ value, label: lands.of(value) ?? value }));
  const fields: readonly FormField[] = [
    { is: 'line', name: 'title', label: 'casework.office', help: 'casework.office-language' },
    { is: 'line', name: 'institution', label: 'casework.institution', help: 'casework.office-language' },
    { is: 'line', name: 'language', label: 'casework.office-tongue', help: 'casework.office-tongue-help' },
    { is: 'line', name: 'salutation', label: 'casework.salutation', help: 'casework.salutation-help' },
    { is: 'text', name: 'lines', label: 'casework.office-address' },
    {
      is: 'choice',
      name: 'country',
      label: 'casework.country',
      options: countries.toSorted((a, b) => compare(a.label, b.label)),
      blank: 'casework.choose',
    },
  ];
  const back = { path: '/officials', label: c.var.language.say('casework.officials') };
  return smallForm(c, { action: '/officials/new', back, title: 'casework.office-new', fields, draft, errors }, status);
}

export async function showNewMeeting(c: DeskContext): Promise<Response> {
  const asked = await askedFor(c);
  return asked === null ? problem(c, 'not-found') : meetingForm(c, asked, {}, {}, 200);
}

/** Records a meeting, and each thing that was promised there as a commitment of the office. */
export async function takeNewMeeting(c: DeskContext): Promise<Response> {
  const form = await readForm(c);
  if (form === null) return problem(c, 'not-a-form');
  const asked = await askedFor(c);
  if (asked === null) return problem(c, 'not-found');
  const { vault, office, cases } = asked;
  const { say } = c.var.language;
  const reader = draftReader(form);
  const id = idFrom<MeetingId>(randomBytes(16));
  const about = reader.ticked('cases');
  const promised = linesOf(reader.text('promised'));
  const draft = {
    on: reader.text('on'),
    cases: about,
    handedOver: linesOf(reader.text('handedOver')),
    promised,
    notes: reader.text('notes'),
  };
  const typed = {
    ...draft,
    handedOver: reader.text('handedOver'),
    promised: reader.text('promised'),
    due: reader.text('due'),
  };
  const due = parsePlainDate(typed.due);
  const known = fitted(
    meetingShape,
    { ...draft, id, place: null, received: [{ office: office.id, person: holderOn(office, todayOf(c)) }], went: [] },
    say,
  );
  const errors = {
    ...('errors' in known ? known.errors : {}),
    ...(typed.due !== '' && due === null ? { due: say('casework.wrong-not-a-date') } : {}),
    ...(about.some((each) => !cases.has(each as CaseId)) ? { cases: say('casework.wrong-choice') } : {}),
  };
  if ('errors' in known || Object.keys(errors).length > 0) return meetingForm(c, asked, typed, errors, 422);
  await recordMeeting(vault, known.fit);
  for (const text of known.fit.promised) {
    const commitment = idFrom<CommitmentId>(randomBytes(16));
    const { cases: of } = known.fit;
    await recordCommitment(vault, {
      id: commitment,
      office: office.id,
      cases: of,
      from: { meeting: id },
      text,
      answerDueOn: due,
      steps: [],
    });
  }
  return c.redirect(`/officials/${office.id}`, 303);
}

function meetingForm(
  c: DeskContext,
  { office, cases }: AskedOffice,
  draft: Draft,
  errors: FieldErrors,
  status: 200 | 422,
): Response {
  const mine = [...cases.values()].map(({ id, title }) => ({ value: id, label: title }));
  const fields: readonly FormField[] = [
    { is: 'date', name: 'on', label: 'casework.when', help: 'casework.date-help' },
    {
      is: 'boxes',
      name: 'cases',
      label: 'casework.meeting-cases',
      help: 'casework.meeting-cases-help',
      options: mine.toSorted((a, b) => a.label.localeCompare(b.label)),
    },
    { is: 'text', name: 'handedOver', label: 'casework.handed-over' },
    { is: 'text', name: 'promised', label: 'casework.promised', help: 'casework.promised-help' },
    { is: 'day', name: 'due', label: 'casework.answer-due' },
    { is: 'text', name: 'notes', label: 'casework.notes' },
  ];
  const at = `/officials/${office.id}`;
  const back = { path: at, label: c.var.language.say('casework.officials') };
  return smallForm(
    c,
    { action: `${at}/meetings/new`, back, title: 'casework.meeting-new', fields, draft, errors },
    status,
  );
}

/** The commitment of an address: of that office, and of no case that this person does not see. */
async function askedCommitment(c: DeskContext): Promise<(AskedOffice & { readonly commitment: Commitment }) | null> {
  const asked = await askedFor(c);
  const id = c.req.param('commitment');
  const commitment = asked === null ? undefined : (await seenCommitments(asked)).find((each) => each.id === id);
  return asked === null || commitment === undefined ? null : { ...asked, commitment };
}

export async function showStep(c: DeskContext): Promise<Response> {
  const asked = await askedCommitment(c);
  if (asked === null) return problem(c, 'not-found');
  return stepForm(c, asked, { state: stateOf(asked.commitment), on: todayOf(c) }, {}, 200);
}

export async function takeStep(c: DeskContext): Promise<Response> {
  const sent = await readForm(c);
  if (sent === null) return problem(c, 'not-a-form');
  const asked = await askedCommitment(c);
  if (asked === null) return problem(c, 'not-found');
  const { say } = c.var.language;
  const draft = { state: sent.text('state'), on: sent.text('on'), note: sent.text('note').slice(0, 20_000) };
  const [state, on] = [COMMITMENT_STATES.find((each) => each === draft.state), parsePlainDate(draft.on)];
  if (state === undefined || on === null) {
    const wrongDay: FieldErrors = on === null ? { on: say('casework.wrong-not-a-date') } : {};
    return stepForm(c, asked, draft, state === undefined ? { state: say('casework.wrong-choice') } : wrongDay, 422);
  }
  const step = { state, on, by: meOf(c), note: draft.note, evidence: [] };
  const done = await noteStep(asked.vault, asked.commitment.id, step);
  if (done === 'changed') return c.redirect(`/officials/${asked.office.id}`, 303);
  const field = {
    'no-change': 'state',
    'before-the-last': 'on',
    'without-evidence': 'note',
    'no-such-record': 'state',
  };
  return stepForm(c, asked, draft, { [field[done.refused]]: say(`casework.step-${done.refused}`) }, 422);
}

function stepForm(
  c: DeskContext,
  { office, commitment }: AskedOffice & { readonly commitment: Commitment },
  draft: Draft,
  errors: FieldErrors,
  status: 200 | 422,
): Response {
  const { say } = c.var.language;
  const fields: readonly FormField[] = [
    {
      is: 'choice',
      name: 'state',
      label: 'casework.step-state',
      options: COMMITMENT_STATES.map((value) => ({ value, label: say(`casework.commitment-${value}`) })),
    },
    { is: 'day', name: 'on', label: 'casework.step-on' },
    { is: 'text', name: 'note', label: 'casework.step-note', help: 'casework.step-note-help' },
  ];
  const at = `/officials/${office.id}`;
  const back = { path: at, label: say('casework.officials') };
  const action = `${at}/commitments/${commitment.id}`;
  return smallForm(
    c,
    { action, back, title: 'casework.step-new', fields, draft, errors, lead: commitment.text },
    status,
  );
}

interface SmallForm {
  readonly action: string;
  readonly back: { readonly path: string; readonly label: string };
  readonly title: 'casework.office-new' | 'casework.meeting-new' | 'casework.step-new';
  readonly fields: readonly FormField[];
  readonly draft: Draft;
  readonly errors: FieldErrors;
  readonly lead?: string;
}

function smallForm(c: DeskContext, { title, lead, ...given }: SmallForm, status: 200 | 422): Response {
  const { identity, language, session } = c.var;
  if (identity === null) return problem(c, 'not-founded');
  const { say } = language;
  const known = { language, identity, session, refusal: null, hidden: {}, save: say('casework.save') };
  return c.html(renderPage(formPage({ ...known, ...given, title: say(title), lead: lead ?? null })), status);
}
