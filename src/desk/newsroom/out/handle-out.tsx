import type { ReviewId } from '../../../domain/id.ts';
import { parseLocale, type Locale } from '../../../domain/locale.ts';
import { approveUrgently, askForReview, type AskRefusal } from '../../../newsroom/ask-for-review.ts';
import { renderPage } from '../../../pages/document.tsx';
import { problem } from '../../problem.tsx';
import { readForm, type SentForm } from '../../read-form.ts';
import { meOf, workOf, type DeskContext, type NewsroomWork } from '../newsroom-context.ts';
import { doneIn } from './done.ts';
import { outFacts } from './out-facts.ts';
import { outPage } from './out-page.tsx';
import type { RefusedForm } from './out-view.ts';

export async function showOut(c: DeskContext): Promise<Response> {
  const found = await workOf(c);
  return found instanceof Response ? found : answerOut(c, found, null, 200);
}

/** The page, with what was refused and what had been typed. */
export async function answerOut(
  c: DeskContext,
  found: NewsroomWork,
  refused: RefusedForm | null,
  status: 200 | 409 | 422,
): Promise<Response> {
  const view = { ...(await outFacts(c, found)), refused, done: refused === null ? doneIn(c) : null };
  return c.html(renderPage(outPage(view)), status);
}

/** Asks that a second person reads a version. */
export async function takeAsk(c: DeskContext): Promise<Response> {
  const read = await versionFrom(c);
  if (read instanceof Response) return read;
  const { found, form, locale, version } = read;
  const by = meOf(c);
  const note = form.text('note');
  const asked = { work: found.id, locale, version, by, note };
  const done = await askForReview(found.press.newsroom, asked, c.var.deps.now());
  if (typeof done !== 'string') return refuse(c, read, 'ask', done.refused, { note });
  await c.var.deps.audit({ by, verb: 'review-asked', records: [found.id, done] });
  return c.redirect(`/newsroom/works/${found.id}/out`, 303);
}

/** Approves a version that nobody else has read. */
export async function takeUrgent(c: DeskContext): Promise<Response> {
  const read = await versionFrom(c);
  if (read instanceof Response) return read;
  const { found, form, locale, version } = read;
  const by = meOf(c);
  const reason = form.text('reason');
  const given = { work: found.id, locale, version, by, reason };
  const done: ReviewId | { readonly refused: AskRefusal } = await approveUrgently(
    found.press.newsroom,
    given,
    c.var.deps.now(),
  );
  if (typeof done !== 'string') return refuse(c, read, 'urgent', done.refused, { reason });
  await c.var.deps.audit({ by, verb: 'text-approved-unread', records: [found.id, done] });
  return c.redirect(`/newsroom/works/${found.id}/out`, 303);
}

interface AskedFor {
  readonly found: NewsroomWork;
  readonly form: SentForm;
  readonly locale: Locale;
  readonly version: number;
}

async function versionFrom(c: DeskContext): Promise<AskedFor | Response> {
  const found = await workOf(c);
  if (found instanceof Response) return found;
  const form = await readForm(c);
  if (form === null) return problem(c, 'not-a-form');
  const locale = parseLocale(form.text('locale'));
  const version = form.text('version');
  if (locale === null || !/^[1-9]\d{0,8}$/.test(version)) return problem(c, 'not-found');
  return { found, form, locale, version: Number(version) };
}

function refuse(
  c: DeskContext,
  { found, locale }: AskedFor,
  form: 'ask' | 'urgent',
  why: AskRefusal,
  typed: RefusedForm['typed'],
): Promise<Response> {
  const status = why === 'no-reason' || why === 'note-too-long' ? 422 : 409;
  const refused = { form: `${form}-${locale}`, why: c.var.language.say(`out.refused-${why}`), typed };
  return answerOut(c, found, refused, status);
}
