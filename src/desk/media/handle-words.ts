import { changeMedia } from '../../newsroom/change-media.ts';
import type { MediaItem } from '../../newsroom/media.ts';
import { meOf, type DeskContext } from '../newsroom/newsroom-context.ts';
import { problem } from '../problem.tsx';
import { readForm, type SentForm } from '../read-form.ts';
import { itemOf, type MediaAsked } from './media-context.ts';
import { mediaAnswer } from './show-media.tsx';
import { wordsFrom } from './words-form.ts';

/** Takes alternative text, caption and credit in every language, and the licence. */
export async function takeWords(c: DeskContext): Promise<Response> {
  const sent = await sentTo(c);
  if (sent instanceof Response) return sent;
  const { asked, form } = sent;
  const { item, identity, language } = asked;
  const before = { texts: item.texts, credit: item.facts.credit, licence: item.facts.licence };
  const { said, tooLong } = wordsFrom(form, identity.locales, before);
  const errors = Object.fromEntries(
    [...tooLong].map(([name, most]) => [name, language.say('media.too-long', { most })] as const),
  );
  if (tooLong.size > 0) return mediaAnswer(c, asked, { said, errors }, 422);
  const seen = Number(form.text('version'));
  const { texts, credit, licence } = said;
  const change = (now: MediaItem): MediaItem => ({ ...now, texts, facts: { ...now.facts, credit, licence } });
  const done = await changed(c, asked, seen, change);
  if (done === 'changed') return c.redirect(`/media/${item.id}?saved#words`, 303);
  if (done.refused === 'media-unknown') return problem(c, 'not-found');
  return mediaAnswer(c, asked, { said, refusal: language.say('media.changed-meanwhile') }, 409);
}

/** Takes somebody's word that nobody can be recognised, or takes it back. */
export const takeNobody = (c: DeskContext): Promise<Response> => look(c, 'nobody', '#people');

/** Takes somebody's word that they looked for words in the picture itself, or takes it back. */
export const takePixels = (c: DeskContext): Promise<Response> => look(c, 'pixels', '#pixels');

async function look(c: DeskContext, what: 'nobody' | 'pixels', part: string): Promise<Response> {
  const sent = await sentTo(c);
  if (sent instanceof Response) return sent;
  const { asked, form } = sent;
  const { item, language } = asked;
  const says = form.text('says');
  if (says !== 'yes' && says !== 'no')
    return mediaAnswer(c, asked, { errors: { [what]: language.say('media.say-it') } }, 422);
  // Somebody named is somebody who can be recognised.
  if (what === 'nobody' && says === 'yes' && item.facts.people.length > 0)
    return mediaAnswer(c, asked, { errors: { nobody: language.say('media.somebody-named') } }, 422);
  const looked = says === 'yes' ? { by: meOf(c), at: c.var.deps.now() } : null;
  const done = await changed(c, asked, null, (now) => ({ ...now, facts: { ...now.facts, [what]: looked } }));
  return done === 'changed' ? c.redirect(`/media/${item.id}${part}`, 303) : problem(c, 'not-found');
}

/** Takes what matters most in a picture, in hundredths from its left and top edges. */
export async function takeFocus(c: DeskContext): Promise<Response> {
  const sent = await sentTo(c);
  if (sent instanceof Response) return sent;
  const { asked, form } = sent;
  const { item, language } = asked;
  const [x, y] = [hundredth(form.text('x')), hundredth(form.text('y'))];
  if (item.facts.kind !== 'picture') return problem(c, 'not-found');
  if (x === null || y === null)
    return mediaAnswer(c, asked, { errors: { focus: language.say('media.not-a-hundredth') } }, 422);
  const focus = x === 50 && y === 50 ? null : { x, y };
  const done = await changed(c, asked, null, (now) =>
    now.facts.kind === 'picture' ? { ...now, facts: { ...now.facts, focus } } : now,
  );
  return done === 'changed' ? c.redirect(`/media/${item.id}#focus`, 303) : problem(c, 'not-found');
}

function hundredth(given: string): number | null {
  return /^\d{1,3}$/.test(given) && Number(given) <= 100 ? Number(given) : null;
}

/** The item of the address and the form that was sent to it, or an answer. */
export async function sentTo(
  c: DeskContext,
): Promise<{ readonly asked: MediaAsked; readonly form: SentForm } | Response> {
  const asked = await itemOf(c);
  if (asked instanceof Response) return asked;
  const form = await readForm(c);
  return form === null ? problem(c, 'not-a-form') : { asked, form };
}

export function changed(
  c: DeskContext,
  { item, press }: MediaAsked,
  seen: number | null,
  change: (item: MediaItem) => MediaItem,
) {
  const { audit, now } = c.var.deps;
  return changeMedia(press.newsroom, { id: item.id, seen, by: meOf(c), now: now(), audit }, change);
}
