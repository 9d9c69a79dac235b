import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { unaudited, type Audit, type AuditEntry } from '../domain/audit.ts';
import type { CaseEvent } from '../domain/case-event.ts';
import type { Commitment } from '../domain/commitment.ts';
import type { PartialDate, PlainDate } from '../domain/date.ts';
import {
  idFrom,
  type AnyId,
  type CaseId,
  type CommitmentId,
  type EventId,
  type EvidenceId,
  type HolderId,
  type MediaId,
  type MeetingId,
  type OfficeId,
  type WorkId,
} from '../domain/id.ts';
import type { Meeting } from '../domain/meeting.ts';
import type { Office } from '../domain/office.ts';
import type { Verdict } from '../domain/say.ts';
import { fingerprintOf } from '../platform/keys/key-fingerprint.ts';
import { addHolder } from './add-holder.ts';
import { askForKey, changeRequestPassphrase, endKeyRequest } from './ask-for-key.ts';
import { casesById, checkInsDue, eventsOfCases, everyCase, openCase, proceedingsStalled } from './cases.ts';
import { changePassphrase } from './change-passphrase.ts';
import { changePerson } from './change-person.ts';
import { consentsToAskAgain } from './consents-to-ask-again.ts';
import { eraseCase } from './erase-case.ts';
import { eraseEvidence } from './erase-evidence.ts';
import { eraseRecord } from './erase-record.ts';
import { eventFacts } from './event-facts.ts';
import { everyone } from './everyone.ts';
import { accessesOf, evidenceOf } from './evidence.ts';
import { giveKey } from './give-key.ts';
import { holdsOfCase } from './holds.ts';
import { keyRequests } from './key-requests.ts';
import { eraseMediaKeys, mediaKey, mediaKeys } from './media-key.ts';
import { answersDue, commitmentsOf, everyOffice, meetingsOf, officesById } from './officials.ts';
import { openRoster, tellShown } from './open-roster.ts';
import { openEvidence, workingCopy } from './open-evidence.ts';
import { openVault, sealingKeyPair, type OpenVault } from './open-vault.ts';
import { openToPlay } from './play-evidence.ts';
import { peopleById } from './people.ts';
import { placesById, placesForPress } from './places.ts';
import { receiveEvidence } from './receive-evidence.ts';
import { changeCase, recordCase } from './record-case.ts';
import { recordConsent } from './record-consent.ts';
import { recordEvent, removeEvent } from './record-event.ts';
import { changeHolder, noteStep, recordCommitment, recordMeeting, recordOffice } from './record-official.ts';
import { recordMany } from './record-many.ts';
import { recordPerson } from './record-person.ts';
import { recordPlace } from './record-place.ts';
import { sweepEvidence } from './sweep-evidence.ts';
import { removeHolder } from './remove-holder.ts';
import { replaceRecoveryKey } from './replace-recovery-key.ts';
import { account, basis, colleague, founded, now, passphrase, person, place, record } from './scratch-vault.ts';
import { lookThroughVault, searchVault } from './search-vault.ts';
import { untoldNews } from './untold-news.ts';
import { recordVerdict, verdictsOf } from './verdicts.ts';
import { foldWithdrawals, recordWithdrawal } from './withdrawals.ts';

