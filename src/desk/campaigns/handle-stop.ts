import { openPetition } from '../../actions/open-petition.ts';
import { askToResume, resumePetition, stopPetition } from '../../press/stop-petition.ts';
import type { DeskContext } from '../newsroom/newsroom-context.ts';
import { problem } from '../problem.tsx';
import { readForm } from '../read-form.ts';
import { campaignOf } from './campaign-context.ts';
import { pageOf } from './handle-petition.ts';

const who = (c: DeskContext) => ({ by: c.var.session.account.id, now: c.var.deps.now(), audit: c.var.deps.audit });

/** Stops for safety, at once: nothing is asked first. A draft that nobody set up is stopped too. */
export async function stopPetitionNow(c: DeskContext): Promise<Response> {
  const campaign = await campaignOf(c);
  if (campaign instanceof Response) return campaign;
  const { press, page, record } = campaign;
  await openPetition(press.actions, record.petition);
  await stopPetition(press, page, who(c));
  return c.redirect(`/petitions/${page.petition}`, 303);
}

export async function askPetitionResume(c: DeskContext): Promise<Response> {
  const campaign = await campaignOf(c);
  if (campaign instanceof Response) return campaign;
  const form = await readForm(c);
  if (form === null) return problem(c, 'not-a-form');
  const { press, page } = campaign;
  const done = await askToResume(press, page, { ...who(c), reason: form.text('reason') });
  if (done === 'proposed') return c.redirect(`/petitions/${page.petition}`, 303);
  const status = done.refused === 'no-reason' || done.refused === 'reason-too-long' ? 422 : 409;
  const fields = new Map([['reason', form.text('reason')]]);
  return pageOf(c, campaign, { fields, refused: `resume-${done.refused}` }, status);
}

/** If nobody asks for it any more, that holds it by itself (`press/obey-asks.ts`). */
export async function resumePetitionNow(c: DeskContext): Promise<Response> {
  const campaign = await campaignOf(c);
  if (campaign instanceof Response) return campaign;
  const { press, page } = campaign;
  const done = await resumePetition(press, page, who(c));
  if (done === 'resumed') return c.redirect(`/petitions/${page.petition}`, 303);
  return pageOf(c, campaign, { refused: `resume-${done.refused}` }, 409);
}
