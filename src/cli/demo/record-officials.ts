import { randomBytes } from 'node:crypto';
import type * as v from 'valibot';
import {
  idFrom,
  type AccountId,
  type CaseId,
  type CommitmentId,
  type MeetingId,
  type OfficeId,
} from '../../domain/id.ts';
import { recordCommitment, recordMeeting, recordOffice } from '../../vault/record-official.ts';
import type { OpenVault } from '../../vault/open-vault.ts';
import { idOf, idsFor } from './keys.ts';
import type { officialsShape } from './officials-shape.ts';

export type OfficialsOnFile = v.InferOutput<ReturnType<typeof officialsShape>>;

/** The offices of a mission in the vault, the meetings with whoever holds them, and what they promised. */
export async function recordOfficials(
  vault: OpenVault,
  { offices, meetings, commitments }: OfficialsOnFile,
  cases: ReadonlyMap<string, CaseId>,
  author: AccountId,
): Promise<void> {
  const file = 'officials.yaml';
  const ids = idsFor<OfficeId>(Object.keys(offices));
  const casesOf = (keys: readonly string[]): CaseId[] => keys.map((key) => idOf(cases, key, file, 'cases'));
  for (const [key, { address, ...office }] of Object.entries(offices)) {
    const id = idOf(ids, key, file, 'offices');
    await recordOffice(vault, { ...office, id, address: { ...address, email: null, phone: null } });
  }
  for (const meeting of Object.values(meetings)) {
    const received = meeting.received.map(({ office, person }) => {
      return { office: idOf(ids, office, file, 'received.office'), person };
    });
    const id = idFrom<MeetingId>(randomBytes(16));
    await recordMeeting(vault, { ...meeting, id, received, cases: casesOf(meeting.cases) });
  }
  for (const { report, recommendation, office, steps, cases: keys, ...commitment } of commitments) {
    await recordCommitment(vault, {
      ...commitment,
      id: idFrom<CommitmentId>(randomBytes(16)),
      office: idOf(ids, office, file, 'commitments.office'),
      cases: casesOf(keys),
      from: { report, recommendation },
      steps: steps.map((step) => ({ ...step, by: author, evidence: [] })),
    });
  }
}