const id = <T extends AnyId>(): T => idFrom<T>(randomBytes(16));
const half = id<EvidenceId>();
const picture = id<MediaId>();
const today = '2026-03-02' as PlainDate;
const theirs = { passphrase: 'cuatro perros miran el mar' };
const asker = { account: colleague, passphrase: 'cuatro perros miran el mar' };
const stranger = { account: id<typeof colleague>(), passphrase: 'siete ríos bajan sin prisa' };
/** What people do for themselves is told of them. */
const BY_THEMSELVES = ['askForKey', 'changeRequestPassphrase'];
const office: Office = {
  id: id<OfficeId>(),
  title: { es: 'Procurador' },
  institution: { es: 'Procuraduría' },
  salutation: 'Señor Procurador',
  language: 'es-MX',
  address: { lines: ['Paseo 1'], country: 'MX', email: null, phone: null },
  holders: [{ person: person.id, from: '2014' as PartialDate, until: null }],
};
const meeting: Meeting = {
  id: id<MeetingId>(),
  on: '2026-02-10' as PartialDate,
  place: null,
  cases: [record.id],
  received: [{ office: office.id, person: person.id }],
  went: [],
  handedOver: [],
  promised: [],
  notes: '',
};
const commitment: Commitment = {
  id: id<CommitmentId>(),
  office: office.id,
  cases: [record.id],
  from: { meeting: meeting.id },
  text: 'Revisar',
  answerDueOn: today,
  steps: [],
};
const event: CaseEvent = {
  id: id<EventId>(),
  case: record.id,
  title: 'La detención',
  text: '',
  on: '2012-08' as PartialDate,
  until: null,
  place: null,
  acts: [],
  sources: [{ text: 'su hermana', by: null, on: null, evidence: [] }],
  verification: 'likely',
  interventions: [],
};
const verdict: Verdict = {
  text: { work: id<WorkId>(), locale: 'es', version: 1 },
  of: person.id,
  shownOn: today,
  answer: null,
  heardBy: account,
};
const bytes = await sharp({ create: { width: 9, height: 9, channels: 3, background: 'red' } })
  .png()
  .toBuffer();
const brought = {
  case: record.id,
  name: 'carta.txt',
  about: 'Carta',
  custody: [{ by: person.id, who: 'su hermana', on: null, how: 'en mano' }],
  by: account,
  now,
  bytes,
};

type It = Awaited<ReturnType<typeof founded>>;
interface World {
  readonly it: Omit<It, 'audit'> & { readonly audit: Audit };
  readonly vault: OpenVault;
  readonly files: { readonly folder: string };
  readonly told: { readonly by: typeof account; readonly audit: Audit };
  holder: HolderId;
  evidence: EvidenceId;
  sound: EvidenceId;
}
type Called = readonly [
  call: (world: World) => Promise<unknown>,
  verbs: string,
  ids?: (world: World) => readonly AnyId[],
];

