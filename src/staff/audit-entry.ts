import { createHash } from 'node:crypto';
import type { AuditEntry } from '../domain/audit.ts';
import type { Instant } from '../domain/date.ts';
import { parseId, type AccountId, type AnyId } from '../domain/id.ts';

/** Where an earlier log ended that this one goes on after: its last signed head. */
export interface Ended {
  readonly origin: string;
  readonly size: number;
  /** Base64. */
  readonly root: string;
}

/** An entry as the log keeps it. */
export interface KeptEntry {
  readonly at: Instant;
  readonly by: AccountId | null;
  readonly verb: string;
  /** How many records; each is named here if they are few, else their list has this SHA-256. */
  readonly count: number;
  readonly records: readonly AnyId[] | { readonly sha256: string };
  /** Only in the first entry of a log that follows another. */
  readonly after: Ended | null;
}

/** The longest list that an entry names: one of 50 bytes for each of 100,000 people would be written for ever. */
export const MOST_NAMED = 100;
const VERB = /^[a-z]+(?:-[a-z]+){0,5}$/;
const LONGEST_VERB = 60;

const SHAPE = new RegExp(
  [
    '^alzavoz-audit 1\\n',
    'at (?<at>0|[1-9]\\d{0,15})\\n',
    'by (?<by>-|[a-z2-7]{26})\\n',
    'verb (?<verb>[a-z-]+)\\n',
    'records (?<count>0|[1-9]\\d{0,9})(?: sha256 (?<sha256>[0-9a-f]{64}))?\\n',
    '(?<ids>(?:[a-z2-7]{26}\\n){0,100})',
    '(?:after (?<origin>[!-~]+) (?<size>0|[1-9]\\d{0,15}) (?<root>[A-Za-z0-9+/]{43}=)\\n)?$',
  ].join(''),
);

/** The entry for something that was told now. Records stand in it once each, in order. Throws on what is no entry. */
export function entryOf({ by, verb, records }: AuditEntry, at: Instant, after: Ended | null = null): KeptEntry {
  if (!VERB.test(verb) || verb.length > LONGEST_VERB)
    throw new RangeError('an audit entry has a verb like people-read');
  const ids = inOrder(records);
  if ([...ids, ...(by === null ? [] : [by])].some((id) => parseId(id) === null)) {
    throw new RangeError('an audit entry names records by their ids');
  }
  const named = ids.length <= MOST_NAMED ? ids : { sha256: listHash(ids) };
  return { at, by, verb, count: ids.length, records: named, after };
}

/** Records in the order in which they are written and hashed, each once. */
export function inOrder(records: readonly AnyId[]): AnyId[] {
  return [...new Set(records)].toSorted();
}

/** The SHA-256, in hexadecimal, of a list in order: one id a line. Ids are random, so it needs no salt. */
export function listHash(ids: readonly string[]): string {
  return createHash('sha256')
    .update(ids.map((id) => `${id}\n`).join(''))
    .digest('hex');
}

/** The bytes of an entry: lines of ASCII, the same for the same entry. */
export function encodeEntry({ at, by, verb, count, records, after }: KeptEntry): Uint8Array {
  const long = 'sha256' in records;
  const lines = [
    'alzavoz-audit 1',
    `at ${at}`,
    `by ${by ?? '-'}`,
    `verb ${verb}`,
    `records ${count}${long ? ` sha256 ${records.sha256}` : ''}`,
    ...(long ? [] : records),
    ...(after === null ? [] : [`after ${after.origin} ${after.size} ${after.root}`]),
  ];
  return Uint8Array.from(Buffer.from(`${lines.join('\n')}\n`, 'latin1'));
}

/** Reads an entry; `null` for anything that {@link encodeEntry} would not have written. */
export function decodeEntry(bytes: Uint8Array): KeptEntry | null {
  const found = SHAPE.exec(Buffer.from(bytes).toString('latin1'))?.groups;
  if (found === undefined) return null;
  const { at, by = '-', verb = '', count, sha256, ids = '', origin, size, root } = found;
  const named = ids.split('\n').flatMap((line) => parseId<AnyId>(line) ?? []);
  const whole =
    sha256 === undefined ? Number(count) === named.length : Number(count) > MOST_NAMED && named.length === 0;
  if (!whole || !VERB.test(verb) || verb.length > LONGEST_VERB || inOrder(named).join() !== named.join()) return null;
  return {
    at: Number(at) as Instant,
    by: parseId<AccountId>(by),
    verb,
    count: Number(count),
    records: sha256 === undefined ? named : { sha256 },
    after: origin === undefined || root === undefined ? null : { origin, size: Number(size), root },
  };
}
