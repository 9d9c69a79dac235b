import { open, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Instant } from '../domain/date.ts';
import type { PersonId, WorkId } from '../domain/id.ts';
import type { PublishedFile, PublishedWork } from '../domain/published-work.ts';
import type { LanguagesOut } from '../newsroom/languages-out.ts';
import { openBytes, sealBytes } from '../platform/keys/aes-gcm.ts';
import { syncFolder } from '../platform/object-storage.ts';
import { closeKit } from './close-kit.ts';
import type { LockedPress } from './press.ts';

/** Everything that a publication puts out, ready, with the bytes of its files. Version 1. */
export interface Bundle {
  readonly v: 1;
  readonly works: readonly WorkId[];
  readonly languages: LanguagesOut;
  readonly published: readonly PublishedWork[];
  readonly files: readonly { readonly file: PublishedFile; readonly bytes: string }[];
  readonly people: readonly (readonly [WorkId, readonly PersonId[]])[];
  readonly withdrawn: readonly PersonId[];
  /** Whether it could have gone out, word for word, when it was made: so it may go out before its instant. */
  readonly earlyToo: boolean;
}

const pathOf = ({ journalFolder }: Pick<LockedPress, 'journalFolder'>, id: string): string =>
  join(journalFolder, `scheduled-${id}`);
const contextOf = (id: string): string[] => ['scheduled v1', id];

/** Seals a bundle under the desk's key; on the disk when it returns. */
export async function sealBundle(press: LockedPress, id: string, key: Uint8Array, bundle: Bundle): Promise<void> {
  const sealed = sealBytes(key, Buffer.from(JSON.stringify(bundle), 'utf8'), contextOf(id));
  const handle = await open(pathOf(press, id), 'wx', 0o600);
  try {
    await handle.writeFile(sealed);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await syncFolder(press.journalFolder);
}

/** `null` where it is missing, was changed, or is of another key. */
export async function openBundle(press: LockedPress, id: string, key: Uint8Array): Promise<Bundle | null> {
  const sealed = await readFile(pathOf(press, id)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  const plain = sealed === null ? null : openBytes(key, sealed, contextOf(id));
  // Authenticated: only our own `sealBundle` can have written it.
  return plain === null ? null : (JSON.parse(Buffer.from(plain).toString('utf8')) as Bundle);
}

/** Of every bundle in the folder. */
export async function bundleIds({ journalFolder }: LockedPress): Promise<string[]> {
  const names = await readdir(journalFolder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  return names.flatMap((name) => /^scheduled-([a-z2-7]{26})$/.exec(name)?.[1] ?? []);
}

/** Removes a bundle with the kit that was made of it. `revokedAt`: because it may not go out. */
export async function removeBundle(press: LockedPress, id: string, revokedAt: Instant | null = null): Promise<void> {
  // First: what may not go out is in no journalist's hands from now on either.
  await closeKit(press, id, revokedAt);
  await rm(pathOf(press, id), { force: true });
}
