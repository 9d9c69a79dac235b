import type { WorkId } from '../domain/id.ts';
import type { Locale } from '../domain/locale.ts';
import type { StandingPage } from '../domain/site-settings.ts';
import type { SiteIdentity } from '../domain/site-identity.ts';
import type { Say } from '../platform/catalogue/catalogue.ts';

/** What every page knows of the request and the site. Built once a request by the site, or by the press for the gate. */
export interface PageContext {
  readonly identity: SiteIdentity;
  readonly locale: Locale;
  readonly direction: 'ltr' | 'rtl';
  readonly say: Say;
  /** Path and query of this page, such as `/en/missions/mission-to-mexico`. */
  readonly path: string;
  /** `https://example.org`, without a slash at the end: only for what needs absolute addresses (feeds, OpenGraph, share). */
  readonly origin: string;
  /** This page in the other languages that have it, this one included. */
  readonly alternates: readonly { readonly locale: Locale; readonly href: string }[];
  /** Paths of the published works that this page links to, in its locale. What is missing renders as plain words. */
  readonly pathOf: (work: WorkId) => string | null;
  /** Which of the standing pages are public in this language. */
  readonly standing: ReadonlySet<StandingPage>;
  /** Hashed paths under `/assets/`. */
  readonly assets: AssetPaths;
}

export interface AssetPaths {
  readonly style: string;
  /** The organisation's own custom properties, loaded after the style sheet. */
  readonly theme: string | null;
  readonly fonts: readonly string[];
}