/** Every function of the vault that reads or writes protected data, in an order in which each has something to do. */
const TOLD: Readonly<Record<string, Called>> = {
  openVault: [({ it }) => openVault(it.zones, { passphrase }, { account, audit: it.audit }), 'vault-opened'],
  recordPerson: [({ vault }) => recordPerson(vault, person, [basis('x', 1)]), 'person-recorded', () => [person.id]],
  changePerson: [
    ({ vault }) => changePerson(vault, person.id, (known) => Promise.resolve(known)),
    'person-changed',
    () => [person.id],
  ],
  recordConsent: [({ vault }) => recordConsent(vault, person.id, { bases: [basis('y', 2)] }), 'consent-recorded'],
  recordPlace: [({ vault }) => recordPlace(vault, place), 'place-recorded', () => [place.id]],
  recordCase: [({ vault }) => recordCase(vault, record), 'case-recorded', () => [record.id]],
  changeCase: [({ vault }) => changeCase(vault, record.id, (each) => each), 'case-changed', () => [record.id]],
  recordEvent: [({ vault }) => recordEvent(vault, event), 'event-recorded', () => [record.id, event.id]],
  recordOffice: [({ vault }) => recordOffice(vault, office), 'office-recorded', () => [office.id]],
  recordMeeting: [({ vault }) => recordMeeting(vault, meeting), 'meeting-recorded', () => [meeting.id, record.id]],
  recordCommitment: [({ vault }) => recordCommitment(vault, commitment), 'commitment-recorded'],
  recordVerdict: [({ vault }) => recordVerdict(vault, record.id, verdict), 'verdict-recorded'],
  receiveEvidence: [receive, 'evidence-received', ({ evidence }) => [record.id, evidence]],

  peopleById: [({ vault }) => peopleById(vault, [person.id]), 'people-read', () => [person.id]],
  placesById: [({ vault }) => placesById(vault, [place.id]), 'places-read', () => [place.id]],
  placesForPress: [({ vault }) => placesForPress(vault, [place.id]), 'every-place-read', () => []],
  casesById: [({ vault }) => casesById(vault, [record.id]), 'cases-read', () => [record.id]],
  openCase: [({ vault }) => openCase(vault, record.id), 'cases-read', () => [record.id]],
  eventsOfCases: [({ vault }) => eventsOfCases(vault, [record.id]), 'cases-read', () => [record.id]],
  officesById: [({ vault }) => officesById(vault, [office.id]), 'offices-read', () => [office.id]],
  everyOffice: [({ vault }) => everyOffice(vault), 'offices-read', () => [office.id]],
  meetingsOf: [({ vault }) => meetingsOf(vault, { case: record.id }), 'meetings-read', () => [record.id, meeting.id]],
  commitmentsOf: [({ vault }) => commitmentsOf(vault, { case: record.id }), 'commitments-read', () => [commitment.id]],
  answersDue: [({ vault }) => answersDue(vault, today), 'commitments-read', () => [commitment.id]],
  verdictsOf: [({ vault }) => verdictsOf(vault, record.id), 'verdicts-read', () => [record.id]],
  holdsOfCase: [({ vault }) => holdsOfCase(vault, record.id), 'holds-read', () => [record.id]],
  evidenceOf: [({ vault }) => evidenceOf(vault, record.id), 'evidence-listed', () => [record.id]],
  openEvidence: [open, 'evidence-opened', ({ evidence }) => [evidence]],
  workingCopy: [
    ({ vault, files, evidence }) => workingCopy(vault, files, { id: evidence, why: 'x', now }),
    'evidence-opened',
    ({ evidence }) => [evidence],
  ],
  openToPlay: [
    ({ vault, files, sound }) => openToPlay(vault, files, { id: sound, why: 'x', now }),
    'evidence-opened',
    ({ sound }) => [sound],
  ],
  accessesOf: [({ vault, evidence }) => accessesOf(vault, evidence), 'evidence-accesses-read'],
  everyone: [({ vault }) => everyone(vault), 'everyone-read', () => []],
  consentsToAskAgain: [
    ({ vault }) => consentsToAskAgain(vault, [person.id], now, now),
    'people-read',
    () => [person.id],
  ],
  everyCase: [({ vault }) => everyCase(vault), 'every-case-read', () => []],
  eventFacts: [({ vault }) => eventFacts(vault), 'every-event-read', () => []],
  checkInsDue: [({ vault }) => checkInsDue(vault, today), 'every-case-read', () => []],
  proceedingsStalled: [({ vault }) => proceedingsStalled(vault, today, 9), 'every-case-read', () => []],
  untoldNews: [untold, 'news-read', () => [person.id]],
  // The first list or search after unlocking reads every name.
  openRoster: [({ vault }) => openRoster(vault), 'every-name-read', () => []],
  tellShown: [({ vault }) => tellShown(vault, 'people', [person.id]), 'people-read', () => [person.id]],
  searchVault: [({ vault }) => searchVault(vault, 'xiomara'), 'vault-searched', () => [person.id]],
  lookThroughVault: [({ vault }) => lookThroughVault(vault, 'xiomara', () => true), 'vault-searched', () => []],
  recordMany: [({ vault }) => recordMany(vault, { cases: [{ ...record, id: id<CaseId>() }] }), 'records-loaded'],
  mediaKey: [({ vault }) => mediaKey(vault, id<MediaId>()), 'media-opened'],
  mediaKeys: [({ vault }) => mediaKeys(vault, [picture]), 'media-opened', () => [picture]],
  eraseMediaKeys: [({ it, told }) => eraseMediaKeys(it.zones, [picture], told), 'media-erased', () => [picture]],
  sealingKeyPair: [({ vault, it }) => sealingKeyPair(vault, it.sealing.keyId), 'sealing-key-opened', () => []],

  changeHolder: [changeOffice, 'office-holder-changed', () => [office.id, person.id]],
  noteStep: [
    ({ vault }) =>
      noteStep(vault, commitment.id, { on: today, by: account, note: '', evidence: [], state: 'in-progress' }),
    'commitment-step-noted',
    () => [commitment.id],
  ],
  foldWithdrawals: [fold, 'consent-recorded', () => [person.id]],
  removeEvent: [({ vault }) => removeEvent(vault, event), 'event-removed', () => [record.id, event.id]],
  sweepEvidence: [leaveAndSweep, 'evidence-erased', () => [half]],
  eraseEvidence: [
    ({ it, files, told, evidence }) => eraseEvidence(it.zones, files, { ...told, id: evidence }),
    'evidence-erased',
    ({ evidence }) => [evidence],
  ],
  eraseRecord: [({ it, told }) => eraseRecord(it.zones, 'places', place.id, told), 'record-erased', () => [place.id]],
  eraseCase: [
    ({ it, files, told }) => eraseCase(it.zones, files, { ...told, case: record.id }),
    'case-erased',
    () => [record.id],
  ],
  askForKey: [({ it }) => askForKey(it.zones.keyring, asker, now, it.audit), 'key-asked'],
  changeRequestPassphrase: [
    async ({ it }) => {
      await waiting(it, asker);
      const words = { old: asker.passphrase, fresh: 'seis lunas sobre el río' };
      return changeRequestPassphrase(it.zones.keyring, colleague, words, it.audit);
    },
    'passphrase-changed',
  ],
  giveKey: [give, 'holder-added', ({ holder }) => [holder, colleague]],
  removeHolder: [({ vault, holder }) => removeHolder(vault, holder, now), 'holder-removed', ({ holder }) => [holder]],
  addHolder: [add, 'holder-added', ({ holder }) => [holder, colleague]],
  replaceRecoveryKey: [({ vault }) => replaceRecoveryKey(vault, now), 'recovery-key-made'],
  endKeyRequest: [
    async ({ it, told }) => {
      await waiting(it, stranger);
      return endKeyRequest(it.zones.keyring, stranger.account, { ...told, verb: 'key-refused' });
    },
    'key-refused',
  ],
  changePassphrase: [
    ({ vault }) => changePassphrase(vault, passphrase, 'seis lunas sobre el río'),
    'passphrase-changed',
  ],
};

