import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { onEachEngine } from '../../test/databases.ts';
import type { Instant } from '../domain/date.ts';
import { idFrom, type CaseId, type EvidenceId } from '../domain/id.ts';
import { eraseCase } from './erase-case.ts';
import { eraseEvidence } from './erase-evidence.ts';
import { openingsOf } from './evidence-records.ts';
import { accessesOf, evidenceOf } from './evidence.ts';
import { openRoster } from './open-roster.ts';
import { searchVault } from './search-vault.ts';
import { openEvidence, workingCopy } from './open-evidence.ts';
import { MOST_EVIDENCE_BYTES, receiveEvidence } from './receive-evidence.ts';
import { recordCase } from './record-case.ts';
import { recordKeyFor } from './record-keys.ts';
import { account, founded, now, person, record } from './scratch-vault.ts';
import { sweepEvidence } from './sweep-evidence.ts';

const DAY_MS = 86_400_000;
const letter = Buffer.from('Querida hermana: me tienen en el Penal Canario.');
const brought = {
  case: record.id,
  name: 'carta-del-penal.txt',
  about: 'Carta de puño y letra',
  custody: [{ by: person.id, who: 'su hermana', on: null, how: 'en mano, en su casa' }],
  by: account,
  now,
};
const files = () => ({ folder: join(mkdtempSync(join(tmpdir(), 'alzavoz-')), 'evidence') });

