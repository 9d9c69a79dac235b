import type { KeyObject } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { parseChannel } from '../domain/channel.ts';
import type { Instant } from '../domain/date.ts';
import type { EmailAddress } from '../domain/email-address.ts';
import type { PetitionId } from '../domain/id.ts';
import type { Databases } from '../platform/database/zone.ts';
import type { Confirmation } from './confirm-signatures.ts';
import { keepGroup } from './keep-group.ts';
import { openPostgresStore } from './postgres-store.ts';
import { prepareRow, type PreparedRow } from './prepared-row.ts';
import { requestIdOf, sealRequest } from './seal-request.ts';
import { SealerPool } from './sealer-pool.ts';
import type { SignatureStore } from './signature-store.ts';
import { openSqliteStore } from './sqlite-store.ts';
import {
  type AskOutcome,
  type ConfirmOutcome,
  FIELDS,
  type FromWriter,
  type TakeRefusal,
  type ToWriter,
} from './writer-messages.ts';

/**
 * The thread that owns the site's write connection to `actions`. A group is whatever was queued while the last commit
 * ran: no timer, no fixed size, bounded only so that the first in a flood does not wait for the last.
 */
const MOST_IN_GROUP = 2048;
/** A key put in place by the desk is used within this time. */
const SEALING_KEY_AGE = 1000;

type TakeBatch = Extract<ToWriter, { kind: 'take' }>;
type DuplicateKeys = Map<PetitionId, KeyObject>;
type ConfirmBatch = Extract<ToWriter, { kind: 'confirm' }>;
type AskBatch = Extract<ToWriter, { kind: 'ask' }>;

const port = parentPort;
if (port === null) throw new Error('the writer runs as a worker');
const { databases } = workerData as { databases: Databases };
const store: SignatureStore =
  databases.engine === 'sqlite' ? openSqliteStore(databases.folder) : openPostgresStore(databases.url);

const takes: TakeBatch[] = [];
const confirms: ConfirmBatch[] = [];
const asks: AskBatch[] = [];
let duplicateKeys: DuplicateKeys = new Map();
let pool: SealerPool | null = null;
let poolCheckedAt = 0;
let lanesBusy = 0;
let closing = false;

port.on('message', (message: ToWriter) => {
  if (message.kind === 'close') closing = true;
  else if (message.kind === 'take') takes.push(message);
  else if (message.kind === 'ask') asks.push(message);
  else confirms.push(message);
  if (lanesBusy < store.lanes) void runLane();
});

async function runLane(): Promise<void> {
  lanesBusy += 1;
  while (takes.length > 0 || confirms.length > 0 || asks.length > 0) {
    const confirmGroup = nextGroup(confirms, (batch) => batch.confirmations.length);
    if (confirmGroup.length > 0) say(await confirm(confirmGroup));
    const takeGroup = nextGroup(takes, (batch) => batch.fields.length / FIELDS);
    if (takeGroup.length > 0) say(await take(takeGroup));
    // One between two groups: they are rare, and a flood of them holds up no signature for long.
    const asked = asks.shift();
    if (asked !== undefined) say([{ kind: 'asked', batch: asked.batch, outcome: await ask(asked) }]);
    // Lets in what has arrived meanwhile, and the sealers that are being made.
    await nextTurn();
  }
  lanesBusy -= 1;
  if (closing && lanesBusy === 0) await close();
}

const say = (answers: FromWriter): void => port.postMessage(answers);

async function close(): Promise<void> {
  await store.close();
  process.exit(0);
}

function nextGroup<Batch>(queue: Batch[], sizeOf: (batch: Batch) => number): Batch[] {
  let size = 0;
  let end = 0;
  for (const batch of queue) {
    if (end > 0 && size + sizeOf(batch) > MOST_IN_GROUP) break;
    size += sizeOf(batch);
    end += 1;
  }
  return queue.splice(0, end);
}

async function take(group: readonly TakeBatch[]): Promise<FromWriter> {
  const now = Math.max(...group.map((batch) => batch.at)) as Instant;
  let outcomes: (TakeRefusal | null)[];
  try {
    outcomes = await keep(await prepare(group, now), now);
  } catch (error) {
    report(error);
    outcomes = group.flatMap((batch) => Array<TakeRefusal>(batch.fields.length / FIELDS).fill('not-kept'));
  }
  let from = 0;
  return group.map(({ batch, fields }) => {
    const own = outcomes.slice(from, (from += fields.length / FIELDS));
    return { kind: 'taken', batch, outcomes: own.every((outcome) => outcome === null) ? null : own };
  });
}

