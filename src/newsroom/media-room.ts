import type { Zone } from '../platform/database/zone.ts';
import type { OpenVault } from '../vault/open-vault.ts';
import type { NewsroomTables } from './schema.ts';

/** What the media library works with: the vault has the keys of its originals. */
export interface MediaRoom {
  readonly vault: OpenVault;
  readonly newsroom: Zone<NewsroomTables>;
  /** Sealed originals. */
  readonly originalsFolder: string;
}
