import { languagesOutOf } from '../../../newsroom/languages-out.ts';
import { scheduledUntil } from '../../../newsroom/scheduled.ts';
import { publish } from '../../../press/publish.ts';
import { sayRefusal } from '../../../press/say-refusal.ts';
import { settleWithdrawals } from '../../../press/settle-withdrawals.ts';
import { takeBackScheduled } from '../../../press/take-back-scheduled.ts';
import { withdrawWork } from '../../../press/withdraw-work.ts';
import { problem } from '../../problem.tsx';
import { readForm } from '../../read-form.ts';
import { meOf, workOf, type DeskContext, type NewsroomWork } from '../newsroom-context.ts';
import { doneAt } from './done.ts';
import { answerOut } from './handle-out.tsx';
import { filesLocked, languagesFrom, pressOf, typedIn } from './press-of.ts';
import { wayOut } from './way-out.ts';

/** Publishes the work in the languages that are ticked, and those that it is out in. */
export async function takePublish(c: DeskContext): Promise<Response> {
  const found = await workOf(c);
  if (found instanceof Response) return found;
  const form = await readForm(c);
  if (form === null) return problem(c, 'not-a-form');
  const { deps, language } = c.var;
  const { say } = language;
  const { id } = found;
  const typed = typedIn(form);
  const languages = languagesFrom(form);
  if (languages.length === 0 && !(await languagesOutOf(found.press.newsroom, [id])).has(id))
    return answerOut(c, found, { form: 'publish', why: say('out.refused-no-language'), typed }, 422);
  const press = pressOf(c);
  if (press === null) return answerOut(c, found, filesLocked(c, 'publish', typed), 409);
  const done = await publish(press, [id], deps.now(), languages);
  if ('refused' in done) {
    const why = sayRefusal(done, say);
    return answerOut(c, found, { form: 'publish', why, way: wayOut(done, id, say), typed }, 409);
  }
  await deps.audit({ by: meOf(c), verb: 'work-published', records: [id] });
  await putAwayPlanned(c, found);
  const look = done.warnings.length + done.questions.length + done.mosaic.length;
  return c.redirect(doneAt(id, { is: 'published', look, hidden: done.hidden.includes(id) }), 303);
}

/** What was planned for this work alone is out now. */
async function putAwayPlanned(c: DeskContext, { press, id }: NewsroomWork): Promise<void> {
  const waiting = await scheduledUntil(press.newsroom, null);
  for (const { id: planned, works } of waiting)
    if (works.length === 1 && works[0] === id)
      await takeBackScheduled(press, planned, { by: meOf(c), audit: c.var.deps.audit });
}

/** Withdraws the work: gone at once, and for good. */
export async function takeWithdraw(c: DeskContext): Promise<Response> {
  const found = await workOf(c);
  if (found instanceof Response) return found;
  const { deps } = c.var;
  const { press, id } = found;
  await deps.audit({ by: meOf(c), verb: 'work-withdrawn', records: [id] });
  await withdrawWork(press, [id], deps.now());
  await settleWithdrawals(press, pressOf(c), deps.now());
  return c.redirect(doneAt(id, { is: 'withdrawn' }), 303);
}
