import type { Case } from '../../domain/case.ts';
import { parseId, type PersonId } from '../../domain/id.ts';
import type { SiteIdentity } from '../../domain/site-identity.ts';
import type { Press } from '../../press/press.ts';
import type { OpenVault } from '../../vault/open-vault.ts';
import { peopleById, type PersonWithBases } from '../../vault/people.ts';
import type { Roster } from '../../vault/roster.ts';
import { withdrawnPeople } from '../../vault/withdrawals.ts';
import { rosterFor, seenNow } from '../cases/casework.ts';
import type { Seen } from '../cases/seen-roster.ts';
import { lockedAnswer } from '../cases/locked-answer.tsx';
import { problem } from '../problem.tsx';
import type { DeskContext } from './desk-context.ts';
import { asWithdrawn } from './person-line.ts';

/** What a request about people works with: an open vault, and the cases that this colleague sees. */
export interface Opened {
  readonly identity: SiteIdentity;
  readonly vault: OpenVault;
  readonly press: Press;
  readonly roster: Roster;
  readonly sees: Seen;
  /** Whoever shows some of them tells the audit which (`tellShown`). */
  readonly cases: readonly Case[];
  /** Everyone who is in one of these cases: nobody else is shown, counted or found. */
  readonly seen: ReadonlySet<PersonId>;
}

/** Opens what may be seen, or answers that nothing can be. */
export async function openPeople(c: DeskContext): Promise<Opened | Response> {
  const { deps, identity, session } = c.var;
  if (identity === null) return problem(c, 'not-founded');
  const vault = deps.vaults.of(session.id);
  if (vault === null) return lockedAnswer(c, 200, 'people.title', '/people');
  const roster = await rosterFor(c, vault);
  const sees = await seenNow(c, vault);
  return {
    identity,
    vault,
    press: deps.press.open(identity, vault),
    roster,
    sees,
    cases: [...sees.cases.values()],
    seen: sees.people,
  };
}

/** The people of these ids whom this colleague may see, with their histories. */
export async function readSeen(
  { vault, seen }: Opened,
  ids: readonly PersonId[],
): Promise<Map<PersonId, PersonWithBases>> {
  const people = await peopleById(
    vault,
    ids.filter((id) => seen.has(id)),
  );
  const withdrawn = await withdrawnPeople(vault.vault);
  return new Map([...people].map(([id, known]) => [id, asWithdrawn(known, withdrawn.get(id))]));
}

export interface OpenedPerson extends Opened {
  readonly known: PersonWithBases;
}

/** Opens the person of this address. Somebody in another case looks like somebody who does not exist. */
export async function openPerson(c: DeskContext): Promise<OpenedPerson | Response> {
  const opened = await openPeople(c);
  if (opened instanceof Response) return opened;
  const id = parseId<PersonId>(c.req.param('person') ?? '');
  const known = id === null ? undefined : (await readSeen(opened, [id])).get(id);
  return known === undefined ? problem(c, 'not-found') : { ...opened, known };
}
