import type { SiteIdentity } from '../domain/site-identity.ts';
import { textIn, type Locale } from '../domain/locale.ts';
import type { PublishedFile, PublishedLine, PublishedWork } from '../domain/published-work.ts';
import type { Say } from '../platform/catalogue/catalogue.ts';
import { pngFrom } from '../platform/pictures.ts';
import type { Typesetting } from '../platform/typesetting/typesetting.ts';
import { CARD_TEMPLATE, CARD_VERSION, type CardWords } from './card-template.ts';
import { typstLine } from './lines-for-typst.ts';
import type { Made, Workshop } from './workshop.ts';

/** What a work's picture for social networks says. `title` is `null` where its own title may not travel: its kind stands in. */
export function cardWords(
  work: PublishedWork,
  title: PublishedLine | null,
  identity: SiteIdentity,
  say: Say,
): CardWords {
  const kind = say(work.details.kind === 'story' ? `kinds.${work.details.story}` : `kinds.${work.kind}`);
  return {
    lang: languageFor(work.locale),
    // A page stands alone: that it is one says nothing.
    kicker: title === null || work.kind === 'page' ? identity.organisation : kind,
    title: title === null ? [{ t: kind }] : typstLine(title),
    organisation: identity.organisation,
    shortName: identity.shortName,
    notice: identity.headNotice === null ? null : textIn(identity.headNotice, work.locale),
  };
}

/** Of a BCP 47 tag, as Typst wants it. */
export const languageFor = (locale: Locale): string => locale.split('-', 1)[0] ?? locale;

const CARD_WIDTH = 1200;
const CARD_HEIGHT = 630;

/** The card as a PNG of 1200 by 630 pixels. */
export async function makeCard(
  typesetting: Typesetting,
  workshop: Workshop,
  words: CardWords,
): Promise<PublishedFile | null> {
  const [file] = await workshop.files(['card', CARD_VERSION, words], async () => [await drawCard(typesetting, words)]);
  return file ?? null;
}

/** The drawing alone, for what is no work. */
export async function drawCard(typesetting: Typesetting, words: CardWords): Promise<Required<Made>> {
  const svg = await typesetting.svg({ source: CARD_TEMPLATE, data: words });
  const bytes = await pngFrom(svg, CARD_WIDTH);
  return { bytes, extension: 'png', type: 'image/png', width: CARD_WIDTH, height: CARD_HEIGHT };
}