onEachEngine((_engine, scratch) => {
  test('an original comes back unchanged, with who brought it and who opened it and why', async () => {
    const it = await founded(await scratch());
    const vault = await it.opened();
    const at = files();
    await recordCase(vault, record);
    const received = await receiveEvidence(vault, at, { ...brought, bytes: letter });
    if ('refused' in received) throw new Error(received.refused);
    expect(received).toMatchObject({ kind: 'text', size: letter.length, custody: brought.custody });
    expect(received.sha256).toBe(createHash('sha256').update(letter).digest('hex'));
    expect(await evidenceOf(vault, record.id)).toEqual([received]);
    expect(await accessesOf(vault, received.id)).toEqual([]);

    const { id } = received;
    expect(await openEvidence(vault, at, { id, why: ' ', now })).toEqual({ refused: 'no-reason' });
    const opened = await openEvidence(vault, at, { id, why: 'para el peritaje', now });
    expect(opened).toMatchObject({ evidence: received });
    if ('bytes' in opened) expect(Buffer.from(opened.bytes)).toEqual(letter);
    expect(await workingCopy(vault, at, { id, why: 'a ver', now })).toEqual({ refused: 'not-a-picture' });
    expect(await accessesOf(vault, id)).toEqual([
      { by: account, at: now, why: 'para el peritaje', what: 'original' },
      { by: account, at: now, why: 'a ver', what: 'working-copy' },
    ]);
    expect(it.audited.filter(({ verb }) => verb === 'evidence-opened')).toHaveLength(2);
    expect(JSON.stringify(it.audited)).not.toMatch(/carta|peritaje|Canario/);
    await it.close();
  });

  test('the file on the disk tells neither what it is, nor its name, nor its length', async () => {
    const it = await founded(await scratch());
    const vault = await it.opened();
    const at = files();
    await recordCase(vault, record);
    for (const bytes of [letter, Buffer.concat([letter, letter])])
      await receiveEvidence(vault, at, { ...brought, bytes });
    const names = readdirSync(at.folder);
    expect(names).toHaveLength(2);
    const sizes = names.map((name) => {
      expect(name).toMatch(/^[a-z2-7]{26}$/);
      const path = join(at.folder, name);
      expect(readFileSync(path).includes('Canario')).toBe(false);
      expect(statSync(path).mode & 0o077).toBe(0);
      return statSync(path).size;
    });
    expect(new Set(sizes).size).toBe(1);
    await it.close();
  });

  test('one that was changed, exchanged or lost on the disk is not given out', async () => {
    const it = await founded(await scratch());
    const vault = await it.opened();
    const at = files();
    await recordCase(vault, record);
    const [one, two] = [
      await receiveEvidence(vault, at, { ...brought, bytes: letter }),
      await receiveEvidence(vault, at, { ...brought, bytes: letter }),
    ];
    if ('refused' in one || 'refused' in two) throw new Error('refused');
    writeFileSync(join(at.folder, one.id), readFileSync(join(at.folder, two.id)));
    expect(await openEvidence(vault, at, { id: one.id, why: 'x', now })).toEqual({ refused: 'evidence-damaged' });
    await eraseEvidence(it.zones, at, { id: two.id, by: account, audit: it.audit });
    expect(await openEvidence(vault, at, { id: two.id, why: 'x', now })).toEqual({ refused: 'no-such-evidence' });
    expect(existsSync(join(at.folder, two.id))).toBe(false);
    expect((await evidenceOf(vault, record.id)).map(({ id }) => id)).toEqual([one.id]);
    await it.close();
  });

  test('what is empty, too large, of a kind not taken, or of no case, is refused and leaves nothing', async () => {
    const it = await founded(await scratch());
    const vault = await it.opened();
    const at = files();
    await recordCase(vault, record);
    const receive = (bytes: Uint8Array, of = record.id) => receiveEvidence(vault, at, { ...brought, case: of, bytes });
    expect(await receive(Buffer.alloc(0))).toEqual({ refused: 'file-empty' });
    expect(await receive(Buffer.alloc(MOST_EVIDENCE_BYTES + 1, 'x'))).toEqual({ refused: 'file-too-large' });
    expect(await receive(Buffer.from('MZ\x90\0'))).toEqual({ refused: 'file-kind-not-taken' });
    expect(await receive(letter, idFrom<CaseId>(randomBytes(16)))).toEqual({ refused: 'no-such-case' });
    await expect(receiveEvidence(vault, at, { ...brought, custody: [], bytes: letter })).rejects.toThrow(/custody$/);
    expect(existsSync(at.folder)).toBe(false);
    await it.close();
  });

  test('what lists are made of knows of it once it is whole, and no longer than it is there', async () => {
    const it = await founded(await scratch());
    const vault = await it.opened();
    const at = files();
    await recordCase(vault, record);
    const ids = async (): Promise<string[]> => [...(await openRoster(vault)).evidence.keys()];
    const one = await receiveEvidence(vault, at, { ...brought, bytes: letter });
    if ('refused' in one) throw new Error(one.refused);
    // A row whose file was never whole.
    const half = { id: idFrom<EvidenceId>(randomBytes(16)), case: record.id, kept: 0, payload: randomBytes(99) };
    await it.zones.vault.db.insertInto('evidence').values(half).execute();
    expect(await ids()).toEqual([one.id]);
    const two = await receiveEvidence(vault, at, { ...brought, about: 'Una segunda carta', bytes: letter });
    if ('refused' in two) throw new Error(two.refused);
    expect(await ids()).toEqual([one.id, two.id]);
    expect(JSON.stringify((await openRoster(vault)).evidence.get(two.id))).not.toMatch(/sha256|hermana/);
    const found = await searchVault(vault, 'segunda');
    expect(found).toEqual([{ kind: 'evidence', id: two.id }]);
    await openEvidence(vault, at, { id: one.id, why: 'x', now });
    expect(await openingsOf(vault, [one.id, two.id])).toEqual(new Map([[one.id, 1]]));
    await eraseEvidence(it.zones, at, { id: one.id, by: account, audit: it.audit });
    expect(await ids()).toEqual([two.id]);
    await eraseCase(it.zones, at, { case: record.id, by: account, audit: it.audit });
    expect(await ids()).toEqual([]);
    expect(await searchVault(vault, 'segunda')).toEqual([]);
    await it.close();
  });

  test('a crash or a full disk in the middle leaves nothing that anybody sees', async () => {
    const it = await founded(await scratch());
    const vault = await it.opened();
    await recordCase(vault, record);
    const at = { folder: join(mkdtempSync(join(tmpdir(), 'alzavoz-')), 'a-file', 'evidence') };
    writeFileSync(join(at.folder, '..'), 'where the folder would be');
    await expect(receiveEvidence(vault, at, { ...brought, bytes: letter })).rejects.toThrow(/EEXIST|ENOTDIR/);
    expect(await it.zones.vault.db.selectFrom('evidence').selectAll().execute()).toEqual([]);
    expect(await it.zones.keyring.db.selectFrom('record_keys').select('record').execute()).toEqual([
      { record: record.id },
    ]);
    // The process died between the row and the end of the file.
    const id = idFrom<EvidenceId>(randomBytes(16));
    const row = { id, case: record.id, kept: 0, payload: randomBytes(99) };
    await it.zones.vault.db.insertInto('evidence').values(row).execute();
    expect(await evidenceOf(vault, record.id)).toEqual([]);
    expect(await openEvidence(vault, at, { id, why: 'x', now })).toEqual({ refused: 'no-such-evidence' });
    await it.close();
  });

  test('what a crash left is swept after a month, its key first; what is kept stays for ever', async () => {
    const it = await founded(await scratch());
    const vault = await it.opened();
    await recordCase(vault, record);
    const at = files();
    const kept = await receiveEvidence(vault, at, { ...brought, bytes: letter });
    if ('refused' in kept) throw new Error(kept.refused);
    const [whole, half] = [randomBytes(16), randomBytes(16)].map((bytes) => idFrom<EvidenceId>(bytes));
    for (const [id, ending] of [
      [whole, ''],
      [half, '.new'],
    ] as const) {
      if (id === undefined) throw new Error('two ids');
      await recordKeyFor(vault, id);
      const row = { id, case: record.id, kept: 0, payload: randomBytes(99) };
      await it.zones.vault.db.insertInto('evidence').values(row).execute();
      writeFileSync(join(at.folder, `${id}${ending}`), randomBytes(99));
    }
    const today = Date.now();
    const sweep = (ms: number) => sweepEvidence(it.zones, at, { now: ms as Instant, by: null, audit: it.audit });
    expect(await sweep(today + 29 * DAY_MS), 'it may be under way').toBe(0);
    expect(readdirSync(at.folder)).toHaveLength(3);
    expect(await sweep(today + 31 * DAY_MS)).toBe(2);
    expect(readdirSync(at.folder)).toEqual([kept.id]);
    expect((await evidenceOf(vault, record.id)).map(({ id }) => id)).toEqual([kept.id]);
    const keys = (await it.zones.keyring.db.selectFrom('record_keys').select('record').execute()).map(
      (row) => row.record,
    );
    expect(keys.toSorted()).toEqual([record.id, kept.id].toSorted());
    expect(await sweep(today + 31 * DAY_MS)).toBe(0);
    await it.close();
  });

  test('a working copy of a picture has nothing of what came with it', async () => {
    const it = await founded(await scratch());
    const vault = await it.opened();
    const at = files();
    await recordCase(vault, record);
    const picture = await sharp({ create: { width: 30, height: 20, channels: 3, background: '#884422' } })
      .withExif({ IFD0: { Make: 'Camara Canaria', Copyright: 'Xiomara' } })
      .jpeg()
      .toBuffer();
    expect(picture.includes('Canaria')).toBe(true);
    const received = await receiveEvidence(vault, at, { ...brought, bytes: picture });
    if ('refused' in received) throw new Error(received.refused);
    const copy = await workingCopy(vault, at, { id: received.id, why: 'para la pericia', now });
    if ('refused' in copy) throw new Error(copy.refused);
    const { format, width, exif, xmp, icc } = await sharp(copy).metadata();
    expect({ format, width, exif, xmp, icc }).toEqual({ format: 'jpeg', width: 30 });
    expect(Buffer.from(copy).includes('Canaria')).toBe(false);
    await it.close();
  });
});
