import { COMMITMENT_STATES, stateOf, type Commitment } from '../../domain/commitment.ts';
import { parsePlainDate } from '../../domain/date.ts';
import { noteStep } from '../../vault/record-official.ts';
import { meOf, todayOf, type DeskContext } from '../cases/casework.ts';
import type { Draft } from '../cases/draft.ts';
import type { FormField } from '../cases/form-fields.tsx';
import type { FieldErrors } from '../cases/shape-errors.ts';
import { problem } from '../problem.tsx';
import { readForm } from '../read-form.ts';
import { askedOffice, seenCommitments, type AskedOffice } from './asked-office.ts';
import { smallForm } from './small-form.tsx';

/** The commitment of an address: of that office, and of no case that this person does not see. */
async function askedCommitment(c: DeskContext): Promise<(AskedOffice & { readonly commitment: Commitment }) | null> {
  const asked = await askedOffice(c);
  const id = c.req.param('commitment');
  const commitment = asked === null ? undefined : (await seenCommitments(c, asked)).find((each) => each.id === id);
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
