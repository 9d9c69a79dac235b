import type { Instant } from '../domain/date.ts';
import type { SiteIdentity } from '../domain/site-identity.ts';
import type { ActionsTables } from '../actions/schema.ts';
import type { Writer } from '../actions/writer-client.ts';
import type { Zone } from '../platform/database/zone.ts';
import type { PublishedTables } from '../published/schema.ts';
import type { Search } from '../published/search-client.ts';
import type { Assets } from './assets.ts';
import type { PageCache } from './page-cache.ts';

/** Everything that the public site works with. Nothing in it can open the vault. */
export interface SiteDependencies {
  readonly published: Zone<PublishedTables>;
  readonly actions: Zone<ActionsTables>;
  readonly writer: Writer;
  readonly search: Search;
  readonly assets: Assets;
  readonly cache: PageCache;
  /** Who publishes this site; `null` while nothing has been founded here yet. */
  readonly identity: () => Promise<SiteIdentity | null>;
  readonly now: () => Instant;
  readonly settings: SiteSettings;
}

export interface SiteSettings {
  /** The public address, without a slash at the end. */
  readonly origin: string;
  readonly onion: string | null;
  readonly mediaFolder: string;
  /** Where letters wait when there is no mail server, as a person would look for it; `null` with a server. */
  readonly mailFolder: string | null;
}
