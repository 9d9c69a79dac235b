import { join } from 'node:path';
import type { Zone } from '../platform/database/zone.ts';
import { noteKey, type NoteKey } from '../tlog/note-key.ts';
import { sha256 } from './audit-key.ts';
import type { LogRow } from './audit-rows.ts';
import type { StaffTables } from './schema.ts';

/** Where the audit logs are. Desks that share a database share these folders too. */
export interface AuditPlace {
  readonly staff: Zone<StaffTables>;
  /** A folder for each log: its signing key, head and tiles. */
  readonly logs: string;
  /** Heads that were sent out. Mount another machine's disk here. */
  readonly heads: string;
}

export function auditPlace(staff: Zone<StaffTables>, dataFolder: string): AuditPlace {
  return { staff, logs: join(dataFolder, 'audit'), heads: join(dataFolder, 'audit-heads') };
}

const ORIGIN = /^alzavoz-audit\/([a-z2-7]{26})$/;

/** A log's name: fixed when it is made, and without the name of a host, which may change. */
export function originOf(id: string): string {
  return `alzavoz-audit/${id}`;
}

/** The random part of a log's name; `null` if it is none of ours. */
export function logIdOf(origin: string): string | null {
  return ORIGIN.exec(origin)?.[1] ?? null;
}

/** The folder of a log. Throws on a name that a database made up to lead elsewhere. */
export function folderOf({ logs }: Pick<AuditPlace, 'logs'>, origin: string): string {
  const id = logIdOf(origin);
  if (id === null) throw new Error('an audit log has a name of ours');
  return join(logs, id);
}

/** What one has to know of a log to check it. */
export function logOf({ origin, public_key }: LogRow): { readonly origin: string; readonly key: NoteKey } {
  return { origin, key: noteKey(sha256, origin, Uint8Array.from(public_key)) };
}
