import { randomBytes } from 'node:crypto';
import { parsePlainDate } from '../../domain/date.ts';
import { idFrom, type CaseId, type CommitmentId, type MeetingId } from '../../domain/id.ts';
import { holderOn } from '../../domain/office.ts';
import { meetingShape } from '../../domain/officials-shape.ts';
import { tellShown } from '../../vault/open-roster.ts';
import { recordCommitment, recordMeeting } from '../../vault/record-official.ts';
import { todayOf, type DeskContext } from '../cases/casework.ts';
import { draftReader, type Draft } from '../cases/draft.ts';
import type { FormField } from '../cases/form-fields.tsx';
import { fitted, type FieldErrors } from '../cases/shape-errors.ts';
import { problem } from '../problem.tsx';
import { readForm } from '../read-form.ts';
import { askedOffice, type AskedOffice } from './asked-office.ts';
import { linesOf, smallForm } from './small-form.tsx';

export async function showNewMeeting(c: DeskContext): Promise<Response> {
  const asked = await askedOffice(c);
  return asked === null ? problem(c, 'not-found') : meetingForm(c, asked, {}, {}, 200);
}

/** Records a meeting, and each thing that was promised there as a commitment of the office. */
export async function takeNewMeeting(c: DeskContext): Promise<Response> {
  const form = await readForm(c);
  if (form === null) return problem(c, 'not-a-form');
  const asked = await askedOffice(c);
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

async function meetingForm(
  c: DeskContext,
  { vault, office, cases }: AskedOffice,
  draft: Draft,
  errors: FieldErrors,
  status: 200 | 422,
): Promise<Response> {
  await tellShown(vault, 'cases', [...cases.keys()]);
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