async function receive(world: World): Promise<void> {
  const received = await receiveEvidence(world.vault, world.files, brought);
  if ('refused' in received) throw new Error(received.refused);
  world.evidence = received.id;
  const sound = Buffer.from('RIFF\x04\0\0\0WAVE', 'latin1');
  const heard = await receiveEvidence({ ...world.vault, audit: unaudited }, world.files, { ...brought, bytes: sound });
  if ('refused' in heard) throw new Error(heard.refused);
  world.sound = heard.id;
}

/** A stop has left half a file, a month ago. */
async function leaveAndSweep({ it, files, told }: World): Promise<void> {
  writeFileSync(join(files.folder, `${half}.new`), 'half');
  const then = (Date.now() + 31 * 86_400_000) as typeof now;
  await sweepEvidence(it.zones, files, { ...told, now: then });
}

function open({ vault, files, evidence }: World) {
  return openEvidence(vault, files, { id: evidence, why: 'x', now });
}

/** With something that waits, of which nobody was told here. */
async function untold({ vault }: World) {
  const said = {
    entries: [{ entry: 'life', event: { what: 'arrested', from: now, source: 'su hermana' } } as const],
  };
  await recordConsent({ ...vault, audit: unaudited }, person.id, said, { id: id<CaseId>(), at: now });
  return untoldNews(vault);
}

