import type { WorkId } from '../../domain/id.ts';
import type { MediaItem } from '../../newsroom/media.ts';
import {
  editPicture,
  replacePicture,
  type ChangeRefusal,
  type ChangingPicture,
} from '../../newsroom/change-picture.ts';
import { MOST_PICTURE_BYTES } from '../../newsroom/add-media.ts';
import { eraseEarlier } from '../../newsroom/erase-media.ts';
import { glance } from '../../newsroom/glance.ts';
import { editedPicture } from '../../platform/pictures.ts';
import { renderPage } from '../../pages/document.tsx';
import type { Press } from '../../press/press.ts';
import { hideUntilRendered, publicWith, renderMediaAgain } from '../../press/render-media-again.ts';
import { meOf, type DeskContext } from '../newsroom/newsroom-context.ts';
import { problem } from '../problem.tsx';
import { readForm } from '../read-form.ts';
import { draftFrom, EMPTY_DRAFT, editFrom, isNothing, type EditDraft } from './edit-form.ts';
import { editPage } from './edit-page.tsx';
import { keepLook, keptLook } from './edited-looks.ts';
import { itemOf, type MediaAsked } from './media-context.ts';
import { readOneFile } from './read-one-file.ts';
import { shownKey } from './shown-media.ts';

interface Asked extends MediaAsked {
  readonly room: Press;
}

/** The picture of the address, with the keys to open it. A film is changed elsewhere. */
async function pictureOf(c: DeskContext): Promise<Asked | Response> {
  const asked = await itemOf(c);
  if (asked instanceof Response) return asked;
  const { room, item } = asked;
  if (item.facts.kind !== 'picture') return problem(c, 'not-found');
  return room === null ? c.redirect(`/media/${item.id}`, 303) : { ...asked, room };
}

export async function showEdit(c: DeskContext): Promise<Response> {
  const asked = await pictureOf(c);
  return asked instanceof Response ? asked : page(c, asked, EMPTY_DRAFT, {}, 200);
}

/** Shows what a change would make of the picture, or makes it. */
export async function takeEdit(c: DeskContext): Promise<Response> {
  const asked = await pictureOf(c);
  if (asked instanceof Response) return asked;
  const form = await readForm(c);
  if (form === null) return problem(c, 'not-a-form');
  const { room, item, language } = asked;
  const { say } = language;
  const draft = draftFrom(form);
  if (form.text('do') === 'more') return page(c, asked, draft, {}, 200);
  const edit = editFrom(draft);
  if ('wrong' in edit) {
    const errors = Object.fromEntries([...edit.wrong].map((name) => [name, say('media.not-hundredths')]));
    return page(c, asked, draft, { errors }, 422);
  }
  if (isNothing(edit)) return page(c, asked, draft, { refusal: say('media.nothing-changed') }, 422);
  if (form.text('do') !== 'keep') {
    const key = await shownKey(room.vault, c.var.session.id, item.sealedAs, c.var.deps.now());
    const large = key === null ? null : await glance(room.originalsFolder, item, key, 'large');
    const look = large === null ? null : await editedPicture(large, edit);
    if (look === null) return page(c, asked, draft, { refusal: say('media.refused-picture-unreadable') }, 422);
    keepLook(room.vault, c.var.session.id, item.id, look, c.var.deps.now());
    return page(c, asked, draft, { look: true }, 200);
  }
  return changed(c, asked, form.text('before') === 'erase', (changing) => editPicture(room, changing, edit), draft);
}

/** How the picture would look, for the page that asks. */
export async function sendLook(c: DeskContext): Promise<Response> {
  const asked = await itemOf(c);
  if (asked instanceof Response) return asked;
  const look = keptLook(c.var.session.id, asked.item.id, c.var.deps.now());
  return look === null
    ? problem(c, 'not-found')
    : c.body(Uint8Array.from(look), 200, { 'Content-Type': look[0] === 0x89 ? 'image/png' : 'image/jpeg' });
}

/** Puts another file in the picture's place. */
export async function takeReplacement(c: DeskContext): Promise<Response> {
  const asked = await pictureOf(c);
  if (asked instanceof Response) return asked;
  const sent = await readOneFile(c, MOST_PICTURE_BYTES);
  if (sent === null) return problem(c, 'not-a-form');
  const { bytes, fields } = sent;
  if (bytes === null)
    return page(c, asked, EMPTY_DRAFT, { replaceRefusal: asked.language.say('media.refused-file-too-large') }, 422);
  const erases = fields.get('before') === 'erase';
  return changed(c, asked, erases, (changing) => replacePicture(asked.room, changing, bytes), null);
}

/**
 * Changes the picture and has every page that shows it rendered again: they are hidden first. The picture's own page tells
 * how far that has come.
 */
async function changed(
  c: DeskContext,
  asked: Asked,
  erases: boolean,
  change: (changing: ChangingPicture) => Promise<MediaItem | { readonly refused: ChangeRefusal }>,
  draft: EditDraft | null,
): Promise<Response> {
  const { room, item, language } = asked;
  const now = c.var.deps.now();
  const by = meOf(c);
  const works: WorkId[] = [];
  const first = async (): Promise<void> => {
    works.push(...(await publicWith(asked.press, item.id)));
    await hideUntilRendered(asked.press, works, now);
  };
  const after = await change({ item, by, now, first });
  if ('refused' in after) {
    if (after.refused === 'media-unknown') return problem(c, 'not-found');
    const why =
      after.refused === 'changed-meanwhile'
        ? language.say('media.changed-meanwhile')
        : language.say(`media.refused-${after.refused}`);
    return page(c, asked, draft ?? EMPTY_DRAFT, draft === null ? { replaceRefusal: why } : { refusal: why }, 422);
  }
  if (erases) await eraseEarlier(room, { item: after, by }, item.sealedAs);
  renderBehind(c, room, works);
  return c.redirect(`/media/${item.id}`, 303);
}

/** Goes on after the answer; what stops it is reported, and the desk's rounds finish it. */
export function renderBehind(c: DeskContext, room: Press, works: readonly WorkId[]): void {
  const { report, now } = c.var.deps;
  renderMediaAgain(room, works, now()).catch((error: unknown) =>
    report(error instanceof Error ? error : new Error('a picture that is rendered again')),
  );
}

async function page(
  c: DeskContext,
  asked: Asked,
  draft: EditDraft,
  more: {
    readonly errors?: Readonly<Record<string, string>>;
    readonly refusal?: string;
    readonly replaceRefusal?: string;
    readonly look?: boolean;
  },
  status: 200 | 422,
): Promise<Response> {
  const { language, identity, session, item, press } = asked;
  const view = {
    language,
    identity,
    session,
    item,
    draft,
    errors: more.errors ?? {},
    refusal: more.refusal ?? null,
    replaceRefusal: more.replaceRefusal ?? null,
    look: more.look ?? false,
    public: (await publicWith(press, item.id)).length,
  };
  return c.html(renderPage(editPage(view)), status);
}