/** Writes the rows that could be prepared, and gives the outcomes of all in their order. */
async function keep(prepared: readonly (PreparedRow | TakeRefusal)[], now: Instant): Promise<(TakeRefusal | null)[]> {
  const rows = prepared.filter((each) => typeof each !== 'string');
  if (rows.length === 0) return prepared.map((each) => (typeof each === 'string' ? each : 'not-kept'));
  const kept = await keepGroup<PreparedRow, TakeRefusal | null>(
    rows,
    (some) => store.take(some, now),
    (error) => store.isRowFault(error),
    (error) => {
      report(error);
      return 'not-kept';
    },
  );
  if (rows.length === prepared.length) return kept;
  let next = 0;
  return prepared.map((each) => (typeof each === 'string' ? each : (kept[next++] ?? null)));
}

/** Seals before the transaction begins, so that the write lock is held for as short as can be. */
async function prepare(group: readonly TakeBatch[], now: Instant): Promise<(PreparedRow | TakeRefusal)[]> {
  const sealer = await (await currentPool(now))?.take(performance.now());
  if (sealer === undefined) throw new Error('there is no sealing key');
  const keys = await keysFor(group);
  const prepared: (PreparedRow | TakeRefusal)[] = [];
  for (const { fields } of group) {
    for (let i = 0; i < fields.length; i += FIELDS) {
      const petition = fields[i] as PetitionId;
      const key = keys.get(petition);
      const attempt = {
        petition,
        locale: fields[i + 1] ?? '',
        email: fields[i + 2] as EmailAddress,
        country: fields[i + 3] ?? '',
        news: fields[i + 4] === '1',
        channel: parseChannel(fields[i + 5]),
        supporter: fields[i + 6] ?? '',
      };
      prepared.push(key === undefined ? 'petition-unknown' : prepareRow(attempt, key, sealer));
    }
  }
  return prepared;
}

async function currentPool(now: Instant): Promise<SealerPool | null> {
  if (pool !== null && now - poolCheckedAt < SEALING_KEY_AGE && now >= poolCheckedAt) return pool;
  const key = await store.sealingKey();
  poolCheckedAt = now;
  // A petition's key that the desk has destroyed must not live on here. A group under way keeps the map it began with.
  duplicateKeys = new Map();
  if (key === null) pool = null;
  else if (pool?.keyId !== key.keyId) pool = new SealerPool(key.publicKey, key.keyId);
  return pool;
}

async function keysFor(group: readonly TakeBatch[]): Promise<DuplicateKeys> {
  const keys = duplicateKeys;
  const unknown = new Set<PetitionId>();
  for (const { fields } of group) {
    for (let i = 0; i < fields.length; i += FIELDS) {
      const petition = fields[i] as PetitionId;
      if (!keys.has(petition)) unknown.add(petition);
    }
  }
  if (unknown.size > 0) {
    for (const [petition, key] of await store.duplicateKeys([...unknown])) keys.set(petition, key);
  }
  return keys;
}

async function confirm(group: readonly ConfirmBatch[]): Promise<FromWriter> {
  const now = Math.max(...group.map((batch) => batch.at)) as Instant;
  const outcomes = await keepGroup<Confirmation, ConfirmOutcome>(
    group.flatMap((batch) => batch.confirmations),
    (some) => store.confirm(some, now),
    (error) => store.isRowFault(error),
    (error) => {
      report(error);
      return { refused: 'not-kept' };
    },
  );
  let from = 0;
  return group.map(({ batch, confirmations: own }) => ({
    kind: 'confirmed',
    batch,
    outcomes: outcomes.slice(from, (from += own.length)),
  }));
}

async function ask({ asked, at }: AskBatch): Promise<AskOutcome> {
  try {
    const key = await store.sealingKey();
    if (key === null) throw new Error('there is no sealing key');
    const { form, request, page, locale, tell } = asked;
    const id = requestIdOf(form, request);
    const sealed = await sealRequest(key, id, request);
    const refused = await store.ask({ id, page, locale, tell, ...sealed }, at as Instant);
    return refused === null ? null : { refused };
  } catch (error) {
    report(error);
    return { refused: 'not-kept' };
  }
}

/** Codes only: a database's message may quote an address. At most one line each second. */
let reportedAt = 0;
function report(error: unknown): void {
  if (Date.now() - reportedAt < 1000) return;
  reportedAt = Date.now();
  const { errcode, code, name } = error as { errcode?: unknown; code?: unknown; name?: unknown };
  console.error(`writer: not kept (${String(errcode ?? code ?? name)})`);
}
