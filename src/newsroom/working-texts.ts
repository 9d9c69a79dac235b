import type { Kysely } from 'kysely';
import type { Instant } from '../domain/date.ts';
import type { AccountId, WorkId } from '../domain/id.ts';
import type { Locale } from '../domain/locale.ts';
import type { WorkText } from '../domain/work.ts';
import { inWriteTransaction } from '../platform/database/write-transaction.ts';
import type { Zone } from '../platform/database/zone.ts';
import type { NewsroomTables } from './schema.ts';
import { noteLanguage } from './work-languages.ts';
import { noteMediaOfTyped } from './work-media.ts';
import { keepVersion } from './write-text.ts';

/** A text as it stands in the editor: one for each work and language, whoever writes. */
export interface WorkingText {
  readonly text: WorkText;
  /** Counted from 1, on from what was discarded: a page from before that never passes for a newer one. */
  readonly revision: number;
  readonly basedOn: number;
  readonly by: AccountId;
  readonly at: Instant;
}

interface Told {
  readonly by: AccountId;
  readonly now: Instant;
}

interface Place {
  readonly work: WorkId;
  readonly locale: Locale;
}

/** Somebody else saved in between: what they wrote, for whoever came second. `null`: they discarded it. */
export interface ChangedMeanwhile {
  readonly refused: 'changed-meanwhile';
  readonly theirs: WorkingText | null;
}

export const workingText = (zone: Zone<NewsroomTables>, work: WorkId, locale: Locale): Promise<WorkingText | null> =>
  read(zone.db, { work, locale });

/**
 * Saves what is typed over `revision`, the one that was seen (0: none). `keepsTheirs`: what a colleague typed meanwhile
 * was seen too, and gives way; it is kept as a version first, so that nothing of it is lost. So is `keepsMine`, what was
 * typed and gives way to theirs.
 */
export async function saveWorkingText(
  zone: Zone<NewsroomTables>,
  given: {
    readonly work: WorkId;
    readonly text: WorkText;
    readonly revision: number;
    readonly basedOn: number;
    readonly keepsTheirs: boolean;
    readonly keepsMine?: WorkText | null;
  },
  { by, now }: Told,
): Promise<WorkingText | ChangedMeanwhile> {
  const { work, text, revision, keepsTheirs, keepsMine = null } = given;
  const place = { work, locale: text.locale };
  return inWriteTransaction(zone, async (db) => {
    const theirs = await read(db, place);
    if ((theirs?.revision ?? 0) !== revision) return { refused: 'changed-meanwhile', theirs };
    let { basedOn } = given;
    if (keepsTheirs && theirs !== null)
      basedOn = await keepVersion(db, { work, text: theirs.text, author: theirs.by, now });
    if (keepsMine !== null) basedOn = await keepVersion(db, { work, text: keepsMine, author: by, now });
    const saved: WorkingText = { text, revision: (await lastRevision(db, place)) + 1, basedOn, by, at: now };
    await write(db, place, saved);
    await noteLanguage(db, work, text, { version: null, now });
    return saved;
  });
}

/** Keeps what stands in the editor as a version, a draft. It stays there, and is then that version. */
export async function keepWorkingText(
  zone: Zone<NewsroomTables>,
  given: Place & { readonly revision: number },
  { by, now }: Told,
): Promise<number | ChangedMeanwhile> {
  const { work, locale, revision } = given;
  return inWriteTransaction(zone, async (db) => {
    const typed = await read(db, { work, locale });
    if (typed === null || typed.revision !== revision) return { refused: 'changed-meanwhile', theirs: typed };
    const version = await keepVersion(db, { work, text: typed.text, author: by, now });
    await write(db, { work, locale }, { ...typed, basedOn: version });
    return version;
  });
}

/** Gives up what was typed since the last version, unless somebody else typed on meanwhile. */
export async function discardWorkingText(
  zone: Zone<NewsroomTables>,
  { work, locale, revision }: Place & { readonly revision: number },
): Promise<'discarded' | ChangedMeanwhile> {
  return inWriteTransaction(zone, async (db) => {
    const typed = await read(db, { work, locale });
    if (typed !== null && typed.revision !== revision) return { refused: 'changed-meanwhile', theirs: typed };
    await forget(db, { work, locale });
    return 'discarded';
  });
}

/**
 * Takes what is being typed out of the editor, in the transaction that puts something else in its place: what was never
 * kept is kept as a version first. Whoever is still typing is told.
 */
export async function setAside(db: Kysely<NewsroomTables>, place: Place, now: Instant): Promise<void> {
  const typed = await read(db, place);
  if (typed === null) return;
  const { work, locale } = place;
  const { content } = (await db
    .selectFrom('text')
    .select('content')
    .where('work', '=', work)
    .where('locale', '=', locale)
    .where('version', '=', typed.basedOn)
    .executeTakeFirst()) ?? { content: '' };
  if (content !== JSON.stringify(typed.text)) await keepVersion(db, { work, text: typed.text, author: typed.by, now });
  await forget(db, place);
}

/** The words go; the count of revisions stays. */
async function forget(db: Kysely<NewsroomTables>, { work, locale }: Place): Promise<void> {
  await db
    .updateTable('working_texts')
    .set({ content: '' })
    .where('work', '=', work)
    .where('locale', '=', locale)
    .execute();
  await noteMediaOfTyped(db, { work, locale }, null);
}

async function read(db: Kysely<NewsroomTables>, { work, locale }: Place): Promise<WorkingText | null> {
  const row = await db
    .selectFrom('working_texts')
    .selectAll()
    .where('work', '=', work)
    .where('locale', '=', locale)
    .executeTakeFirst();
  if (row === undefined || row.content === '') return null;
  return {
    text: JSON.parse(row.content) as WorkText,
    revision: row.revision,
    basedOn: row.based_on,
    by: row.by as AccountId,
    at: row.at as Instant,
  };
}

async function lastRevision(db: Kysely<NewsroomTables>, { work, locale }: Place): Promise<number> {
  const row = await db
    .selectFrom('working_texts')
    .select('revision')
    .where('work', '=', work)
    .where('locale', '=', locale)
    .executeTakeFirst();
  return row?.revision ?? 0;
}

/** Which revision stands in the editor; 0: none. */
export const revisionTyped = async (db: Kysely<NewsroomTables>, place: Place): Promise<number> =>
  (await read(db, place))?.revision ?? 0;

async function write(db: Kysely<NewsroomTables>, { work, locale }: Place, typed: WorkingText): Promise<void> {
  const { text, revision, basedOn, by, at } = typed;
  const row = { revision, content: JSON.stringify(text), based_on: basedOn, by, at };
  await db
    .insertInto('working_texts')
    .values({ work, locale, ...row })
    .onConflict((clash) => clash.columns(['work', 'locale']).doUpdateSet(row))
    .execute();
  await noteMediaOfTyped(db, { work, locale }, text);
}
