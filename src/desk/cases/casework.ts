import type { Context } from 'hono';
import { changeCase } from '../../press/change-case.ts';
import { casesSeenBy, membersOf } from '../../staff/case-members.ts';
import { utcDayOf, type PlainDate } from '../../domain/date.ts';
import type { Case } from '../../domain/case.ts';
import type { AccountId, CaseId, PersonId } from '../../domain/id.ts';
import { permissionOf, type Action } from '../../domain/permissions.ts';
import { nameOf, type Person } from '../../domain/person.ts';
import { tell } from '../../staff/notices.ts';
import { openRoster, tellShown } from '../../vault/open-roster.ts';
import { VaultLocked, type OpenVault } from '../../vault/open-vault.ts';
import { peopleById } from '../../vault/people.ts';
import type { Roster } from '../../vault/roster.ts';
import type { DeskEnv } from '../request.ts';
import { seenOf, type Seen } from './seen-roster.ts';

export type DeskContext = Context<DeskEnv>;

/** The case files as they are open in this session. Throws `VaultLocked` where they are not: the app has words for it. */
export function vaultOf(c: DeskContext): OpenVault {
  const vault = c.var.deps.vaults.of(c.var.session.id);
  if (vault === null) throw new VaultLocked('not open in this session');
  return vault;
}

/**
 * The cases that this person sees, and no other: whatever lists, counts, sorts or searches begins here. Whoever shows some
 * of them tells the audit which (`tellShown`).
 */
export async function seenCases(c: DeskContext, vault: OpenVault): Promise<ReadonlyMap<CaseId, Case>> {
  return (await seenNow(c, vault)).cases;
}

/** The same, with everyone in these cases. */
export async function seenNow(c: DeskContext, vault: OpenVault): Promise<Seen> {
  const { deps, session } = c.var;
  const ids = await casesSeenBy(deps.staff, session.account.id, deps.now());
  return seenOf(await rosterFor(c, vault), session.account.id, ids);
}

/** Whether the role may do this in the cases that it is on; the guard has asked about the case itself. */
export const allows = (c: DeskContext, action: Action): boolean =>
  permissionOf(c.var.session.account.role, action) !== 'no';

/** Changes a case, and what rests on it in public; whoever is on it is told if that stopped a petition of theirs. */
export async function changeSeenCase<Refusal extends string = never>(
  c: DeskContext,
  vault: OpenVault,
  id: CaseId,
  change: (record: Case) => Case | { refused: Refusal },
): Promise<'changed' | { readonly refused: Refusal | 'no-such-record' | 'not-founded' }> {
  const { deps, identity } = c.var;
  if (identity === null) return { refused: 'not-founded' };
  const done = await changeCase(deps.press.open(identity, vault), id, change, deps.now());
  if ('refused' in done) return done;
  for (const each of done.stopped) {
    const team = (await membersOf(deps.staff, each)).map(({ account }) => account.id);
    const others = team.filter((account) => account !== meOf(c));
    await tell(deps.staff.db, others, { about: 'petition-stopped', who: meOf(c), record: each }, deps.now());
  }
  return 'changed';
}

export const todayOf = (c: DeskContext): PlainDate => utcDayOf(c.var.deps.now());

export const meOf = (c: DeskContext): AccountId => c.var.session.account.id;

/**
 * The records of tables. Reading a large vault into memory after it is opened takes seconds: who only looks is told so, and
 * asks again (`StillReading`); what somebody sent waits.
 */
export const rosterFor = (c: DeskContext, vault: OpenVault): Promise<Roster> =>
  openRoster(vault, c.req.method === 'GET' ? PATIENCE_MS : null);

const PATIENCE_MS = 1500;

/**
 * What each of these people is called, for those who may read names; for everyone else nobody is in the map. A name that
 * accusers gave, or a former one, is shown nowhere here either.
 */
export async function namesOf(
  c: DeskContext,
  vault: OpenVault,
  ids: Iterable<PersonId>,
): Promise<ReadonlyMap<PersonId, string>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0 || !allows(c, 'people.read-names')) return new Map();
  const people = await peopleById(vault, wanted);
  return new Map([...people].map(([id, { person }]) => [id, called(c, person)]));
}

/** The same for a list, out of what is in memory. */
export async function listedNames(
  c: DeskContext,
  vault: OpenVault,
  ids: Iterable<PersonId>,
): Promise<ReadonlyMap<PersonId, string>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0 || !allows(c, 'people.read-names')) return new Map();
  const { people } = await rosterFor(c, vault);
  await tellShown(vault, 'people', wanted);
  return new Map(
    wanted.flatMap((id) => {
      const known = people.get(id);
      return known === undefined ? [] : [[id, called(c, known.person)] as const];
    }),
  );
}

function called(c: DeskContext, person: Person): string {
  const { locale, say } = c.var.language;
  return nameOf(person, locale)?.full ?? say('casework.no-name');
}
