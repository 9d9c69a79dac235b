import { generateKeyPairSync } from 'node:crypto';
import type { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { onEachEngine } from '../../test/databases.ts';
import type { Instant } from '../domain/date.ts';
import type { PublicRequest } from '../domain/public-request.ts';
import { migrateZone, openZone } from '../platform/database/zone.ts';
import { keyIdOf } from '../platform/sealing/row-format.ts';
import { actionsMigrations } from './migrations.ts';
import type { ActionsTables } from './schema.ts';
import { openRequest, sealRequest } from './seal-request.ts';
import { putSealingKey } from './sealing-keys.ts';
import { startWriter } from './writer-client.ts';

const NOW = 1_790_000_000_000 as Instant;
const request: PublicRequest = { wishes: ['everything'], page: '', words: 'x', reach: '' };
const tell = { recipient: 'house@comite.example', locale: 'es' };

onEachEngine((_engine, scratch) => {
  test('a thread that dies under requests loses none of them twice: who hears no sends again, and it is one', async () => {
    const databases = await scratch();
    const zone = openZone<ActionsTables>(databases, 'actions');
    await migrateZone(zone, actionsMigrations);
    const publicKey = generateKeyPairSync('x25519').publicKey.export({ type: 'spki', format: 'der' }).subarray(-32);
    await putSealingKey(zone, { keyId: keyIdOf(publicKey), publicKey });
    let thread: Worker | null = null;
    const writer = startWriter(databases, { onStart: (worker) => (thread = worker) });
    const ask = (form: number) => writer.ask({ form: String(form), request, page: null, locale: 'es', tell }, NOW);
    expect(await ask(0)).toBeNull();
    const asked = Array.from({ length: 40 }, (_, form) => ask(form));
    setTimeout(() => void (thread as Worker | null)?.terminate(), 15);
    const first = await Promise.all(asked);
    expect(first.every((each) => each === null || each.refused === 'not-kept')).toBe(true);
    await expect.poll(() => ask(0), { timeout: 10_000 }).toBeNull();
    for (let form = 0; form < 40; form++) expect(await ask(form)).toBeNull();
    expect(await zone.db.selectFrom('requests').select('id').execute()).toHaveLength(40);
    expect(await zone.db.selectFrom('outbox').select('next_at').orderBy('next_at').execute()).toHaveLength(2);
    const [day] = await zone.db.selectFrom('request_days').select('taken').execute();
    expect(day?.taken).toBe(40);
    await writer.close();
    expect(await ask(41)).toEqual({ refused: 'not-kept' });
    await zone.close();
  });
});

test('a request cannot be moved to another row, and only its own key opens it', async () => {
  const pair = () => {
    const made = generateKeyPairSync('x25519');
    return {
      publicKey: made.publicKey.export({ type: 'spki', format: 'der' }).subarray(-32),
      privateKey: made.privateKey.export({ type: 'pkcs8', format: 'der' }).subarray(-32),
    };
  };
  const [ours, other] = [pair(), pair()];
  const id = 'a'.repeat(26) as Parameters<typeof sealRequest>[1];
  const kept = await sealRequest({ keyId: keyIdOf(ours.publicKey), publicKey: ours.publicKey }, id, request);
  expect(await openRequest(ours, id, kept)).toEqual(request);
  expect(await openRequest(other, id, kept)).toBeNull();
  expect(await openRequest(ours, 'b'.repeat(26) as typeof id, kept)).toBeNull();
  expect(await openRequest(ours, id, { ...kept, sealed: kept.sealed.subarray(0, 40) })).toBeNull();
});
