import { randomBytes } from 'node:crypto';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { idFrom, type PersonId } from '../src/domain/id.ts';
import { personWith } from '../src/domain/person.ts';
import { madeNames } from '../src/domain/protected-term-names.fixture.ts';
import { sealBytes } from '../src/platform/keys/aes-gcm.ts';
import type { OpenVault } from '../src/vault/open-vault.ts';
import { padded } from '../src/vault/protected-records.ts';
import { wrapRecordKey } from '../src/vault/record-keys.ts';
import { buildIndex, findIn } from '../src/vault/vault-index.ts';
import type { Figure } from './figure.ts';
import { scratchVault } from './scratch-vault.ts';

const PEOPLE = 100_000;
const QUERIES = ['m', 'ma', 'maria', 'mar gon', 'quetzalli', 'jo sal', 'иван', 'zz', 'maria jose'];

/** Searching the vault among 100,000 people: making the index after unlocking, its memory, and a query. */
export async function benchVaultSearch(): Promise<Figure[]> {
  const { vault, close } = await scratchVault();
  await fill(vault);
  collectGarbage();
  const before = memory();
  const start = performance.now();
  const index = await buildIndex(vault);
  const built = performance.now() - start;
  collectGarbage();
  const taken = memory() - before;
  const slowest = Math.max(...QUERIES.map((query) => time(() => findIn(index, query, 30))));
  const middling = time(() => findIn(index, 'mar gon', 30));
  await close();
  const what = 'vault search, 100,000 people';
  const one = (name: string, figure: number, unit: string): Figure => {
    return { what: `${what}: ${name}`, measured: figure, figure, unit, better: 'less' };
  };
  return [
    one('index made after unlocking', built / 1000, 's'),
    one('memory of the index', taken / 1e6, 'MB'),
    one('a query of two beginnings', middling, 'ms'),
    one('the slowest query, one letter or many hits', slowest, 'ms'),
  ];
}

/** Straight into the tables, a thousand rows at a time: recording them one by one takes minutes and is not measured. */
async function fill(vault: OpenVault): Promise<void> {
  const vaultKey = vault.keys.vaultKey;
  if (vaultKey === null) throw new Error('the vault is locked');
  const all = [...madeNames(PEOPLE)];
  for (let at = 0; at < all.length; at += 1000) {
    const rows = all.slice(at, at + 1000).map(({ full, short, given }) => {
      const id = idFrom<PersonId>(randomBytes(16));
      const names = [{ kind: 'used', full, short, given, lang: 'es' } as const];
      const key = randomBytes(32);
      const payload = sealBytes(key, padded(personWith({ id, gender: 'unstated', group: false, names })), [
        'people',
        id,
        '1',
      ]);
      return {
        person: { id, version: 1, payload },
        key: { record: id, vault_key: vaultKey.id, sealed: wrapRecordKey(vaultKey, id, key) },
      };
    });
    await vault.vault.db
      .insertInto('people')
      .values(rows.map(({ person }) => person))
      .execute();
    await vault.keyring.db
      .insertInto('record_keys')
      .values(rows.map(({ key }) => key))
      .execute();
  }
}

function memory(): number {
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
}

function time(work: () => unknown): number {
  const times: number[] = [];
  for (let round = -20; round < 200; round++) {
    const start = performance.now();
    work();
    if (round >= 0) times.push(performance.now() - start);
  }
  return times.toSorted((a, b) => a - b)[times.length >> 1] ?? Number.NaN;
}
