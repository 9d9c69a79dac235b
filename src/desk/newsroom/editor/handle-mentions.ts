import * as v from 'valibot';
import { parseLocale } from '../../../domain/locale.ts';
import type { PersonId, PlaceId, WorkId } from '../../../domain/id.ts';
import { id, parsed, partialDate } from '../../../domain/shape.ts';
import { worksById } from '../../../newsroom/works.ts';
import { newsroomOf, type DeskContext } from '../newsroom-context.ts';
import { findMentions, FINDABLE } from './find-mentions.ts';
import { readJson } from './read-json.ts';
import { toldMentions } from './told-mentions.ts';

const of = v.nullable(id<PersonId>());
const mention = v.variant('type', [
  v.strictObject({ type: v.literal('person'), person: id<PersonId>(), form: v.picklist(['full', 'short', 'given']) }),
  v.strictObject({ type: v.literal('place'), place: id<PlaceId>(), of }),
  v.strictObject({ type: v.literal('date'), on: partialDate, of }),
]);
const about = { v: v.literal(1), work: id<WorkId>(), locale: parsed(parseLocale, 'not-a-language') };
const shape = v.union([
  v.strictObject({ ...about, find: v.picklist(FINDABLE), query: v.pipe(v.string(), v.maxLength(200)) }),
  v.strictObject({ ...about, tell: v.pipe(v.array(mention), v.maxLength(50)) }),
]);

/**
 * For the editor in the browser: what one may mention, or how mentions will be read. Posted, so that no name is in an
 * address or a log.
 */
export async function takeMentions(c: DeskContext): Promise<Response> {
  const newsroom = newsroomOf(c);
  if (newsroom instanceof Response) return newsroom;
  const asked = await readJson(c, shape);
  if (asked === null) return c.json({ refused: 'not-readable' }, 400);
  const [file] = await worksById(newsroom.press.newsroom, [asked.work]);
  if (file === undefined) return c.json({ refused: 'no-such-work' }, 404);
  const { locale } = asked;
  if ('tell' in asked)
    return c.json({
      told: Object.fromEntries(await toldMentions(c, newsroom, file.work, { mentions: asked.tell, locale })),
    });
  return c.json(await findMentions(c, newsroom, file.work, { of: asked.find, query: asked.query, locale }));
}
