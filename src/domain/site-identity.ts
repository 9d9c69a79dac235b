import type { Locale, Localised } from './locale.ts';
import type { PublishedFile } from './published-work.ts';
import { DEFAULT_MENU, HOME_PARTS, type SiteSettings } from './site-settings.ts';
import type { WorkKind } from './work.ts';

/** Pages that are no work, and have a picture for networks all the same. The others show the front page's. */
export const CARDED_PAGES = ['home', 'events', 'mission', 'story', 'case', 'report', 'campaign', 'petition'] as const;
export type CardedPage = 'home' | 'events' | Exclude<WorkKind, 'page'>;

/**
 * Who publishes this site, in what languages, and all that its pages have in common (`site-settings.ts`). What was never
 * decided is not there.
 */
export interface SiteIdentity extends Partial<SiteSettings> {
  readonly organisation: string;
  readonly shortName: string;
  /** In the order of the language menu. The first is the default. */
  readonly locales: readonly [Locale, ...Locale[]];
  /** While demonstration data is loaded: `noindex` everywhere, no mail to a server, loopback only. */
  readonly demonstration: boolean;
  readonly headNotice: Localised | null;
  readonly footNotice: Localised | null;
  readonly contactEmail: string | null;
  /** Drawn by the press from the above (`press/draw-site-cards.ts`). */
  readonly cards?: SiteCards;
}

export interface SiteCards {
  /** The version of the drawing. */
  readonly version: number;
  readonly files: readonly { readonly page: CardedPage; readonly locale: Locale; readonly file: PublishedFile }[];
}

/** What was decided, and what holds where nothing was. */
export function settingsOf(identity: SiteIdentity): SiteSettings {
  return {
    organisation: identity.organisation,
    shortName: identity.shortName,
    contactEmail: identity.contactEmail,
    headNotice: identity.headNotice,
    footNotice: identity.footNotice,
    lead: identity.lead ?? null,
    front: identity.front ?? null,
    pinned: identity.pinned ?? [],
    parts: identity.parts ?? HOME_PARTS,
    menu: identity.menu ?? DEFAULT_MENU,
    branches: identity.branches ?? [],
    look: identity.look ?? null,
  };
}
