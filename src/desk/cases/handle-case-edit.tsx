import { randomBytes } from 'node:crypto';
import { caseShape } from '../../domain/case-shape.ts';
import type { Case } from '../../domain/case.ts';
import { idFrom, type CaseId } from '../../domain/id.ts';
import { renderPage } from '../../pages/document.tsx';
import { beginTeam } from '../../staff/case-members.ts';
import { recordCase } from '../../vault/record-case.ts';
import { problem } from '../problem.tsx';
import { readForm } from '../read-form.ts';
import { changeSeenCase, meOf, vaultOf, type DeskContext } from './casework.ts';
import { draftReader, type Draft, type DraftReader } from './draft.ts';
import type { FormField } from './form-fields.tsx';
import { formPage } from './form-page.tsx';
import { openCaseFile } from './open-case-file.ts';
import { fitted, type FieldErrors } from './shape-errors.ts';
import { optionsIn } from './words.ts';

/** A case to begin with: whatever else there is to say has a form of its own. */
const EMPTY = {
  people: [],
  situations: [],
  proceedings: [],
  asks: [],
  says: [],
  outcomes: [],
} as const;

export function showNewCase(c: DeskContext): Response {
  // Nobody writes a form that cannot be kept.
  vaultOf(c);
  return page(c, null, { campaign: 'draft', verification: 'unverified' }, {}, 200);
}

/** Opens a case. Whoever opens it is on it, and nobody else is until somebody puts them there. */
export async function takeNewCase(c: DeskContext): Promise<Response> {
  const vault = vaultOf(c);
  const form = await readForm(c);
  if (form === null) return problem(c, 'not-a-form');
  const { deps, language } = c.var;
  const id = idFrom<CaseId>(randomBytes(16));
  const draft = readCase(draftReader(form));
  const known = fitted(caseShape, { ...EMPTY, ...draft, id }, language.say);
  if ('errors' in known) return page(c, null, draft, known.errors, 422);
  // First the team: a case that nobody is on would be nobody's.
  const begun = await beginTeam(deps.staff, id, deps.now(), { by: meOf(c), audit: deps.audit });
  if (begun !== 'joined') return problem(c, 'not-yours');
  await recordCase(vault, known.fit);
  return c.redirect(`/cases/${id}`, 303);
}

export async function showEditCase(c: DeskContext): Promise<Response> {
  const file = await openCaseFile(c);
  return file === null ? problem(c, 'not-found') : page(c, file.record, { ...file.record }, {}, 200);
}

export async function takeEditCase(c: DeskContext): Promise<Response> {
  const form = await readForm(c);
  if (form === null) return problem(c, 'not-a-form');
  const file = await openCaseFile(c);
  if (file === null) return problem(c, 'not-found');
  const draft = readCase(draftReader(form));
  const known = fitted(caseShape, { ...file.record, ...draft }, c.var.language.say);
  if ('errors' in known) return page(c, file.record, draft, known.errors, 422);
  const { title, campaign, verification, contact } = known.fit;
  const done = await changeSeenCase(c, file.vault, file.id, (record) => ({
    ...record,
    title,
    campaign,
    verification,
    contact,
  }));
  return done === 'changed' ? c.redirect(`/cases/${file.id}`, 303) : problem(c, 'not-found');
}

const readCase = (reader: DraftReader): Draft => ({
  title: reader.text('title'),
  campaign: reader.text('campaign'),
  verification: reader.text('verification'),
  contact: { last: reader.orNull('contact.last'), checkIn: reader.orNull('contact.checkIn') },
});

function page(c: DeskContext, record: Case | null, draft: Draft, errors: FieldErrors, status: 200 | 422): Response {
  const { identity, language, session } = c.var;
  if (identity === null) return problem(c, 'not-founded');
  const { say } = language;
  const { campaigns, verifications } = optionsIn(say);
  const fields: readonly FormField[] = [
    { is: 'line', name: 'title', label: 'casework.title', help: 'casework.title-help' },
    { is: 'choice', name: 'campaign', label: 'casework.campaign', help: 'casework.campaign-help', options: campaigns },
    {
      is: 'choice',
      name: 'verification',
      label: 'casework.verification',
      help: 'casework.verification-help',
      options: verifications,
    },
    { is: 'day', name: 'contact.last', label: 'casework.contact-last' },
    { is: 'day', name: 'contact.checkIn', label: 'casework.check-in', help: 'casework.check-in-help' },
  ];
  const back =
    record === null
      ? { path: '/cases', label: say('casework.cases') }
      : { path: `/cases/${record.id}`, label: record.title };
  const view = {
    language,
    identity,
    session,
    action: record === null ? '/cases/new' : `/cases/${record.id}/edit`,
    back,
    title: say(record === null ? 'casework.new' : 'casework.edit'),
    lead: record === null ? say('casework.new-lead') : null,
    fields,
    draft,
    errors,
    refusal: null,
    hidden: {},
    save: say(record === null ? 'casework.open-case' : 'casework.save'),
  };
  return c.html(renderPage(formPage(view)), status);
}