function changeOffice({ vault }: World) {
  return changeHolder(vault, office.id, { person: person.id, from: '2026-03-01' as PartialDate, until: null });
}

async function fold({ it, vault }: World): Promise<void> {
  await recordWithdrawal(it.zones.vault, person.id, now);
  await foldWithdrawals(vault);
}

/** A pair that waits, of which nobody was told here. */
async function waiting(it: World['it'], who: typeof asker): Promise<void> {
  await askForKey(it.zones.keyring, who, now, unaudited);
}

async function give(world: World): Promise<unknown> {
  const { keyring } = world.it.zones;
  if ((await keyRequests(keyring.db, colleague)).length === 0) await waiting(world.it, asker);
  const [asked] = await keyRequests(keyring.db, colleague);
  if (asked === undefined) throw new Error('nobody asks');
  world.holder = asked.holder.id;
  return giveKey(world.vault, colleague, fingerprintOf(asked.holder), now);
}

async function add(world: World): Promise<void> {
  const added = await addHolder(world.vault, colleague, theirs, now);
  if (typeof added !== 'string') throw new Error(added.refused);
  world.holder = added;
}

/** Whatever they read or write lies in the clear, or is empty; what it is for is told by whoever calls. */
const WITH_NOTHING_PROTECTED = [
  'StillReading',
  'VaultLocked',
  // Whether there is a case and a consent at all.
  'begunInVault',
  'caseIds',
  'eventsIn',
  'forgetNews',
  'hasUntoldNews',
  'explainHold',
  'hasUnfolded',
  // Ids and numbers that lie in the clear.
  'inOneMoment',
  'markOfKeys',
  'markOfTable',
  'recordMarks',
  'heldCases',
  // Of the roster, which `openRoster` tells of; `tellShown` says what of it somebody sees.
  // How often evidence was opened: rows counted.
  'openingsOf',
  'inOrder',
  'personIn',
  // Keys to keys, sealed: no record.
  'holdersOf',
  'keyRequests',
  'handOn',
  'countRecordKeys',
  'currentSealingKey',
  'holdCase',
  'keyringMigrations',
  'lift',
  'lockVault',
  'openableMedia',
  'makeKeyring',
  'proposeLift',
  'recordWithdrawal',
  'unmakeKeyring',
  'vaultMigrations',
  'isOnRecord',
  'countPeople',
  'withdrawnPeople',
];

/** These say that whoever calls them tells; so that must be seen to. */
const TOLD_BY_THE_CALLER = ['everyKept', 'everyRecord', 'readPeople'];

/** Every function that the vault exports, with its file. */
async function exported(): Promise<Map<string, string>> {
  const files = readdirSync(import.meta.dirname)
    .filter((file) => !/\.test\.ts$|^scratch-|schema\.ts$/.test(file))
    .map((file) => file.replace(/\.ts$/, ''));
  const found = new Map<string, string>();
  for (const file of files) {
    const module = (await import(/* @vite-ignore */ `./${file}.ts`)) as Record<string, unknown>;
    for (const [name, value] of Object.entries(module)) if (typeof value === 'function') found.set(name, file);
  }
  return found;
}

/** Names that other rooms import from the vault, with the text of those files; tests and scratch worlds apart. */
function importedElsewhere(): Map<string, string> {
  const house = join(import.meta.dirname, '..');
  const files = readdirSync(house, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$|\.fixture\.ts$|(^|\/)scratch-/.test(file))
    .filter((file) => !file.startsWith('vault'));
  const found = new Map<string, string>();
  for (const file of files) {
    const text = readFileSync(join(house, file), 'utf8');
    for (const [, list = ''] of text.matchAll(/import \{([^}]*)\} from '(?:\.\.\/)+vault\/[^']+'/g)) {
      const names = list.split(',').map((name) => name.trim());
      for (const name of names) if (!name.startsWith('type ')) found.set(name, (found.get(name) ?? '') + text);
    }
  }
  return found;
}

