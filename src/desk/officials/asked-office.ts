import type { Case } from '../../domain/case.ts';
import type { Commitment } from '../../domain/commitment.ts';
import { parseId, type CaseId, type OfficeId } from '../../domain/id.ts';
import type { Office } from '../../domain/office.ts';
import { officesById } from '../../vault/officials.ts';
import { tellShown } from '../../vault/open-roster.ts';
import type { OpenVault } from '../../vault/open-vault.ts';
import { rosterFor, seenCases, vaultOf, type DeskContext } from '../cases/casework.ts';

export interface AskedOffice {
  readonly vault: OpenVault;
  readonly office: Office;
  readonly cases: ReadonlyMap<CaseId, Case>;
}

/** The office of an address; `null` where there is none. */
export async function askedOffice(c: DeskContext): Promise<AskedOffice | null> {
  const vault = vaultOf(c);
  const id = parseId<OfficeId>(c.req.param('office') ?? '');
  const office = id === null ? undefined : (await officesById(vault, [id])).get(id);
  return office === undefined ? null : { vault, office, cases: await seenCases(c, vault) };
}

/** What concerns a case that one does not see is not there. */
export const isSeen = (about: readonly CaseId[], cases: ReadonlyMap<CaseId, Case>): boolean =>
  about.every((id) => cases.has(id));

/** What it was asked and promised, as far as one may see it. */
export async function seenCommitments(c: DeskContext, { vault, office, cases }: AskedOffice): Promise<Commitment[]> {
  const { commitments } = await rosterFor(c, vault);
  const seen = [...commitments.values()].filter((each) => each.office === office.id && isSeen(each.cases, cases));
  await tellShown(
    vault,
    'commitments',
    seen.map(({ id }) => id),
  );
  return seen;
}
