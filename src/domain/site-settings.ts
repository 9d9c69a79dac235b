import type { WorkId } from './id.ts';
import type { Locale, Localised } from './locale.ts';
import type { Look } from './look.ts';

/** The parts of the front page, which stand in the order that the organisation chose. */
export const HOME_PARTS = ['front', 'act', 'missions', 'stories', 'people'] as const;
export type HomePart = (typeof HOME_PARTS)[number];

/**
 * Pages of the organisation's own that the site leads to from everywhere, by the last part of their address, which is the
 * same in every language. One that is not public has no link.
 */
export const STANDING_PAGES = ['about', 'donate', 'privacy'] as const;
export type StandingPage = (typeof STANDING_PAGES)[number];

/** Places of the site that a menu can lead to by themselves. */
export const MENU_PLACES = [
  'mission',
  'case',
  'story',
  'report',
  'petition',
  'campaign',
  'events',
  'about',
  'donate',
] as const;
export type MenuPlace = (typeof MENU_PLACES)[number];

/** Where a menu leads: a place with the words of the catalogue unless it has its own, or a work, which needs words. */
export type MenuItem =
  | { readonly place: MenuPlace; readonly label: Localised | null }
  | { readonly work: WorkId; readonly label: Localised };

/** The menu of a site where nobody chose one. */
export const DEFAULT_MENU: readonly MenuItem[] = (['mission', 'case', 'story', 'report', 'petition'] as const).map(
  (place) => ({ place, label: null }),
);

/**
 * A part of the organisation with languages of its own, such as `en-GB`: its name stands beside the organisation's there,
 * and it may have a menu of its own. Its texts are the works' texts in its languages, a mission's and the donate page's
 * among them; signatures are counted together, because a petition is one work in all its languages.
 */
export interface Branch {
  readonly name: string;
  readonly locales: readonly Locale[];
  /** `null`: the organisation's. */
  readonly menu: readonly MenuItem[] | null;
}

/** What the organisation decides about its site as a whole, and every page shows. Nobody of the case files is in it. */
export interface SiteSettings {
  readonly organisation: string;
  readonly shortName: string;
  readonly contactEmail: string | null;
  readonly headNotice: Localised | null;
  readonly footNotice: Localised | null;
  /** Under the name on the front page; `null`: the catalogue's. */
  readonly lead: Localised | null;
  /** The mission that the front page leads with; without one, the newest. */
  readonly front: WorkId | null;
  /** Stories that stand first on the front page, whatever is newer. */
  readonly pinned: readonly WorkId[];
  readonly parts: readonly HomePart[];
  readonly menu: readonly MenuItem[];
  readonly branches: readonly Branch[];
  /** `null`: as it came. */
  readonly look: Look | null;
}

/** The branch that a language belongs to. */
export function branchOf(branches: readonly Branch[] | undefined, locale: Locale): Branch | null {
  return branches?.find(({ locales }) => locales.includes(locale)) ?? null;
}
