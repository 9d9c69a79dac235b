import { randomBytes } from 'node:crypto';
import { CAMPAIGN_STATUSES, CASE_ROLES, type Case } from '../src/domain/case.ts';
import type { Instant, PartialDate, PlainDate } from '../src/domain/date.ts';
import { EVIDENCE_KINDS, type Evidence } from '../src/domain/evidence.ts';
import { idFrom, type AccountId, type CaseId, type EvidenceId, type PersonId } from '../src/domain/id.ts';
import { personWith } from '../src/domain/person.ts';
import { madeNames } from '../src/domain/protected-term-names.fixture.ts';
import { sealBytes } from '../src/platform/keys/aes-gcm.ts';
import type { OpenVault } from '../src/vault/open-vault.ts';
import { padded, sealPayload } from '../src/vault/protected-records.ts';
import { wrapRecordKey, type RecordId } from '../src/vault/record-keys.ts';
import { basis } from '../src/vault/scratch-vault.ts';

/** Straight into the tables, a thousand rows at a time: recording them one by one takes minutes and is not measured. */
export async function fillPeople(vault: OpenVault, count: number): Promise<PersonId[]> {
  const all = [...madeNames(count)].map(({ full, short, given }) => {
    const names = [{ kind: 'used', full, short, given, lang: 'es' } as const];
    return personWith({ id: idFrom<PersonId>(randomBytes(16)), gender: 'unstated', group: false, names });
  });
  await fill(vault, 'people', all);
  return all.map(({ id }) => id);
}

/** Cases of five people each, with what a list shows of them. */
export async function fillCases(vault: OpenVault, count: number, people: readonly PersonId[]): Promise<CaseId[]> {
  const all = Array.from({ length: count }, (_, at): Case => {
    const day = `2026-0${1 + (at % 9)}-1${at % 10}` as PlainDate;
    const last = `2025-0${1 + (at % 9)}-1${at % 10}` as PlainDate;
    return {
      id: idFrom<CaseId>(randomBytes(16)),
      title: `Case ${at} of the ${['bridge', 'school', 'river', 'market'][at % 4] ?? ''}`,
      campaign: CAMPAIGN_STATUSES[at % CAMPAIGN_STATUSES.length] ?? 'active',
      verification: 'likely',
      people: Array.from({ length: 5 }, (_each, of) => ({
        person: people[(at * 5 + of) % people.length] ?? idFrom<PersonId>(randomBytes(16)),
        role: CASE_ROLES[of % CASE_ROLES.length] ?? 'family',
      })),
      situations: [],
      proceedings: [
        {
          kind: 'investigation',
          people: [],
          authority: 'A prosecutor',
          reference: `EXP ${at}`,
          on: last as string as PartialDate,
          status: 'open',
          steps: [],
        },
      ],
      asks: [],
      says: [],
      outcomes: [],
      contact: { last, checkIn: day },
    };
  });
  await fill(vault, 'cases', all);
  return all.map(({ id }) => id);
}

/** Pieces of evidence, whose files nobody opens here. */
export async function fillEvidence(vault: OpenVault, count: number, cases: readonly CaseId[]): Promise<void> {
  const { keyring, keys } = vault;
  if (keys.vaultKey === null) throw new Error('the vault is locked');
  const by = idFrom<AccountId>(randomBytes(16));
  for (let at = 0; at < count; at += 1000) {
    const evidence: { id: string; case: string; kept: number; payload: Uint8Array }[] = [];
    const wraps: { record: string; vault_key: string; sealed: Uint8Array }[] = [];
    for (let of = at; of < Math.min(at + 1000, count); of++) {
      const id = idFrom<EvidenceId>(randomBytes(16));
      const key = randomBytes(32);
      const about = cases[of % cases.length] ?? '';
      const record: Evidence = {
        id,
        case: about as CaseId,
        kind: EVIDENCE_KINDS[of % EVIDENCE_KINDS.length] ?? 'text',
        type: 'text/plain',
        name: `file-${of}.txt`,
        size: 1000 + ((of * 7919) % 900_000),
        sha256: 'a'.repeat(64),
        about: `What ${['the neighbour', 'a guard', 'the lawyer'][of % 3] ?? ''} brought on the day ${of % 365}, part ${of}`,
        receivedBy: by,
        receivedAt: (1_700_000_000_000 + ((of * 104_729) % 1_000_000) * 60_000) as Instant,
        custody: [{ by: null, who: 'somebody', on: null, how: 'by hand' }],
      };
      evidence.push({ id, case: about, kept: 1, payload: sealPayload(key, record, ['evidence', about, id]) });
      wraps.push({ record: id, vault_key: keys.vaultKey.id, sealed: wrapRecordKey(keys.vaultKey, id, key) });
    }
    await vault.vault.db.insertInto('evidence').values(evidence).execute();
    await keyring.db.insertInto('record_keys').values(wraps).execute();
  }
}

async function fill(
  { vault, keyring, keys: { vaultKey } }: OpenVault,
  table: 'people' | 'cases',
  all: readonly { readonly id: RecordId }[],
): Promise<void> {
  if (vaultKey === null) throw new Error('the vault is locked');
  for (let at = 0; at < all.length; at += 1000) {
    const rows = all.slice(at, at + 1000).map((record) => {
      const key = randomBytes(32);
      return {
        record: { id: record.id, version: 1, payload: sealBytes(key, padded(record), [table, record.id, '1']) },
        base: { person: record.id, number: 1, payload: sealPayload(key, SAID, ['bases', record.id, '1']) },
        key: { record: record.id, vault_key: vaultKey.id, sealed: wrapRecordKey(vaultKey, record.id, key) },
      };
    });
    const insert = rows.map(({ record }) => record);
    await vault.db.insertInto(table).values(insert).execute();
    if (table === 'people')
      await vault.db
        .insertInto('bases')
        .values(rows.map(({ base }) => base))
        .execute();
    await keyring.db
      .insertInto('record_keys')
      .values(rows.map(({ key }) => key))
      .execute();
  }
}

const SAID = basis('a newspaper', 1_400_000_000_000);
