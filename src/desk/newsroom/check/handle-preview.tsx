import { readObject } from '../../../platform/object-storage.ts';
import { renderPage } from '../../../pages/document.tsx';
import { lookAsset } from '../../../pages/look.ts';
import { mentionedIn } from '../../../press/mentioned.ts';
import { previewWork, type Preview } from '../../../press/preview-work.ts';
import { sayRefusal } from '../../../press/say-refusal.ts';
import { letFrame } from '../../guard.ts';
import { problem } from '../../problem.tsx';
import type { DeskContext } from '../newsroom-context.ts';
import { standingsOfWorks } from '../standings.ts';
import { withToldTitles } from '../told-titles.ts';
import { lookAtPreview, previewAsked, queryOf, type PreviewAsked } from './preview-context.ts';
import { notShownPage, previewPage } from './preview-page.tsx';

/** Around the page: its languages, wide and narrow, and what the gate says. In a frame, the page alone. */
export async function showPreview(c: DeskContext): Promise<Response> {
  return c.req.header('sec-fetch-dest') === 'iframe' ? showPreviewAlone(c) : showAround(c);
}

async function showAround(c: DeskContext): Promise<Response> {
  const asked = await previewAsked(c);
  if (asked instanceof Response) return asked;
  const { room, press, file, id, onTrial, knows } = asked;
  const standings = await standingsOfWorks(press, [{ id, withdrawnAt: file.withdrawnAt }], c.var.deps.now());
  const texts = onTrial.map(({ text }) => text);
  const unknown = [...mentionedIn(file.work, texts).people].some((person) => !knows(person));
  const view = {
    ...asked,
    standings: (await withToldTitles(c, asked, standings, new Map([[id, file.work.kind]]))).get(id) ?? [],
    checked: room === null ? null : await lookAtPreview(c, { ...asked, room }),
    narrow: c.req.query('width') === 'narrow',
    unknown,
  };
  return c.html(renderPage(previewPage(view)));
}

/** The page alone, as the public would see it, or why they would not: our own pages may frame it. */
export async function showPreviewAlone(c: DeskContext): Promise<Response> {
  const asked = await previewAsked(c);
  if (asked instanceof Response) return asked;
  letFrame(c);
  const { room } = asked;
  if (room === null) return c.html(renderPage(notShownPage(asked, c.var.language.say('check.seen-locked'))));
  const preview = await pageOf(c, { ...asked, room });
  return c.html('page' in preview ? preview.page : renderPage(notShownPage(asked, whyNot(c, preview.not))));
}

async function pageOf(
  c: DeskContext,
  asked: PreviewAsked & { readonly room: NonNullable<PreviewAsked['room']> },
): Promise<Preview> {
  const at = `/newsroom/works/${asked.id}/preview`;
  return previewWork(asked.press, await lookAtPreview(c, asked), {
    locale: asked.locale,
    now: c.var.deps.now(),
    paths: {
      file: (file) => `/newsroom/preview/files/${file}`,
      // Where the library of media shows it.
      unmade: (media) => `${media}/large.webp`,
      look: '/newsroom/preview/look.css',
      translation: (locale) => `${at}/${locale}/page?${queryOf(asked)}`,
    },
  });
}

function whyNot(c: DeskContext, not: Extract<Preview, { not: unknown }>['not']): string {
  const { say } = c.var.language;
  if (not === 'untold') return say('check.seen-untold');
  return not === 'no-text' ? say('check.seen-nothing') : sayRefusal(not, say);
}

const SHOWN: Readonly<Record<string, string>> = {
  avif: 'image/avif',
  webp: 'image/webp',
  jpg: 'image/jpeg',
  png: 'image/png',
};

/** A picture of a page that is seen: a file that is public, or was made to become it. */
export async function sendPreviewFile(c: DeskContext): Promise<Response> {
  const { deps, identity } = c.var;
  const [, name = '', ending = ''] = /^([a-z2-7]{26})\.([a-z0-9]{3,4})$/.exec(c.req.param('file') ?? '') ?? [];
  const type = SHOWN[ending];
  if (identity === null || type === undefined) return problem(c, 'not-found');
  const storage = { folder: deps.press.locked(identity).mediaFolder };
  const bytes = await readObject(storage, `${name}.${ending}`).catch(() => null);
  return bytes === null ? problem(c, 'not-found') : c.body(Uint8Array.from(bytes), 200, { 'Content-Type': type });
}

/** The organisation's own look, as its public pages have it. */
export function sendLook(c: DeskContext): Response {
  const { look } = c.var.identity ?? {};
  if (look == null) return problem(c, 'not-found');
  const { type, bytes } = lookAsset(look);
  return c.body(Uint8Array.from(bytes), 200, { 'Content-Type': type });
}
