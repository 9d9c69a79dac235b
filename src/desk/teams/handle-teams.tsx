import type { Context } from 'hono';
import type { Case } from '../../domain/case.ts';
import { parseId, type AccountId, type CaseId } from '../../domain/id.ts';
import { permissionOf } from '../../domain/permissions.ts';
import { renderPage } from '../../pages/document.tsx';
import { everyAccount } from '../../staff/accounts.ts';
import { casesSeenBy, joinTeam, leaveTeam, membersOf, teamSizes } from '../../staff/case-members.ts';
import { forcedOpenings } from '../../staff/force-case.ts';
import { caseIds } from '../../vault/case-ids.ts';
import { tellShown } from '../../vault/open-roster.ts';
import { rosterFor } from '../cases/casework.ts';
import { problem } from '../problem.tsx';
import { readForm } from '../read-form.ts';
import type { DeskEnv } from '../request.ts';
import { pageOf } from '../table/table-page.ts';
import { teamPage } from './team-page.tsx';
import { teamsPage, type TeamLine } from './teams-page.tsx';

type DeskContext = Context<DeskEnv>;

export async function showTeams(c: DeskContext): Promise<Response> {
  const { identity, language, session } = c.var;
  if (identity === null) return problem(c, 'not-founded');
  const all = await teamLines(c);
  // Those that nobody is on first; then those with a title by it, then those that have a number only.
  const { compare } = new Intl.Collator(language.locale, { numeric: true });
  const teams = all.toSorted(
    (a, b) =>
      Number(a.members > 0) - Number(b.members > 0) ||
      Number(a.title === null) - Number(b.title === null) ||
      compare(a.title ?? '', b.title ?? ''),
  );
  const given = c.req.query('page') ?? '';
  const some = pageOf(teams, /^[1-9]\d{0,5}$/.test(given) ? Number(given) : 1);
  const vault = c.var.deps.vaults.of(session.id);
  const titled = some.rows.flatMap(({ id, title }) => (title === null ? [] : [id]));
  if (vault !== null) await tellShown(vault, 'cases', titled);
  const alone = all.filter(({ members }) => members === 0).length;
  const counts = { alone, others: all.length - alone };
  return c.html(renderPage(teamsPage({ language, identity, session, some, counts })));
}

export function showTeam(c: DeskContext): Promise<Response> {
  return page(c, null, 200);
}

export async function takeJoin(c: DeskContext): Promise<Response> {
  const form = await readForm(c);
  const [about, account] = [caseIn(c), parseId<AccountId>(form?.text('account') ?? '')];
  if (about === null || account === null) return problem(c, 'not-a-form');
  if (!(await teamLines(c)).some(({ id }) => id === about)) return problem(c, 'not-found');
  const { deps, session, language } = c.var;
  const told = { by: session.account.id, audit: deps.audit };
  const done = await joinTeam(deps.staff, about, account, deps.now(), told);
  if (done === 'joined') return c.redirect(`/teams/${about}`, 303);
  return page(c, language.say(`teams.${done.refused}`), 409);
}

export async function takeLeaveTeam(c: DeskContext): Promise<Response> {
  const form = await readForm(c);
  const [about, account] = [caseIn(c), parseId<AccountId>(form?.text('account') ?? '')];
  if (about === null || account === null) return problem(c, 'not-a-form');
  const { deps, session } = c.var;
  await leaveTeam(deps.staff, about, account, { by: session.account.id, audit: deps.audit });
  return c.redirect(`/teams/${about}`, 303);
}

const caseIn = (c: DeskContext): CaseId | null => parseId<CaseId>(c.req.param('case') ?? '');

/** Every case; titles only of those that this person sees, with the case files open in their own session. */
async function teamLines(c: DeskContext): Promise<TeamLine[]> {
  const { deps, identity, session } = c.var;
  if (identity === null) return [];
  const ids = await caseIds(deps.press.locked(identity).vault);
  const sizes = await teamSizes(deps.staff);
  const vault = deps.vaults.of(session.id);
  const seen = await casesSeenBy(deps.staff, session.account.id, deps.now());
  // Whoever shows some of them tells the audit which.
  const cases = vault === null || seen.size === 0 ? new Map<CaseId, Case>() : (await rosterFor(c, vault)).cases;
  return ids.map((id) => ({
    id,
    title: seen.has(id) ? (cases.get(id)?.title ?? null) : null,
    members: sizes.get(id) ?? 0,
  }));
}

async function page(c: DeskContext, refusal: string | null, status: 200 | 409): Promise<Response> {
  const { deps, identity, language, session } = c.var;
  const about = caseIn(c);
  const team = (await teamLines(c)).find(({ id }) => id === about);
  const vault = deps.vaults.of(session.id);
  if (vault !== null && about !== null && team?.title != null) await tellShown(vault, 'cases', [about]);
  if (identity === null || about === null || team === undefined) return problem(c, 'not-found');
  const members = await membersOf(deps.staff, about);
  const on = new Set<AccountId>(members.map(({ account }) => account.id));
  const everyone = await everyAccount(deps.staff);
  const others = everyone.filter(
    ({ id, open, role }) =>
      open && !on.has(id) && id !== session.account.id && permissionOf(role, 'cases.read') !== 'no',
  );
  const names = new Map(everyone.map(({ id, name }) => [id, name]));
  const forced = (await forcedOpenings(deps.door, about)).map((each) => ({ ...each, name: names.get(each.by) ?? '–' }));
  return c.html(renderPage(teamPage({ language, identity, session, team, members, others, forced, refusal })), status);
}
