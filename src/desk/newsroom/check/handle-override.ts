import { parseId, type OverrideId } from '../../../domain/id.ts';
import { agreeToOverride, endOverride } from '../../../newsroom/agree-to-override.ts';
import { askForOverride } from '../../../newsroom/ask-for-override.ts';
import { overrideById } from '../../../newsroom/overrides.ts';
import { VaultLocked } from '../../../vault/open-vault.ts';
import { problem } from '../../problem.tsx';
import { readForm, type SentForm } from '../../read-form.ts';
import { meOf, type DeskContext } from '../newsroom-context.ts';
import { checkAsked, lookAtAll, textsIn, type CheckAsked, type CheckedTexts } from './check-context.ts';
import { groupFindings } from './grouped-findings.ts';
import { answerCheck } from './handle-check.tsx';

/** Asks that what the gate stops be let out. It is looked for again, in everything that would go out. */
export async function takeAskOverride(c: DeskContext): Promise<Response> {
  const sent = await sentTo(c);
  if (sent instanceof Response) return sent;
  const { asked, form, texts } = sent;
  const room = roomOf(asked);
  const key = form.text('group');
  const reason = form.text('reason');
  const { blocking } = await lookAtAll(c, { ...asked, room }, texts);
  const group = groupFindings(blocking).find((each) => each.key === key);
  const refuse = (why: 'override-gone' | 'override-needs-reason' | 'reason-too-long' | 'override-asked-already') => {
    const said = c.var.language.say(`check.refused-${why}`);
    const status = why === 'override-needs-reason' || why === 'reason-too-long' ? 422 : 409;
    return answerCheck(c, asked, texts, { form: key, why: said, reason }, status);
  };
  if (group === undefined) return refuse('override-gone');
  const { findings, records, kind } = group;
  const given = { work: asked.id, findings, reason, by: meOf(c), knowing: asked.mayOpen(records, kind) };
  const done = await askForOverride(asked.press.newsroom, given, toldIn(c));
  return typeof done === 'string' ? back(c, asked, texts) : refuse(done.refused);
}

/** The second person agrees to what the gate still stops. */
export async function takeAgree(c: DeskContext): Promise<Response> {
  const sent = await overrideIn(c);
  if (sent instanceof Response) return sent;
  const { asked, texts, override } = sent;
  const { blocking, overridden } = await lookAtAll(c, { ...asked, room: roomOf(asked) }, texts);
  const found = [...blocking, ...overridden].filter(({ finding }) => override.findings.includes(finding));
  const [group] = groupFindings(found);
  if (group === undefined) return refuseOverride(c, sent, 'override-gone');
  const knowing = asked.mayOpen(group.records, group.kind);
  const done = await agreeToOverride(asked.press.newsroom, override.id, { by: meOf(c), knowing }, toldIn(c));
  return 'refused' in done ? refuseOverride(c, sent, done.refused) : back(c, asked, texts);
}

/** It is let out no more, or not after all. */
export async function takeEnd(c: DeskContext): Promise<Response> {
  const sent = await overrideIn(c);
  if (sent instanceof Response) return sent;
  const done = await endOverride(sent.asked.press.newsroom, sent.override.id, meOf(c), toldIn(c));
  return 'refused' in done ? refuseOverride(c, sent, done.refused) : back(c, sent.asked, sent.texts);
}

const toldIn = (c: DeskContext) => ({ now: c.var.deps.now(), audit: c.var.deps.audit });

interface Sent {
  readonly asked: CheckAsked;
  readonly form: SentForm;
  readonly texts: CheckedTexts;
}

async function sentTo(c: DeskContext): Promise<Sent | Response> {
  const asked = await checkAsked(c);
  if (asked instanceof Response) return asked;
  const form = await readForm(c);
  if (form === null) return problem(c, 'not-a-form');
  return { asked, form, texts: textsIn(form.text('text')) };
}

async function overrideIn(c: DeskContext) {
  const sent = await sentTo(c);
  if (sent instanceof Response) return sent;
  const id = parseId<OverrideId>(c.req.param('override') ?? '');
  const override = id === null ? null : await overrideById(sent.asked.press.newsroom.db, id);
  if (override === null || override.work !== sent.asked.id) return problem(c, 'not-found');
  return { ...sent, override };
}

function roomOf({ room }: CheckAsked) {
  if (room === null) throw new VaultLocked('nobody has the case files open');
  return room;
}

const back = (c: DeskContext, { id }: CheckAsked, texts: CheckedTexts): Response =>
  c.redirect(`/newsroom/works/${id}/check?text=${texts}#overrides`, 303);

function refuseOverride(
  c: DeskContext,
  { asked, texts, override }: Sent & { readonly override: { readonly id: OverrideId } },
  why: Exclude<Awaited<ReturnType<typeof agreeToOverride>>, { id: unknown }>['refused'] | 'override-gone',
): Promise<Response> | Response {
  if (why === 'override-unknown') return problem(c, 'not-found');
  const said = c.var.language.say(`check.refused-${why}`);
  return answerCheck(c, asked, texts, { form: override.id, why: said, reason: '' }, 409);
}
