import type { Locale, Localised } from './locale.ts';

/** Who publishes this site, in what languages, and the notices that every page carries. */
export interface SiteIdentity {
  readonly organisation: string;
  readonly shortName: string;
  /** In the order of the language menu. The first is the default. */
  readonly locales: readonly [Locale, ...Locale[]];
  /** While demonstration data is loaded: `noindex` everywhere, no mail to a server, loopback only. */
  readonly demonstration: boolean;
  readonly headNotice: Localised | null;
  readonly footNotice: Localised | null;
  readonly contactEmail: string | null;
}
