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

/** At once, and whole: a pipe that is full for a moment is tried again. */
function sayNow(line: string): void {
  for (;;) {
    try {
      writeSync(1, line);
      return;
    } catch (error) {
      if ((error as { code?: unknown }).code !== 'EAGAIN') throw error;
    }
  }
}

async function sign(): Promise<void> {
  while (next < Number(most)) {
    const address = `${prefix}${next++}@example.org`;
    const taken = await writer.take(attemptBy(petition as PetitionId, address));
    sayNow(`${taken === null ? 'ACK' : 'NO'} ${address}\n`);
  }
}

await Promise.all(Array.from({ length: Number(many) }, sign));
await writer.close();
