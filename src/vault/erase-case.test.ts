import { randomBytes } from 'node:crypto';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { onEachEngine } from '../../test/databases.ts';
import type { Case } from '../domain/case.ts';
import type { PartialDate, PlainDate } from '../domain/date.ts';
import { idFrom, type CaseId, type EventId, type EvidenceId, type WorkId } from '../domain/id.ts';
import { openBytes } from '../platform/keys/aes-gcm.ts';
import { openZone } from '../platform/database/zone.ts';
import { openCase } from './cases.ts';
import { eraseCase } from './erase-case.ts';
import { evidencePiece } from './evidence-files.ts';
import { evidenceOf } from './evidence.ts';
import { holdsOfCase } from './holds.ts';
import { explainHold, heldCases, holdCase, proposeLift } from './hold-case.ts';
import { openEvidence } from './open-evidence.ts';
import type { OpenVault } from './open-vault.ts';
import { peopleById } from './people.ts';
import { receiveEvidence } from './receive-evidence.ts';
import { recordCase } from './record-case.ts';
import { recordEvent } from './record-event.ts';
import { recordKeys, type RecordId } from './record-keys.ts';
import { recordPerson } from './record-person.ts';
import type { VaultTables } from './schema.ts';
import { account, founded, now, passphrase, person, record } from './scratch-vault.ts';
import { recordVerdict } from './verdicts.ts';

const today = '2026-03-02' as PlainDate;
const other: Case = { ...record, id: idFrom<CaseId>(randomBytes(16)) };

/** Everything that a case can have. */
async function recordAll(vault: OpenVault, files: { folder: string }, of: Case) {
  await recordCase(vault, of);
  await recordEvent(vault, {
    id: idFrom<EventId>(randomBytes(16)),
    case: of.id,
    title: 'La detención',
    text: '',
    on: '2012-08' as PartialDate,
    until: null,
    place: null,
    acts: [],
    sources: [{ text: 'su hermana', by: person.id, on: null, evidence: [] }],
    verification: 'likely',
    interventions: [],
  });
  const text = { work: idFrom<WorkId>(randomBytes(16)), locale: 'es', version: 1 };
  await recordVerdict(vault, of.id, { text, of: person.id, shownOn: today, answer: 'no', heardBy: account });
  await holdCase(vault.vault, { case: of.id, by: account, now });
  await explainHold(vault.vault, { case: of.id, reason: 'la siguen' });
  await proposeLift(vault.vault, { case: of.id, by: account, reason: 'ya no', now });
  const evidence = await receiveEvidence(vault, files, {
    case: of.id,
    name: 'carta.txt',
    about: 'una carta',
    custody: [{ by: person.id, who: 'su hermana', on: null, how: 'en mano' }],
    by: account,
    now,
    bytes: Buffer.from('Querida hermana'),
  });
  if ('refused' in evidence) throw new Error(evidence.refused);
  await openEvidence(vault, files, { id: evidence.id, why: 'peritaje', now });
  return evidence.id;
}

