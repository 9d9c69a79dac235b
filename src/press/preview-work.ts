import type { Instant } from '../domain/date.ts';
import type { WorkId } from '../domain/id.ts';
import type { Locale } from '../domain/locale.ts';
import type { PublishedPicture, PublishedWork, WorkSummary } from '../domain/published-work.ts';
import { pageAssets } from '../pages/assets.ts';
import { summaries } from '../published/works.ts';
import type { Checked } from './check-works.ts';
import type { Press } from './press.ts';
import type { PublishingRefusal } from './refusals.ts';
import { contextFor, renderWork } from './render-for-gate.ts';
import { UNMADE } from './trial-workshop.ts';

/** Where the pages of a preview find what is not theirs. */
export interface PreviewPaths {
  /** A public file, by its name. */
  readonly file: (file: string) => string;
  /** Below `/media/`: a picture of which no public file was made yet. */
  readonly unmade: (media: PublishedPicture['media']) => string;
  readonly look: string;
  readonly translation: (locale: Locale) => string;
}

export type Preview =
  | { readonly page: string }
  /** Nothing is there in that language, or someone does not want to be told of in it, or it may not be told at all. */
  | { readonly not: 'no-text' | 'untold' | PublishingRefusal };

/** With these a page is not shown to the desk either: it would tell of somebody who refuses, or cannot be made. */
const NOT_SHOWN: ReadonlySet<PublishingRefusal['refused']> = new Set([
  'work-unknown',
  'subject-without-basis',
  'facts-differ',
  'media-unknown',
  'recognisable-without-consent',
  'unreadable-media',
]);

/**
 * The page of a work that was looked at (`check-works.ts`), in one language, as the public would see it now. Its links
 * lead nowhere: what it shows is in no address yet.
 */
export async function previewWork(
  press: Pick<Press, 'identity' | 'published'>,
  checked: Checked,
  { locale, now, paths }: { readonly locale: Locale; readonly now: Instant; readonly paths: PreviewPaths },
): Promise<Preview> {
  const stopped = checked.refusals.find(({ refused }) => NOT_SHOWN.has(refused));
  if (stopped !== undefined) return { not: stopped };
  const work = checked.going.find((each) => each.locale === locale);
  if (work === undefined) return { not: checked.untold.includes(locale) ? 'untold' : 'no-text' };
  const { style, fonts } = pageAssets();
  const { identity } = press;
  const context = {
    ...contextFor(work, { ...identity, look: null }),
    origin: '',
    alternates: checked.going.map((each) => ({ locale: each.locale, href: paths.translation(each.locale) })),
    pathOf: () => HERE,
    assets: { style, fonts, theme: identity.look == null ? null : paths.look },
  };
  return {
    page: atTheDesk(
      renderWork(withGlances(work, paths.unmade), await besideOf(press, work, now), context),
      checked,
      paths,
    ),
  };
}

const HERE = '#content';

async function besideOf({ published }: Pick<Press, 'published'>, work: PublishedWork, now: Instant) {
  const ids: WorkId[] = [work.mission, work.campaign, ...work.cases].filter((id) => id !== null);
  const found =
    ids.length === 0 ? [] : await summaries(published, { locale: work.locale, works: ids, limit: ids.length }, now);
  const one = (id: WorkId | null): WorkSummary | null => found.find((each) => each.work === id) ?? null;
  return { mission: one(work.mission), campaign: one(work.campaign), cases: work.cases.flatMap((id) => one(id) ?? []) };
}

/** Files come from the desk; links of the site lead to this page. */
function atTheDesk(html: string, { going }: Checked, paths: PreviewPaths): string {
  const known = new Set([paths.look, ...going.map(({ locale }) => paths.translation(locale))]);
  return (
    html
      // Its address is nobody's to copy yet.
      .replaceAll(/<img[^>]* src="\/[a-zA-Z-]+\/qr\.png[^>]*>/g, '')
      .replaceAll(/\/media\/([a-z2-7]{26}\.[a-z0-9]+)/g, (_, file: string) => paths.file(file))
      .replaceAll(/ href="(\/[^"]*)"/g, (all, href: string) =>
        href.startsWith('/assets/') || known.has(href) ? all : ` href="${HERE}"`,
      )
  );
}

/** Pictures that nobody has made yet as `unmade` says. */
function withGlances(work: PublishedWork, unmade: PreviewPaths['unmade']): PublishedWork {
  const shown = (picture: PublishedPicture): PublishedPicture => {
    const { media, renditions } = picture;
    return {
      ...picture,
      renditions: renditions.map((each) => (each.file === UNMADE.file ? { ...each, file: unmade(media) } : each)),
    };
  };
  return {
    ...work,
    picture: work.picture === null ? null : shown(work.picture),
    body: work.body.map((block) => (block.type === 'picture' ? { ...block, picture: shown(block.picture) } : block)),
  };
}

/** The pictures of a work in these languages that nobody has made yet. */
export function unmadeIn({ going }: Checked): PublishedPicture['media'][] {
  const pictures = going.flatMap(({ picture, body }) => [
    ...(picture === null ? [] : [picture]),
    ...body.flatMap((block) => (block.type === 'picture' ? [block.picture] : [])),
  ]);
  const unmade = pictures.filter(({ renditions }) => renditions.some(({ file }) => file === UNMADE.file));
  return [...new Set(unmade.map(({ media }) => media))];
}
