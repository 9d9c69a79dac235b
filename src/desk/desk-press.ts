import { join } from 'node:path';
import type { ActionsTables } from '../actions/schema.ts';
import type { SiteIdentity } from '../domain/site-identity.ts';
import type { NewsroomTables } from '../newsroom/schema.ts';
import type { Zone } from '../platform/database/zone.ts';
import type { Typesetting } from '../platform/typesetting/typesetting.ts';
import type { LockedPress, Press } from '../press/press.ts';
import type { AskSite } from '../press/verify-purged.ts';
import type { PublishedTables } from '../published/schema.ts';
import type { EvidenceFiles } from '../vault/evidence-files.ts';
import type { OpenVault, VaultZones } from '../vault/open-vault.ts';

/** The press as the desk uses it: what needs no key always, the rest with the vault of a session. */
export interface DeskPress {
  locked(identity: SiteIdentity): LockedPress;
  /** Where originals of evidence are kept. */
  readonly evidence: EvidenceFiles;
  open(identity: SiteIdentity, vault: OpenVault): Press;
  /** Asks the public site at its public address, with whatever stands before it. */
  readonly ask: AskSite;
}

interface Given {
  readonly newsroom: Zone<NewsroomTables>;
  readonly published: Zone<PublishedTables>;
  readonly actions: Zone<ActionsTables>;
  readonly vault: VaultZones['vault'];
  readonly dataFolder: string;
  readonly typesetting: Typesetting;
  readonly ask: AskSite;
}

export function deskPress({ newsroom, published, actions, vault, dataFolder, typesetting, ask }: Given): DeskPress {
  const folders = {
    mediaFolder: join(dataFolder, 'media'),
    journalFolder: join(dataFolder, 'journal'),
    originalsFolder: join(dataFolder, 'originals'),
  };
  const locked = (identity: SiteIdentity): LockedPress => ({
    newsroom,
    published,
    actions,
    ...folders,
    identity,
    vault: { vault },
  });
  return {
    locked,
    evidence: { folder: join(dataFolder, 'evidence') },
    open: (identity, opened) => ({
      ...locked(identity),
      vault: opened,
      typesetting,
    }),
    ask,
  };
}
