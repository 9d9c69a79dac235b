import type { ActionsTables } from '../actions/schema.ts';
import type { SiteIdentity } from '../domain/site-identity.ts';
import type { NewsroomTables } from '../newsroom/schema.ts';
import type { Zone } from '../platform/database/zone.ts';
import type { Typesetting } from '../platform/typesetting/typesetting.ts';
import type { PublishedTables } from '../published/schema.ts';
import type { OpenVault, VaultZones } from '../vault/open-vault.ts';

/** What the press works with: the zones that it brings together, an open vault, and where files lie. */
export interface Press {
  readonly vault: OpenVault;
  readonly newsroom: Zone<NewsroomTables>;
  readonly published: Zone<PublishedTables>;
  readonly actions: Zone<ActionsTables>;
  /** Public files, by hashed name. */
  readonly mediaFolder: string;
  /** What must outlast a crash, and the databases: intents of publications, the journal of withdrawals. */
  readonly journalFolder: string;
  /** Sealed originals. */
  readonly originalsFolder: string;
  readonly identity: SiteIdentity;
  readonly typesetting: Typesetting;
  /**
   * Whether a work may go out for the first time while names in it are linked to no record and nobody has answered for
   * them. Where nothing is said it may not.
   */
  readonly names?: 'asked' | 'noted';
}

/** The press while nobody has opened the vault: what it may do then is to hide, to take down, and to clear up. */
export type LockedPress = Pick<
  Press,
  'newsroom' | 'published' | 'actions' | 'mediaFolder' | 'journalFolder' | 'originalsFolder' | 'identity'
> & { readonly vault: Pick<VaultZones, 'vault'> };
