import { randomBytes } from 'node:crypto';
import type { Kysely, Selectable } from 'kysely';
import type { Instant } from '../domain/date.ts';
import { holdAgain, liftHold, proposeLifting, startHold, type Hold } from '../domain/hold.ts';
import type { LiftRefusal, ProposalRefusal } from '../domain/hold.ts';
import { idFrom, type AccountId, type HoldId, type WorkId } from '../domain/id.ts';
import { inWriteTransaction } from '../platform/database/write-transaction.ts';
import type { Zone } from '../platform/database/zone.ts';
import { noteHidingEvent, type HidingEvent } from './hiding-events.ts';
import type { HidingRow, NewsroomTables } from './schema.ts';

/**
 * `case`: the work is a case's page, and everything that tells of the case is off the site with it. `petition`: the work is
 * a petition's page, which stays, and the petition is stopped.
 */
export type Scope = 'work' | 'case' | 'petition';

/** Something taken off the site by hand, or stopped. */
export interface Hiding {
  readonly id: HoldId;
  readonly work: WorkId;
  readonly scope: Scope;
  readonly hold: Hold;
  /** Of the proposal to bring it back. Anyone at the desk may read it. */
  readonly reason: string | null;
}

interface Told {
  readonly by: AccountId;
  readonly now: Instant;
}

export type ReasonRefusal = 'no-reason' | 'reason-too-long';
/** A reason of one word is none. */
const SHORTEST_REASON = 10;
/** Characters of a reason. */
export const LONGEST_REASON = 1000;

/** Notes what is off the site. What is so already stays so, and a proposal to bring it back falls. */
export async function openHiding(
  zone: Zone<NewsroomTables>,
  what: { readonly work: WorkId; readonly scope: Scope },
  { by, now }: Told,
): Promise<void> {
  return inWriteTransaction(zone, async (db) => {
    const made = await db
      .insertInto('hidings')
      .values({
        id: idFrom<HoldId>(randomBytes(16)),
        ...what,
        ...columnsOf(startHold({ by, at: now })),
        held_by: by,
        held_at: now,
        reason: null,
      })
      // Of two who hide at once, the second finds the first one's.
      .onConflict((clash) => clash.doNothing())
      .executeTakeFirst();
    if (made.numInsertedOrUpdatedRows === 1n)
      return noteHidingEvent(db, what, { deed: 'held', by, at: now, reason: null });
    const row = await db
      .selectFrom('hidings')
      .selectAll()
      .where('work', '=', what.work)
      .where('scope', '=', what.scope)
      .where('lifted_at', 'is', null)
      .executeTakeFirst();
    if (row === undefined || row.proposed_at === null) return;
    const objected = { deed: 'objected', by, at: now, reason: null } as const;
    await write(db, { ...hidingFrom(row), hold: holdAgain(hidingFrom(row).hold), reason: null }, objected);
  });
}

/** Proposes to bring back what is off the site, with a reason. Someone else agrees. */
export async function proposeShowing(
  zone: Zone<NewsroomTables>,
  id: HoldId,
  told: Told & { readonly reason: string },
): Promise<'proposed' | { readonly refused: ProposalRefusal | ReasonRefusal }> {
  const reason = told.reason.trim();
  if (reason.length < SHORTEST_REASON) return { refused: 'no-reason' };
  if (reason.length > LONGEST_REASON) return { refused: 'reason-too-long' };
  const hiding = await hidingById(zone, id);
  if (hiding === null) return { refused: 'not-held' };
  const hold = proposeLifting(hiding.hold, { by: told.by, at: told.now });
  if ('refused' in hold) return hold;
  const proposed = { deed: 'proposed', by: told.by, at: told.now, reason } as const;
  const done = await inWriteTransaction(zone, (db) => write(db, { ...hiding, hold, reason }, proposed, hiding.hold));
  return done ? 'proposed' : { refused: 'proposed-already' };
}

/** Ends it, by the word of someone other than who proposed it. What comes back is for the press to say. */
export async function liftHiding(
  zone: Zone<NewsroomTables>,
  id: HoldId,
  { by, now }: Told,
): Promise<Hiding | { readonly refused: LiftRefusal }> {
  const hiding = await hidingById(zone, id);
  if (hiding === null) return { refused: 'not-held' };
  const hold = liftHold(hiding.hold, { by, at: now });
  if ('refused' in hold) return hold;
  const lifted = { ...hiding, hold };
  const told = { deed: 'lifted', by, at: now, reason: null } as const;
  const done = await inWriteTransaction(zone, (db) => write(db, lifted, told, hiding.hold));
  return done ? lifted : { refused: 'not-proposed' };
}

/** Everything that is off the site by hand, the newest first. */
export async function openHidings(zone: Zone<NewsroomTables>): Promise<Hiding[]> {
  const rows = await zone.db
    .selectFrom('hidings')
    .selectAll()
    .where('lifted_at', 'is', null)
    .orderBy('held_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(hidingFrom);
}

export async function hidingById(zone: Zone<NewsroomTables>, id: HoldId): Promise<Hiding | null> {
  const row = await zone.db.selectFrom('hidings').selectAll().where('id', '=', id).executeTakeFirst();
  return row === undefined ? null : hidingFrom(row);
}

/** Writes what became of it, and the step; `false` if someone else wrote meanwhile. `before`: what it was read as. */
async function write(
  db: Kysely<NewsroomTables>,
  { id, work, scope, hold, reason }: Hiding,
  step: HidingEvent,
  before?: Hold,
): Promise<boolean> {
  const done = await db
    .updateTable('hidings')
    .set({ ...columnsOf(hold), reason })
    .where('id', '=', id)
    .where('lifted_at', 'is', null)
    .$if(before !== undefined, (query) =>
      query.where('proposed_at', before?.proposal == null ? 'is' : '=', before?.proposal?.at ?? null),
    )
    .executeTakeFirst();
  if (done.numUpdatedRows !== 1n) return false;
  await noteHidingEvent(db, { work, scope }, step);
  return true;
}

function columnsOf({ proposal, lifted }: Hold) {
  return {
    proposed_at: proposal?.at ?? null,
    proposed_by: proposal?.by ?? null,
    lifted_at: lifted?.at ?? null,
    lifted_by: lifted?.by ?? null,
  };
}

function hidingFrom(row: Selectable<HidingRow>): Hiding {
  const deed = (by: string | null, at: number | null) =>
    by === null || at === null ? null : { by: by as AccountId, at: at as Instant };
  return {
    id: row.id as HoldId,
    work: row.work as WorkId,
    scope: row.scope,
    hold: {
      held: { by: row.held_by as AccountId, at: row.held_at as Instant },
      proposal: deed(row.proposed_by, row.proposed_at),
      lifted: deed(row.lifted_by, row.lifted_at),
    },
    reason: row.reason,
  };
}
