import { randomBytes } from 'node:crypto';
import type { Selectable } from 'kysely';
import type { Instant } from '../domain/date.ts';
import {
  holdAgain,
  liftHold,
  proposeLifting,
  startHold,
  type Hold,
  type LiftRefusal,
  type ProposalRefusal,
} from '../domain/hold.ts';
import { idFrom, type AccountId, type CaseId, type HoldId } from '../domain/id.ts';
import type { Zone } from '../platform/database/zone.ts';
import { sealToCase } from './case-inbox.ts';
import type { HoldsTable } from './case-schema.ts';
import type { VaultTables } from './schema.ts';

/*
 * Holding and lifting work while the vault is locked: they take the zone, not an open vault, and no key. They make no
 * entry in the audit log; the caller, who knows what else was done, does.
 */

interface Told {
  readonly case: CaseId;
  readonly by: AccountId;
  readonly now: Instant;
}

/** Letters of a reason, as JavaScript counts them. */
export const LONGEST_REASON = 4000;
export type ReasonRefusal = 'no-reason' | 'reason-too-long' | 'no-such-case';

/**
 * Holds a case. Never refuses: a case already held stays so, and a proposal to lift it falls. Holds an id that is no
 * case of the vault too.
 */
export async function holdCase(zone: Zone<VaultTables>, told: Told): Promise<'held' | 'held-already'> {
  for (;;) {
    const open = await openHold(zone, told.case);
    if (open !== null) {
      if (await keep(zone, open, holdAgain(open.hold), { lift_reason: null })) return 'held-already';
      continue;
    }
    const hold = columnsOf(startHold({ by: told.by, at: told.now }));
    const id = idFrom<HoldId>(randomBytes(16));
    const done = await zone.db
      .insertInto('holds')
      .values({ id, case: told.case, version: 1, ...hold })
      // Of two who hold at once, the second finds the first one's hold.
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (done.numInsertedOrUpdatedRows === 1n) return 'held';
  }
}

/** Says why a case is held, in place of what was said before. Sealed at once to the case. */
export async function explainHold(
  zone: Zone<VaultTables>,
  told: { readonly case: CaseId; readonly reason: string },
): Promise<'explained' | { refused: 'not-held' | ReasonRefusal }> {
  for (;;) {
    const open = await openHold(zone, told.case);
    if (open === null) return { refused: 'not-held' };
    const reason = await sealedReason(zone, told, [open.id, 'reason']);
    if ('refused' in reason) return reason;
    if (await keep(zone, open, open.hold, { reason: reason.sealed })) return 'explained';
  }
}

/** Proposes to lift the hold of a case, with the reason, which is sealed at once to the case. Someone else lifts. */
export async function proposeLift(
  zone: Zone<VaultTables>,
  told: Told & { readonly reason: string },
): Promise<'proposed' | { refused: ProposalRefusal | ReasonRefusal }> {
  for (;;) {
    const open = await openHold(zone, told.case);
    if (open === null) return { refused: 'not-held' };
    const next = proposeLifting(open.hold, { by: told.by, at: told.now });
    if ('refused' in next) return next;
    const reason = await sealedReason(zone, told, [open.id, 'lift_reason']);
    if ('refused' in reason) return reason;
    if (await keep(zone, open, next, { lift_reason: reason.sealed })) return 'proposed';
  }
}

/** Lifts the hold of a case, which someone else proposed. Nothing public comes back by this alone: the press does that. */
export async function lift(zone: Zone<VaultTables>, told: Told): Promise<'lifted' | { refused: LiftRefusal }> {
  for (;;) {
    const open = await openHold(zone, told.case);
    if (open === null) return { refused: 'not-held' };
    const next = liftHold(open.hold, { by: told.by, at: told.now });
    if ('refused' in next) return next;
    if (await keep(zone, open, next, {})) return 'lifted';
  }
}

/** The cases that are held now. The press asks it before anything goes out. */
export async function heldCases(zone: Zone<VaultTables>): Promise<Map<CaseId, Hold>> {
  const rows = await zone.db.selectFrom('holds').selectAll().where('lifted_at', 'is', null).execute();
  return new Map(rows.map((row) => [row.case as CaseId, holdFrom(row)]));
}

interface KeptHold {
  readonly id: string;
  readonly version: number;
  readonly hold: Hold;
}

async function openHold(zone: Zone<VaultTables>, id: CaseId): Promise<KeptHold | null> {
  const row = await zone.db
    .selectFrom('holds')
    .selectAll()
    .where('case', '=', id)
    .where('lifted_at', 'is', null)
    .executeTakeFirst();
  return row === undefined ? null : { id: row.id, version: row.version, hold: holdFrom(row) };
}

/** Writes what became of a hold; `false` if someone else wrote it meanwhile. */
async function keep(
  zone: Zone<VaultTables>,
  known: KeptHold,
  next: Hold,
  reasons: Partial<Pick<HoldsTable, 'reason' | 'lift_reason'>>,
): Promise<boolean> {
  const { proposed_at, proposed_by, lifted_at, lifted_by } = columnsOf(next);
  const done = await zone.db
    .updateTable('holds')
    .set({ proposed_at, proposed_by, lifted_at, lifted_by, ...reasons, version: known.version + 1 })
    .where('id', '=', known.id)
    .where('version', '=', known.version)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

async function sealedReason(
  zone: Zone<VaultTables>,
  told: { readonly case: CaseId; readonly reason: string },
  field: readonly string[],
): Promise<{ sealed: Uint8Array } | { refused: ReasonRefusal }> {
  const reason = told.reason.trim();
  if (reason === '') return { refused: 'no-reason' };
  if (reason.length > LONGEST_REASON) return { refused: 'reason-too-long' };
  const sealed = await sealToCase(zone.db, told.case, reason, ['holds', ...field]);
  return sealed === null ? { refused: 'no-such-case' } : { sealed };
}

function columnsOf({
  held,
  proposal,
  lifted,
}: Hold): Omit<HoldsTable, 'id' | 'case' | 'version' | 'reason' | 'lift_reason'> {
  return {
    held_at: held.at,
    held_by: held.by,
    proposed_at: proposal?.at ?? null,
    proposed_by: proposal?.by ?? null,
    lifted_at: lifted?.at ?? null,
    lifted_by: lifted?.by ?? null,
  };
}

/** A hold from its row. */
export function holdFrom(row: Selectable<HoldsTable>): Hold {
  const deed = (by: string | null, at: number | null) =>
    by === null || at === null ? null : { by: by as AccountId, at: at as Instant };
  return {
    held: { by: row.held_by as AccountId, at: row.held_at as Instant },
    proposal: deed(row.proposed_by, row.proposed_at),
    lifted: deed(row.lifted_by, row.lifted_at),
  };
}
