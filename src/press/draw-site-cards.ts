import { CARDED_PAGES, type CardedPage, type SiteIdentity } from '../domain/site-identity.ts';
import { textIn, type Locale } from '../domain/locale.ts';
import { catalogueFor, type MessageKey } from '../platform/catalogue/catalogue.ts';
import { putObject } from '../platform/object-storage.ts';
import { openTypesetting } from '../platform/typesetting/typesetting.ts';
import { identityOf, putIdentity } from '../published/identity.ts';
import { CARD_VERSION, type CardWords } from './card-template.ts';
import { drawCard, languageFor } from './make-card.ts';
import type { Press } from './press.ts';

const TITLES: Readonly<Record<CardedPage, MessageKey>> = {
  home: 'chrome.home-lead',
  events: 'chrome.events',
  mission: 'kinds.missions',
  story: 'kinds.stories',
  case: 'kinds.cases',
  report: 'kinds.reports',
  campaign: 'kinds.campaigns',
  petition: 'kinds.petitions',
};

/**
 * Draws the pictures for networks of the front page and of the lists, in every language, where they are missing or were
 * drawn by an older version. They say the organisation's name and the catalogue's words, nothing that the vault knows:
 * they need no open vault. Ends at once, with nothing said, when `stopping` is aborted: the next start draws them.
 */
export async function drawSiteCards(
  press: Pick<Press, 'published' | 'mediaFolder'>,
  stopping: AbortSignal,
): Promise<void> {
  const identity = await identityOf(press.published);
  if (identity === null || identity.cards?.version === CARD_VERSION) return;
  const typesetting = openTypesetting();
  // Whoever waits for a drawing then hears that the typesetter has ended.
  stopping.addEventListener('abort', () => void typesetting.close());
  try {
    const wanted = identity.locales.flatMap((locale) => CARDED_PAGES.map((page) => ({ page, locale })));
    const files = await Promise.all(
      wanted.map(async ({ page, locale }) => {
        stopping.throwIfAborted();
        const { bytes, extension, type, width, height } = await drawCard(typesetting, wordsFor(page, locale, identity));
        const { file } = await putObject({ folder: press.mediaFolder }, bytes, extension);
        return { page, locale, file: { file, type, bytes: bytes.length, width, height } };
      }),
    );
    stopping.throwIfAborted();
    // Whoever published something else of the site meanwhile draws their own: what was read before must not come back.
    const current = await identityOf(press.published);
    if (JSON.stringify(current) !== JSON.stringify(identity)) return;
    await putIdentity(press.published, { ...identity, cards: { version: CARD_VERSION, files } });
  } catch (error) {
    if (!stopping.aborted) throw error;
  } finally {
    await typesetting.close();
  }
}

/** The catalogue's words and the organisation's own: the gate has nothing to look for in them. A test holds it to that. */
export function wordsFor(page: CardedPage, locale: Locale, identity: SiteIdentity): CardWords {
  return {
    lang: languageFor(locale),
    kicker: identity.organisation,
    title: [{ t: catalogueFor(locale)(TITLES[page]) }],
    organisation: identity.organisation,
    shortName: identity.shortName,
    notice: identity.headNotice === null ? null : textIn(identity.headNotice, locale),
  };
}