onEachEngine((engine, scratch) => {
  test('of an erased case nothing is left but the people in it, and nothing of another case is touched', async () => {
    const it = await founded(await scratch());
    const vault = await it.opened();
    const files = { folder: mkdtempSync(join(tmpdir(), 'alzavoz-')) };
    await recordPerson(vault, person);
    await recordAll(vault, files, record);
    const kept = await recordAll(vault, files, other);
    const told = { case: record.id, by: account, audit: it.audit };
    await eraseCase(it.zones, files, told);
    await eraseCase(it.zones, files, told);
    expect(await openCase(vault, record.id)).toBeNull();
    expect(await evidenceOf(vault, record.id)).toEqual([]);
    expect(await holdsOfCase(vault, record.id)).toEqual([]);
    expect([...(await heldCases(it.zones.vault)).keys()]).toEqual([other.id]);
    expect(await rowsOf(it.zones.vault.db, record.id)).toEqual([0, 0, 0, 0, 0, 0]);
    expect(await rowsOf(it.zones.vault.db, other.id)).toEqual([1, 1, 1, 1, 1, 1]);
    expect(readdirSync(files.folder)).toEqual([kept]);
    expect((await peopleById(vault, [person.id])).size).toBe(1);
    expect((await openCase(vault, other.id))?.events).toHaveLength(1);
    expect(await openEvidence(vault, files, { id: kept, why: 'x', now })).toHaveProperty('evidence');
    const keys = await it.zones.keyring.db.selectFrom('record_keys').select('record').execute();
    expect(keys.map((key) => key.record).toSorted()).toEqual([person.id, other.id, kept].toSorted());
    await it.close();
  });

  test('what is added to a case while it is erased goes too', async () => {
    const it = await founded(await scratch());
    const vault = await it.opened();
    const files = { folder: mkdtempSync(join(tmpdir(), 'alzavoz-')) };
    await recordCase(vault, record);
    const adding = Array.from({ length: 6 }, () => recordAll(vault, files, record).catch(() => null));
    await eraseCase(it.zones, files, { case: record.id, by: account, audit: it.audit });
    await Promise.all(adding);
    await eraseCase(it.zones, files, { case: record.id, by: account, audit: it.audit });
    expect(readdirSync(files.folder)).toEqual([]);
    expect(await it.zones.keyring.db.selectFrom('record_keys').selectAll().execute()).toEqual([]);
    await it.close();
  });

  describe.runIf(engine === 'sqlite')('by the bytes', () => {
    test('no key that is left opens a row of it, in the database or in a backup of it', async () => {
      const databases = await scratch();
      if (databases.engine !== 'sqlite') throw new Error('sqlite only');
      const it = await founded(databases);
      const vault = await it.opened();
      const files = { folder: mkdtempSync(join(tmpdir(), 'alzavoz-')) };
      await recordPerson(vault, person);
      const evidence = await recordAll(vault, files, record);
      await recordAll(vault, files, other);
      const wrapped = await it.zones.keyring.db
        .selectFrom('record_keys')
        .selectAll()
        .where('record', 'in', [record.id, evidence])
        .execute();
      // The backup of yesterday: everything but the keyring, of which only the latest copy is kept.
      const backup = mkdtempSync(join(tmpdir(), 'alzavoz-'));
      for (const name of readdirSync(databases.folder).filter((each) => each.startsWith('vault.')))
        copyFileSync(join(databases.folder, name), join(backup, name));
      copyFileSync(join(files.folder, evidence), join(backup, evidence));
      const before = await openableIn(backup, await keysLeft(vault), evidence);
      expect(before).toEqual({ cases: 2, case_events: 2, verdicts: 2, evidence: 2, evidence_accesses: 2, file: true });

      await eraseCase(it.zones, files, { case: record.id, by: account, audit: it.audit });
      const again = await it.opened({ passphrase });
      const after = await openableIn(backup, await keysLeft(again), evidence);
      expect(after).toEqual({ cases: 1, case_events: 1, verdicts: 1, evidence: 1, evidence_accesses: 1, file: false });
      const bytes = Buffer.concat(
        readdirSync(databases.folder).map((name) => readFileSync(join(databases.folder, name))),
      );
      for (const { sealed } of wrapped) expect(bytes.includes(Buffer.from(sealed))).toBe(false);
      expect(bytes.includes(record.id)).toBe(false);
      expect(bytes.includes(evidence)).toBe(false);
      expect(bytes.includes(other.id)).toBe(true);
      await it.close();
    });
  });
});

async function rowsOf(db: Awaited<ReturnType<typeof founded>>['zones']['vault']['db'], id: CaseId): Promise<number[]> {
  const counts = [(await db.selectFrom('cases').select('id').where('id', '=', id).execute()).length];
  for (const table of ['case_events', 'verdicts', 'evidence', 'holds', 'case_inboxes'] as const)
    counts.push((await db.selectFrom(table).select('case').where('case', '=', id).execute()).length);
  return counts;
}

/** Every key that whoever has the passphrase can still get. */
async function keysLeft(vault: OpenVault): Promise<Uint8Array[]> {
  const rows = await vault.keyring.db.selectFrom('record_keys').select('record').execute();
  const keys = await recordKeys(
    vault,
    rows.map(({ record: id }) => id as RecordId),
  );
  return [...keys.values(), ...(vault.keys.vaultKey === null ? [] : [vault.keys.vaultKey.bytes])];
}

/** How many rows of each table, and whether the file, open with any of these keys. */
async function openableIn(folder: string, keys: readonly Uint8Array[], evidence: string) {
  const zone = openZone<VaultTables>({ engine: 'sqlite', folder }, 'vault');
  const opens = (payload: Uint8Array, context: readonly string[]) =>
    keys.some((key) => openBytes(key, payload, context) !== null);
  const { db } = zone;
  const cases = await db.selectFrom('cases').selectAll().execute();
  const events = await db.selectFrom('case_events').selectAll().execute();
  const verdicts = await db.selectFrom('verdicts').selectAll().execute();
  const all = await db.selectFrom('evidence').selectAll().execute();
  const accesses = await db.selectFrom('evidence_accesses').selectAll().execute();
  await zone.close();
  return {
    cases: cases.filter((row) => opens(row.payload, ['cases', row.id, String(row.version)])).length,
    case_events: events.filter((row) => opens(row.payload, ['case_events', row.case, row.id, String(row.version)]))
      .length,
    verdicts: verdicts.filter((row) => opens(row.payload, ['verdicts', row.case, String(row.number)])).length,
    evidence: all.filter((row) => opens(row.payload, ['evidence', row.case, row.id])).length,
    evidence_accesses: accesses.filter((row) =>
      opens(row.payload, ['evidence_accesses', row.evidence, String(row.number)]),
    ).length,
    file: (
      await Promise.all(keys.map((key) => evidencePiece({ folder }, { id: evidence as EvidenceId, key }, 0)))
    ).some((piece) => piece !== null),
  };
}
