import { createSecretKey, type KeyObject } from 'node:crypto';
import { Kysely } from 'kysely';
import type { PetitionId } from '../domain/id.ts';
import { sqliteDialect } from '../platform/database/sqlite-dialect.ts';
import { openSqlite } from '../platform/database/zone.ts';
import { confirmSignatures } from './confirm-signatures.ts';
import { keepRequest } from './keep-request.ts';
import type { ActionsTables } from './schema.ts';
import type { SignatureStore } from './signature-store.ts';
import { takerOnSqlite } from './take-on-sqlite.ts';

const CONSTRAINT = 19;
const TOO_BIG = 18;

/** The site's one write connection on SQLite. */
export function openSqliteStore(folder: string): SignatureStore {
  const database = openSqlite(folder, 'actions', false);
  // A checkpoint for every 16 MB instead of 4: rows are spread over their index, and a page written ten times between
  // two checkpoints is copied once. 64 MB of cache hold the index of a million signatures.
  database.exec('pragma wal_autocheckpoint = 4000; pragma cache_size = -65536');
  const db = new Kysely<ActionsTables>({ dialect: sqliteDialect(database) });
  const take = takerOnSqlite(database);
  const sealing = database.prepare('select key_id, public_key from sealing_keys where retired = 0');
  const duplicate = database.prepare('select duplicate_key from petition_keys where petition = ?');

  return {
    lanes: 1,
    sealingKey() {
      const row = sealing.get() as { key_id: string; public_key: Uint8Array } | undefined;
      return Promise.resolve(row === undefined ? null : { keyId: row.key_id, publicKey: row.public_key });
    },
    duplicateKeys(petitions) {
      const keys = new Map<PetitionId, KeyObject>();
      for (const petition of petitions) {
        const row = duplicate.get(petition) as { duplicate_key: Uint8Array } | undefined;
        if (row !== undefined) keys.set(petition, createSecretKey(row.duplicate_key));
      }
      return Promise.resolve(keys);
    },
    take: (rows, now) => Promise.resolve().then(() => take(rows, now)),
    confirm: (asked, now) => confirmSignatures({ db, engine: 'sqlite' }, asked, now),
    ask: (request, now) => keepRequest({ db, engine: 'sqlite' }, request, now),
    isRowFault(error) {
      const code = (error as { errcode?: unknown }).errcode;
      if (typeof code === 'number') return (code & 0xff) === CONSTRAINT || (code & 0xff) === TOO_BIG;
      return error instanceof TypeError;
    },
    async close() {
      await db.destroy();
      if (database.isOpen) database.close();
    },
  };
}
