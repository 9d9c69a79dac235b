import { parseId, type MediaId } from '../../domain/id.ts';
import { mediaById, type MediaItem } from '../../newsroom/media.ts';
import type { Press } from '../../press/press.ts';
import type { OpenVault } from '../../vault/open-vault.ts';
import { newsroomOf, type DeskContext, type Newsroom } from '../newsroom/newsroom-context.ts';
import { problem } from '../problem.tsx';

export interface MediaLibrary extends Newsroom {
  /**
   * With the keys of originals, as long as anybody has the case files open; `null`: nobody has. What is done with it is
   * told to the audit as done by whoever asks.
   */
  readonly room: Press | null;
  /** The case files as this session has them open: for who is in a picture, and for what was covered. */
  readonly own: OpenVault | null;
}

/** The media library needs no key to be looked through; what is in a picture is sealed, and needs one of somebody's. */
export function libraryOf(c: DeskContext): MediaLibrary | Response {
  const newsroom = newsroomOf(c);
  if (newsroom instanceof Response) return newsroom;
  const { deps, session } = c.var;
  const own = deps.vaults.of(session.id);
  const opened = own ?? deps.vaults.any();
  const by = session.account.id;
  const asMe =
    opened === null
      ? null
      : { ...opened, audit: (entry: Parameters<OpenVault['audit']>[0]) => deps.audit({ ...entry, by }) };
  return { ...newsroom, own, room: asMe === null ? null : deps.press.open(newsroom.identity, asMe) };
}

export interface MediaAsked extends MediaLibrary {
  readonly item: MediaItem;
}

/** The picture or film of the address, or the page that says that there is none. */
export async function itemOf(c: DeskContext): Promise<MediaAsked | Response> {
  const library = libraryOf(c);
  if (library instanceof Response) return library;
  const id = parseId<MediaId>(c.req.param('media') ?? '');
  const item = id === null ? undefined : (await mediaById(library.press.newsroom, [id])).get(id);
  return item === undefined ? problem(c, 'not-found') : { ...library, item };
}
