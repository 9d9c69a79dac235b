import { askWhoIsIn, LONGEST_NOTE, takeQuestionBack } from '../../newsroom/media-questions.ts';
import { meOf, type DeskContext } from '../newsroom/newsroom-context.ts';
import { sentTo } from './handle-words.ts';
import { mediaAnswer } from './show-media.tsx';

/** Hands on who is in a picture, to those who may know. */
export async function askWho(c: DeskContext): Promise<Response> {
  const sent = await sentTo(c);
  if (sent instanceof Response) return sent;
  const { asked, form } = sent;
  const { item, press, language } = asked;
  const { say } = language;
  const note = form.text('note').trim();
  if (note.length > LONGEST_NOTE)
    return mediaAnswer(c, asked, { note, errors: { note: say('media.too-long', { most: LONGEST_NOTE }) } }, 422);
  if (item.facts.people.length > 0 || item.facts.nobody !== null)
    return mediaAnswer(c, asked, { note, refusal: say('media.question-answered') }, 409);
  const { deps } = c.var;
  const done = await askWhoIsIn(press.newsroom, { media: item.id, by: meOf(c), at: deps.now(), note });
  if (done !== 'asked') return mediaAnswer(c, asked, { note, refusal: say('media.question-already') }, 409);
  await deps.audit({ by: meOf(c), verb: 'media-question-asked', records: [item.id] });
  return c.redirect(`/media/${item.id}#people`, 303);
}

/** Takes one's own question back. */
export async function takeWhoBack(c: DeskContext): Promise<Response> {
  const sent = await sentTo(c);
  if (sent instanceof Response) return sent;
  const { asked } = sent;
  const { item, press, language } = asked;
  const { deps } = c.var;
  if (!(await takeQuestionBack(press.newsroom, { media: item.id, by: meOf(c), at: deps.now() })))
    return mediaAnswer(c, asked, { refusal: language.say('media.question-gone') }, 409);
  await deps.audit({ by: meOf(c), verb: 'media-question-taken-back', records: [item.id] });
  return c.redirect(`/media/${item.id}#people`, 303);
}
