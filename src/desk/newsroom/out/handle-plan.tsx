import { parsePlainDate, type Instant } from '../../../domain/date.ts';
import { LONGEST_NOTE } from '../../../domain/review.ts';
import { languagesOutOf } from '../../../newsroom/languages-out.ts';
import { instantIn, parseZone } from '../../../platform/zoned-time.ts';
import type { MessageKey } from '../../../platform/catalogue/catalogue.ts';
import { breakEmbargo } from '../../../press/break-embargo.ts';
import { sayRefusal } from '../../../press/say-refusal.ts';
import { schedule } from '../../../press/schedule.ts';
import { takeBackScheduled } from '../../../press/take-back-scheduled.ts';
import { problem } from '../../problem.tsx';
import { readForm, type SentForm } from '../../read-form.ts';
import { keepZone } from '../../zone.ts';
import { meOf, workOf, type DeskContext } from '../newsroom-context.ts';
import { isPlanId, workOfPlan } from './work-of-plan.ts';
import { doneAt } from './done.ts';
import { answerOut } from './handle-out.tsx';
import { filesLocked, languagesFrom, pressOf, typedIn } from './press-of.ts';
import { wayOut } from './way-out.ts';

/** Makes the work ready for an instant ahead, or for another one than was planned. */
export async function takePlan(c: DeskContext): Promise<Response> {
  const found = await workOf(c);
  if (found instanceof Response) return found;
  const form = await readForm(c);
  if (form === null) return problem(c, 'not-a-form');
  const { deps, language } = c.var;
  const { say } = language;
  const { id } = found;
  const typed = typedIn(form);
  const refuse = (why: MessageKey) => answerOut(c, found, { form: 'plan', why: say(why), typed }, 422);
  const moment = momentFrom(form, deps.now());
  if ('wrong' in moment) return refuse(moment.wrong);
  const { at, zone } = moment;
  keepZone(c, zone);
  const languages = languagesFrom(form);
  if (languages.length === 0 && !(await languagesOutOf(found.press.newsroom, [id])).has(id))
    return refuse('out.refused-no-language');
  const contact = form.text('contact');
  if (contact.length > LONGEST_NOTE) return refuse('out.refused-note-too-long');
  const withEmbargo = form.text('embargo') === 'on';
  if (withEmbargo && contact === '') return refuse('out.refused-no-contact');
  const press = pressOf(c);
  if (press === null) return answerOut(c, found, filesLocked(c, 'plan', typed), 409);
  const replaces = form.text('replaces');
  const done = await schedule(press, [id], at, {
    by: meOf(c),
    now: deps.now(),
    audit: deps.audit,
    key: deps.door.key,
    zone,
    languages,
    embargo: withEmbargo ? { contact } : null,
    replaces: isPlanId(replaces) ? replaces : null,
  });
  if ('refused' in done) {
    const why = sayRefusal(done, say);
    return answerOut(c, found, { form: 'plan', why, way: wayOut(done, id, say), typed }, 409);
  }
  return c.redirect(doneAt(id, { is: 'planned' }), 303);
}

function momentFrom(
  form: SentForm,
  now: Instant,
): { readonly at: Instant; readonly zone: string } | { readonly wrong: MessageKey } {
  const day = parsePlainDate(form.text('day'));
  const [, hours, minutes] = /^([01]?\d|2[0-3])[:.h]([0-5]\d)$/.exec(form.text('time')) ?? [];
  const zone = parseZone(form.text('zone'));
  if (day === null) return { wrong: 'out.refused-no-day' };
  if (hours === undefined || minutes === undefined) return { wrong: 'out.refused-no-time' };
  if (zone === null) return { wrong: 'out.refused-no-zone' };
  const at = instantIn(zone, day, `${hours}:${minutes}`);
  if (typeof at === 'string') return { wrong: `out.refused-${at}` };
  return at <= now ? { wrong: 'out.refused-past' } : { at, zone };
}

/** It is to go out no more; or what was held back has been seen to. */
export async function takeBackPlan(c: DeskContext): Promise<Response> {
  const plan = await workOfPlan(c);
  if (plan instanceof Response) return plan;
  const { found, planned } = plan;
  const { audit } = c.var.deps;
  const done = await takeBackScheduled(found.press, planned.id, { by: meOf(c), audit });
  if (done === 'taken-back') return c.redirect(doneAt(found.id, { is: 'taken-back' }), 303);
  const why = sayRefusal(done, c.var.language.say);
  return answerOut(c, found, { form: 'back', why, typed: {} }, 409);
}

/** Somebody broke the embargo: everything under it goes out at once. */
export async function takeBreak(c: DeskContext): Promise<Response> {
  const plan = await workOfPlan(c);
  if (plan instanceof Response) return plan;
  const { found, planned } = plan;
  const { deps, language } = c.var;
  const told = { by: meOf(c), key: deps.door.key, now: deps.now(), audit: deps.audit };
  const done = await breakEmbargo(found.press, pressOf(c), planned.id, told);
  const refuse = (why: string) => answerOut(c, found, { form: 'break', why, typed: {} }, 409);
  if ('refused' in done) return refuse(sayRefusal(done, language.say));
  if (done.heldBack.length > 0) return refuse(language.say('out.embargo-held-back', { count: done.heldBack.length }));
  return c.redirect(doneAt(found.id, { is: 'released' }), 303);
}
