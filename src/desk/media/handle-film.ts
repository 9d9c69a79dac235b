import { MOST_PICTURE_BYTES } from '../../newsroom/add-media.ts';
import { setCaptions, setPoster, type FilmChangeRefusal } from '../../newsroom/change-film.ts';
import type { Press } from '../../press/press.ts';
import { meOf, type DeskContext } from '../newsroom/newsroom-context.ts';
import { problem } from '../problem.tsx';
import { itemOf, type MediaAsked } from './media-context.ts';
import { readOneFile, type OneFile } from './read-one-file.ts';
import { mediaAnswer } from './show-media.tsx';

/** Captions of a film of a day. */
export const MOST_CAPTION_BYTES = 2 * 1024 * 1024;

type Changed = 'changed' | { readonly refused: FilmChangeRefusal | 'no-language' };

/** Takes the picture that a film opens with. */
export const takePoster = (c: DeskContext): Promise<Response> =>
  take(c, MOST_PICTURE_BYTES, (room, { item }, { bytes }) =>
    bytes === null
      ? Promise.resolve({ refused: 'file-too-large' })
      : setPoster(room, { item, by: meOf(c), now: c.var.deps.now() }, bytes),
  );

/** Takes a film's captions in one of the organisation's languages. */
export const takeCaptions = (c: DeskContext): Promise<Response> =>
  take(c, MOST_CAPTION_BYTES, (room, { item, identity }, { bytes, fields }) => {
    const lang = identity.locales.find((locale) => locale === fields.get('lang'));
    if (bytes === null) return Promise.resolve({ refused: 'file-too-large' });
    return lang === undefined
      ? Promise.resolve({ refused: 'no-language' })
      : setCaptions(room, { item, by: meOf(c), now: c.var.deps.now() }, { lang, bytes });
  });

async function take(
  c: DeskContext,
  mostBytes: number,
  change: (room: Press, asked: MediaAsked, file: OneFile) => Promise<Changed>,
): Promise<Response> {
  const asked = await itemOf(c);
  if (asked instanceof Response) return asked;
  const { room, item, language } = asked;
  if (item.facts.kind !== 'film') return problem(c, 'not-found');
  if (room === null) return mediaAnswer(c, asked, { refusal: language.say('media.locked-add') }, 409);
  const file = await readOneFile(c, mostBytes);
  if (file === null) return problem(c, 'not-a-form');
  const done = await change(room, asked, file);
  if (done === 'changed') return c.redirect(`/media/${item.id}#film`, 303);
  if (done.refused === 'media-unknown') return problem(c, 'not-found');
  const why =
    done.refused === 'changed-meanwhile'
      ? language.say('media.changed-meanwhile')
      : language.say(`media.refused-${done.refused}`);
  return mediaAnswer(c, asked, { errors: { film: why } }, 422);
}
