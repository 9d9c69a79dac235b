import { standingsOf } from '../../actions/petitions.ts';
import { takeUpContribution } from '../../newsroom/contributions.ts';
import { discardable, discardWork, type Discardable, type DiscardRefusal } from '../../newsroom/discard-work.ts';
import { markUrgent } from '../../newsroom/mark-urgent.ts';
import { newestTexts } from '../../newsroom/newest-texts.ts';
import { languagesOf } from '../../newsroom/work-languages.ts';
import { renderPage } from '../../pages/document.tsx';
import { problem } from '../problem.tsx';
import { readForm } from '../read-form.ts';
import { discardPage } from './discard-page.tsx';
import { meOf, workOf, type DeskContext, type NewsroomWork } from './newsroom-context.ts';
import { titleFor } from './work-words.tsx';

export async function takeUrgent(c: DeskContext): Promise<Response> {
  const found = await workOf(c);
  if (found instanceof Response) return found;
  const form = await readForm(c);
  if (form === null) return problem(c, 'not-a-form');
  const { press, id } = found;
  await markUrgent(press.newsroom, id, form.text('urgent') === 'yes', { by: meOf(c), now: c.var.deps.now() });
  return c.redirect(`/newsroom/works/${id}`, 303);
}

/** Takes up what somebody sent in: it is no longer what needs an editor today. */
export async function takeUp(c: DeskContext): Promise<Response> {
  const found = await workOf(c);
  if (found instanceof Response) return found;
  const { press, id } = found;
  await takeUpContribution(press.newsroom, id, { by: meOf(c), now: c.var.deps.now() });
  return c.redirect(`/newsroom/works/${id}`, 303);
}

export async function showDiscard(c: DeskContext): Promise<Response> {
  const found = await workOf(c);
  return found instanceof Response ? found : discard(c, found, await whetherDiscardable(c, found), 200);
}

export async function takeDiscard(c: DeskContext): Promise<Response> {
  const found = await workOf(c);
  if (found instanceof Response) return found;
  const { press, id } = found;
  const before = await whetherDiscardable(c, found);
  if ('refused' in before) return discard(c, found, before, 409);
  await c.var.deps.audit({ by: meOf(c), verb: 'work-discarded', records: [id] });
  const done = await discardWork(press.newsroom, id);
  return done === 'discarded' ? c.redirect('/newsroom', 303) : discard(c, found, done, 409);
}

type Whether = Discardable | { readonly refused: DiscardRefusal | 'petition-known' };

/** A petition that has been opened counts signatures under its number: its page stays. */
async function whetherDiscardable(c: DeskContext, { press, id }: NewsroomWork): Promise<Whether> {
  const petitions = (await newestTexts(press.newsroom, id)).flatMap(({ text }) =>
    text.details.kind === 'petition' ? [text.details.petition] : [],
  );
  const known = await standingsOf(press.actions, petitions, c.var.deps.now());
  return known.size > 0 ? { refused: 'petition-known' } : discardable(press.newsroom, id);
}

async function discard(c: DeskContext, found: NewsroomWork, whether: Whether, status: 200 | 409): Promise<Response> {
  const { press, id, language } = found;
  const title = titleFor((await languagesOf(press.newsroom, [id])).get(id), language.locale);
  return c.html(renderPage(discardPage({ ...found, title, whether })), status);
}
