import { writeSync } from 'node:fs';
import type { PetitionId } from '../domain/id.ts';
import type { Databases } from '../platform/database/zone.ts';
import { attemptBy } from './signing.fixture.ts';
import { startWriter } from './writer-client.ts';

/**
 * A process that signs: `many` at a time without end, or one after the other. Says `ACK address` once it has been told
 * that a signature is kept, as a site would answer 303, and `NO address` where it is refused.
 */
const [databases = '', petition = '', prefix = '', many = '1', most = 'Infinity'] = process.argv.slice(2);
const writer = startWriter(JSON.parse(databases) as Databases);
let next = 0;

async function sign(): Promise<void> {
  while (next < Number(most)) {
    const address = `${prefix}${next++}@example.org`;
    const taken = await writer.take(attemptBy(petition as PetitionId, address));
    writeSync(1, `${taken === null ? 'ACK' : 'NO'} ${address}\n`);
  }
}

await Promise.all(Array.from({ length: Number(many) }, sign));
await writer.close();
