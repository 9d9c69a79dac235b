import { directionOf, type Locale } from '../../domain/locale.ts';
import type { WorkSummary } from '../../domain/published-work.ts';
import { STANDING_PAGES } from '../../domain/site-settings.ts';
import { pageAssets } from '../../pages/assets.ts';
import { renderPage } from '../../pages/document.tsx';
import { homePage } from '../../pages/home-page.tsx';
import { UNSIGNED } from '../../pages/views.ts';
import { catalogueFor } from '../../platform/catalogue/catalogue.ts';
import { homeWorks } from '../../published/home-works.ts';
import type { SiteDraft } from './site-draft.ts';

const bare = (works: readonly WorkSummary[]): WorkSummary[] => works.map((work) => ({ ...work, picture: null }));

/** The front page with what is decided and not public yet. Pictures and counts are the public site's own. */
export async function previewOf({ press, identity, settings, now }: SiteDraft, locale: Locale): Promise<string> {
  const decided = { ...identity, ...settings, look: null };
  const works = await homeWorks(press.published, decided, locale, now);
  const standing = { ...UNSIGNED, state: 'open' } as const;
  const { style, fonts } = pageAssets();
  const view = {
    missions: bare(works.missions),
    stories: bare(works.stories),
    cases: bare(works.cases),
    petitions: bare(works.petitions).map((work) => ({ work, standing })),
  };
  return renderPage(
    homePage(view, {
      identity: decided,
      locale,
      direction: directionOf(locale),
      say: catalogueFor(locale),
      path: `/${locale}/`,
      origin: '',
      alternates: identity.locales.map((each) => ({ locale: each, href: `/site/preview/${each}` })),
      pathOf: () => '#content',
      standing: new Set(STANDING_PAGES),
      assets: { style, fonts, theme: settings.look === null ? null : '/site/look.css' },
    }),
  );
}
