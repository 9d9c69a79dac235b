import { evidenceBroughtShape } from '../../domain/evidence-shape.ts';
import { renderPage } from '../../pages/document.tsx';
import { MOST_EVIDENCE_BYTES, receiveEvidence } from '../../vault/receive-evidence.ts';
import { problem } from '../problem.tsx';
import { meOf, type DeskContext } from './casework.ts';
import { draftReader, type Draft } from './draft.ts';
import type { FormField } from './form-fields.tsx';
import { formPage } from './form-page.tsx';
import { knownIn, openCaseFile, type CaseFile } from './open-case-file.ts';
import { readUpload } from './read-upload.ts';
import { fitted, type FieldErrors } from './shape-errors.ts';
import { strangersIn } from './strangers.ts';
import { peopleOptions } from './words.ts';

/** The form beside the file. */
const FORM_BYTES = 256 * 1024;
/** The most that the form may send: an original, and what is said of it. */
export const MOST_UPLOAD_BYTES: number = MOST_EVIDENCE_BYTES + FORM_BYTES;

export async function showReceive(c: DeskContext): Promise<Response> {
  const file = await openCaseFile(c);
  return file === null ? problem(c, 'not-found') : page(c, file, {}, {}, 200);
}

/** Takes a file into the case, sealed, with whose hands it went through. */
export async function takeReceive(c: DeskContext): Promise<Response> {
  const file = await openCaseFile(c);
  if (file === null) return problem(c, 'not-found');
  const sent = await readUpload(c);
  if (sent === null) return problem(c, 'not-a-form');
  const { deps, language } = c.var;
  const { say } = language;
  const reader = draftReader(sent.form);
  const draft = {
    about: reader.text('about'),
    custody: reader.rows(
      'custody',
      (at) => ({
        by: reader.orNull(`${at}.by`),
        who: reader.text(`${at}.who`),
        on: reader.orNull(`${at}.on`),
        how: reader.text(`${at}.how`),
      }),
      1,
    ),
  };
  if (reader.more !== null) return page(c, file, draft, {}, 200);
  const name = nameOf(sent.file?.name ?? '');
  const known = fitted(evidenceBroughtShape, { ...draft, case: file.id, name }, say);
  const strangers = strangersIn(draft, knownIn(file), say('casework.wrong-choice'));
  const missing = sent.file === null ? { file: say('casework.file-missing') } : {};
  if ('errors' in known || sent.file === null || Object.keys(strangers).length > 0)
    return page(c, file, draft, { ...missing, ...('errors' in known ? known.errors : {}), ...strangers }, 422);
  const bytes = new Uint8Array(await sent.file.arrayBuffer());
  const told = { ...known.fit, by: meOf(c), now: deps.now(), bytes };
  const done = await receiveEvidence(file.vault, deps.press.evidence, told);
  bytes.fill(0);
  if (!('refused' in done)) return c.redirect(`/cases/${file.id}/evidence/${done.id}`, 303);
  if (done.refused === 'no-such-case') return problem(c, 'not-found');
  return page(c, file, draft, { file: say(`casework.${done.refused}`) }, 422);
}

/** The name that a file came with, without the folder before it; some have none. */
function nameOf(given: string): string {
  const name = given
    .slice(given.search(/[^\\/]*$/))
    .replaceAll(/\p{Cc}/gu, '')
    .trim()
    .slice(-300);
  return name === '' ? '–' : name;
}

function page(c: DeskContext, file: CaseFile, draft: Draft, errors: FieldErrors, status: 200 | 422): Response {
  const { identity, language, session } = c.var;
  if (identity === null) return problem(c, 'not-founded');
  const { say } = language;
  const people = peopleOptions(file.names);
  const fields: readonly FormField[] = [
    { is: 'text', name: 'about', label: 'casework.evidence-about', help: 'casework.evidence-about-help' },
    {
      is: 'rows',
      name: 'custody',
      label: 'casework.custody',
      help: 'casework.custody-help',
      add: 'casework.more-hand',
      least: 1,
      fields: (at) => [
        { is: 'line', name: `${at}.who`, label: 'casework.hand-who' },
        {
          is: 'choice',
          name: `${at}.by`,
          label: 'casework.source-by',
          options: people,
          blank: 'casework.nobody-of-these',
        },
        { is: 'date', name: `${at}.on`, label: 'casework.when', help: 'casework.date-help' },
        { is: 'line', name: `${at}.how`, label: 'casework.hand-how', help: 'casework.hand-how-help' },
      ],
    },
  ];
  const view = {
    language,
    identity,
    session,
    action: `/cases/${file.id}/evidence/new`,
    back: { path: `/cases/${file.id}/evidence`, label: file.record.title },
    title: say('casework.receive'),
    lead: say('casework.receive-lead', { most: MOST_EVIDENCE_BYTES / 1024 / 1024 }),
    fields,
    draft,
    errors,
    refusal: Object.keys(errors).length > 0 && errors['file'] === undefined ? say('casework.file-again') : null,
    hidden: {},
    save: say('casework.receive-do'),
    upload: true,
  };
  return c.html(renderPage(formPage(view)), status);
}
