import { afterStep, type Commitment, type CommitmentStep, type StepRefusal } from '../domain/commitment.ts';
import type { CommitmentId, OfficeId } from '../domain/id.ts';
import type { Meeting } from '../domain/meeting.ts';
import type { Holder, Office } from '../domain/office.ts';
import { commitmentShape, meetingShape, officeShape } from '../domain/officials-shape.ts';
import { inWriteTransaction } from '../platform/database/write-transaction.ts';
import { changeRecord } from './change-record.ts';
import { checked } from './checked.ts';
import type { OpenVault } from './open-vault.ts';
import { writeRecord } from './protected-records.ts';

/** Records an office, or what changed about one. Who holds it is a person of the vault on the basis `official-role`. */
export async function recordOffice(vault: OpenVault, office: Office): Promise<void> {
  const fit = checked(officeShape, office);
  await vault.audit({ by: vault.holder.account, verb: 'office-recorded', records: [fit.id] });
  await inWriteTransaction(vault.vault, (db) => writeRecord(vault, db, 'offices', fit));
}

/** Someone takes an office: who held it until now leaves it on that day. The office, and what it promised, stays. */
export async function changeHolder(
  vault: OpenVault,
  id: OfficeId,
  holder: Holder & { readonly from: NonNullable<Holder['from']> },
): Promise<'changed' | { refused: 'no-such-record' }> {
  await vault.audit({ by: vault.holder.account, verb: 'office-holder-changed', records: [id, holder.person] });
  return changeRecord(vault, 'offices', officeShape, id, (office: Office) => ({
    ...office,
    holders: [...office.holders.map((each) => (each.until === null ? { ...each, until: holder.from } : each)), holder],
  }));
}

/** Records a meeting with officials, or what is added to its notes. */
export async function recordMeeting(vault: OpenVault, meeting: Meeting): Promise<void> {
  const fit = checked(meetingShape, meeting);
  await vault.audit({ by: vault.holder.account, verb: 'meeting-recorded', records: [fit.id, ...fit.cases] });
  await inWriteTransaction(vault.vault, (db) => writeRecord(vault, db, 'meetings', fit));
}

/** Records what an office was asked or promised. Its steps are added by `noteStep`. */
export async function recordCommitment(vault: OpenVault, commitment: Commitment): Promise<void> {
  const fit = checked(commitmentShape, commitment);
  await vault.audit({ by: vault.holder.account, verb: 'commitment-recorded', records: [fit.id, fit.office] });
  await inWriteTransaction(vault.vault, (db) => writeRecord(vault, db, 'commitments', fit));
}

/** Adds to what became of a commitment. Nothing noted before changes. */
export async function noteStep(
  vault: OpenVault,
  id: CommitmentId,
  step: CommitmentStep,
): Promise<'changed' | { refused: StepRefusal | 'no-such-record' }> {
  await vault.audit({ by: vault.holder.account, verb: 'commitment-step-noted', records: [id, ...step.evidence] });
  return changeRecord(vault, 'commitments', commitmentShape, id, (commitment: Commitment) =>
    afterStep(commitment, step),
  );
}
