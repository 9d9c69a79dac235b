import { glance } from '../../newsroom/glance.ts';
import type { GlanceSize } from '../../newsroom/originals.ts';
import { shownAs } from '../../newsroom/shown-as.ts';
import type { DeskContext } from '../newsroom/newsroom-context.ts';
import { problem } from '../problem.tsx';
import { itemOf } from './media-context.ts';
import { shownKey } from './shown-media.ts';

export const sendSmall = (c: DeskContext): Promise<Response> => send(c, 'small');
export const sendLarge = (c: DeskContext): Promise<Response> => send(c, 'large');

/** A picture as the desk shows it, made by us of pixels alone. It stays in no cache, and nobody without a session gets it. */
async function send(c: DeskContext, size: GlanceSize): Promise<Response> {
  const asked = await itemOf(c);
  if (asked instanceof Response) return asked;
  const { room, item, press } = asked;
  const shown = (await shownAs(press.newsroom, [item])).get(item.id);
  if (room === null || shown === undefined) return problem(c, 'not-found');
  const key = await shownKey(room.vault, c.var.session.id, shown.sealedAs, c.var.deps.now());
  const bytes = key === null ? null : await glance(room.originalsFolder, shown, key, size);
  return bytes === null
    ? problem(c, 'not-found')
    : c.body(Uint8Array.from(bytes), 200, { 'Content-Type': 'image/webp' });
}
