import type { CaseId, CommitmentId, MeetingId, OfficeId } from '../domain/id.ts';
import { isAnswerDue, type Commitment } from '../domain/commitment.ts';
import type { PlainDate } from '../domain/date.ts';
import type { Meeting } from '../domain/meeting.ts';
import type { Office } from '../domain/office.ts';
import { everyRecord } from './every-record.ts';
import type { OpenVault } from './open-vault.ts';
import { readRecords } from './protected-records.ts';

/** These offices. One that is unknown or was erased is not in the map. */
export async function officesById(vault: OpenVault, ids: readonly OfficeId[]): Promise<Map<OfficeId, Office>> {
  await vault.audit({ by: vault.holder.account, verb: 'offices-read', records: ids });
  return readRecords<OfficeId, Office>(vault, 'offices', ids);
}

/** Every office of the vault. */
export async function everyOffice(vault: OpenVault): Promise<Office[]> {
  const found: Office[] = [];
  for await (const some of everyRecord<OfficeId, Office>(vault, 'offices')) found.push(...some);
  await vault.audit({ by: vault.holder.account, verb: 'offices-read', records: found.map(({ id }) => id) });
  return found;
}

/** Meetings about a case, or that an office received, the newest first. */
export async function meetingsOf(
  vault: OpenVault,
  of: { readonly office: OfficeId } | { readonly case: CaseId },
): Promise<Meeting[]> {
  const found: Meeting[] = [];
  const matches = ({ cases, received }: Meeting): boolean =>
    'case' in of ? cases.includes(of.case) : received.some(({ office }) => office === of.office);
  for await (const some of everyRecord<MeetingId, Meeting>(vault, 'meetings')) found.push(...some.filter(matches));
  const asked = 'case' in of ? of.case : of.office;
  const records = [asked, ...found.map((each) => each.id)];
  await vault.audit({ by: vault.holder.account, verb: 'meetings-read', records });
  return found.toSorted((a, b) => (a.on < b.on ? 1 : -1));
}

/** What an office was asked and promised, or what there is of it for a case. */
export async function commitmentsOf(
  vault: OpenVault,
  of: { readonly office: OfficeId } | { readonly case: CaseId } | { readonly meeting: MeetingId },
): Promise<Commitment[]> {
  return commitmentsWhere(vault, ({ office, cases, from }) => {
    if ('office' in of) return office === of.office;
    return 'case' in of ? cases.includes(of.case) : 'meeting' in from && from.meeting === of.meeting;
  });
}

/** Commitments whose answer is due or overdue, the longest overdue first. */
export async function answersDue(vault: OpenVault, today: PlainDate): Promise<Commitment[]> {
  const due = await commitmentsWhere(vault, (commitment) => isAnswerDue(commitment, today));
  return due.toSorted((a, b) => ((a.answerDueOn ?? '') < (b.answerDueOn ?? '') ? -1 : 1));
}

async function commitmentsWhere(vault: OpenVault, matches: (each: Commitment) => boolean): Promise<Commitment[]> {
  const found: Commitment[] = [];
  for await (const some of everyRecord<CommitmentId, Commitment>(vault, 'commitments'))
    found.push(...some.filter(matches));
  await vault.audit({ by: vault.holder.account, verb: 'commitments-read', records: found.map(({ id }) => id) });
  return found;
}
