import { readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { onEachEngine } from '../../test/databases.ts';
import type { AuditEntry } from '../domain/audit.ts';
import { idFrom, type AccountId, type MediaId } from '../domain/id.ts';
import { now, scratchPress } from '../press/scratch-press.ts';
import { openableMedia } from '../vault/media-key.ts';
import { addMedia, seal } from './add-media.ts';
import { editPicture } from './change-picture.ts';
import { ORPHAN_MS, sweepOriginals } from './sweep-originals.ts';

const by = idFrom<AccountId>(new Uint8Array(16).fill(9));
const [orphan, sent] = [8, 7].map((fill) => idFrom<MediaId>(new Uint8Array(16).fill(fill))) as [MediaId, MediaId];
const picture = (background: string) =>
  sharp({ create: { width: 60, height: 40, channels: 3, background } })
    .jpeg()
    .toBuffer();

onEachEngine((_engine, scratch) => {
  test('what a crash left between sealing and recording is swept once it is old; nothing else is', async () => {
    const press = await scratchPress(await scratch());
    const { newsroom, vault, originalsFolder } = press;
    const told = { by, now, credit: {}, licence: 'CC BY 4.0' };
    const item = await addMedia(press, { ...told, bytes: await picture('#336699') });
    if ('refused' in item) throw new Error(item.refused);
    // An earlier original stays as long as one can go back to it.
    const edit = { turn: 90, crop: null, covers: [] } as const;
    const edited = await editPicture(press, { item, by, now, first: () => Promise.resolve() }, edit);
    if ('refused' in edited) throw new Error(edited.refused);
    const kept = readdirSync(originalsFolder).toSorted();
    expect(new Set(kept.map((name) => name.slice(0, 26))).size).toBe(2);

    // The process died: one was sealed and never recorded, captions of a known one as well, and one is half written.
    await seal(press, orphan, await picture('#993366'), null);
    await seal(press, item.sealedAs, Buffer.from('WEBVTT'), null);
    writeFileSync(join(originalsFolder, `${kept[0]}.new`), 'half');
    const old = (now - ORPHAN_MS) / 1000 - 1;
    for (const name of readdirSync(originalsFolder)) utimesSync(join(originalsFolder, name), old, old);
    const fresh = join(originalsFolder, `${sent}.${'0'.repeat(64)}`);
    writeFileSync(fresh, 'being sent');
    utimesSync(fresh, now / 1000, now / 1000);

    const audited: AuditEntry[] = [];
    const audit = (entry: AuditEntry) => Promise.resolve(void audited.push(entry));
    const sweep = () => sweepOriginals({ newsroom, vault, originalsFolder, audit }, now);
    // It dies itself, after the key and before the files: the next one goes on.
    const broken = sweepOriginals(
      { newsroom, vault, originalsFolder, audit: () => Promise.reject(new Error('stopped')) },
      now,
    );
    await expect(broken).rejects.toThrow('stopped');
    expect(await sweep()).toBe(3);
    expect(readdirSync(originalsFolder).toSorted()).toEqual([...kept, `${sent}.${'0'.repeat(64)}`].toSorted());
    expect(statSync(fresh).size).toBeGreaterThan(0);
    expect(await openableMedia(vault, [orphan, item.sealedAs])).toEqual(new Set([item.sealedAs]));
    expect(audited).toEqual([{ by: null, verb: 'media-erased', records: [orphan] }]);
    expect(await sweep()).toBe(0);
    await press.close();
  });
});