test('every function of the vault tells the audit what it reads or writes, with ids alone, before it is done', async () => {
  const it = await founded({ engine: 'sqlite', folder: mkdtempSync(join(tmpdir(), 'alzavoz-')) });
  const files = { folder: mkdtempSync(join(tmpdir(), 'alzavoz-')) };
  const told = { by: account, audit: it.audit };
  const vault = await it.opened();
  const world: World = { it, vault, files, told, holder: id<HolderId>(), evidence: id(), sound: id() };
  for (const [name, [call, verbs, ids]] of Object.entries(TOLD)) {
    it.audited.length = 0;
    const answer = await call(world);
    expect(answer ?? {}, name).not.toHaveProperty('refused');
    expect(it.audited.map(({ verb }) => verb).join(' '), name).toBe(verbs);
    const who = BY_THEMSELVES.includes(name) ? colleague : account;
    expect(new Set(it.audited.map(({ by }) => by)), name).toEqual(new Set([who]));
    const last: AuditEntry | undefined = it.audited.at(-1);
    if (ids !== undefined) expect([...(last?.records ?? [])].toSorted(), name).toEqual([...ids(world)].toSorted());
  }
  await it.close();
  rmSync(files.folder, { recursive: true });
});

test('nothing is done when it cannot be told', async () => {
  const it = await founded({ engine: 'sqlite', folder: mkdtempSync(join(tmpdir(), 'alzavoz-')) });
  const files = { folder: mkdtempSync(join(tmpdir(), 'alzavoz-')) };
  const open_ = await it.opened();
  const full: World = {
    it,
    vault: open_,
    files,
    told: { by: account, audit: it.audit },
    holder: id(),
    evidence: id(),
    sound: id(),
  };
  for (const name of ['recordPerson', 'recordPlace', 'recordCase', 'recordEvent', 'recordOffice', 'receiveEvidence'])
    await TOLD[name]?.[0](full);
  const silent = (): Promise<void> => Promise.reject(new Error('the audit log is closed'));
  const shut: World = {
    ...full,
    vault: { ...open_, audit: silent },
    told: { by: account, audit: silent },
    it: { ...it, audit: silent },
  };
  const before = JSON.stringify(await rowsOf(it));
  for (const [name, [call]] of Object.entries(TOLD)) {
    if (name === 'foldWithdrawals') continue;
    await expect(call(shut), name).rejects.toThrow('the audit log is closed');
  }
  expect(JSON.stringify(await rowsOf(it))).toBe(before);
  await it.close();
  rmSync(files.folder, { recursive: true });
});

test('and none is forgotten here', async () => {
  const names = await exported();
  const listed = new Set([...Object.keys(TOLD), ...WITH_NOTHING_PROTECTED]);
  expect(
    [...listed].filter((name) => !names.has(name)),
    'is not there any more',
  ).toEqual([]);
  // Whatever only the vault's own files use is told by those.
  const used = importedElsewhere();
  expect(used.has('openVault')).toBe(true);
  for (const name of TOLD_BY_THE_CALLER) {
    expect(names.has(name), name).toBe(true);
    if (used.has(name)) expect(used.get(name), name).toContain('audit(');
    listed.add(name);
  }
  expect(
    [...names.keys()].filter((name) => used.has(name) && !listed.has(name)),
    'has no row here',
  ).toEqual([]);
});

async function rowsOf(it: It): Promise<unknown> {
  const { vault, keyring } = it.zones;
  const [people, cases, events, holders, keys] = await Promise.all([
    vault.db.selectFrom('people').selectAll().execute(),
    vault.db.selectFrom('cases').selectAll().execute(),
    vault.db.selectFrom('case_events').selectAll().execute(),
    keyring.db.selectFrom('holders').selectAll().execute(),
    keyring.db.selectFrom('record_keys').selectAll().execute(),
  ]);
  return { people, cases, events, holders, keys };
}
