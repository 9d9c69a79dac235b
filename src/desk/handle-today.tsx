import type { Context } from 'hono';
import { requestsWaiting } from '../actions/requests.ts';
import { may } from '../domain/permissions.ts';
import { openHidings } from '../newsroom/hidings.ts';
import { renderPage } from '../pages/document.tsx';
import { needsMeToday } from './cases/needs-me.ts';
import { newsroomNeeds } from './newsroom/out/needs-newsroom.ts';
import { toldToday } from './notices-today.tsx';
import { askAgainToday } from './people/ask-again.tsx';
import { problem } from './problem.tsx';
import type { DeskEnv } from './request.ts';
import { todayPage } from './today-page.tsx';

export async function showToday(c: Context<DeskEnv>): Promise<Response> {
  const { deps, identity, language, session } = c.var;
  if (identity === null) return problem(c, 'not-founded');
  const open = deps.vaults.of(session.id) !== null;
  const records = open ? 'open' : deps.vaults.count() > 0 ? 'open-elsewhere' : 'locked';
  const audit = await deps.auditState();
  const told = await toldToday(c);
  const holdsKey = await deps.vaults.holdsKey(session.account.id);
  const hidings = await openHidings(deps.press.locked(identity).newsroom);
  const off = { hidden: hidings.length, asked: hidings.filter(({ hold }) => hold.proposal !== null).length };
  const answers = may(session.account.role, 'requests.answer', { holdsKey: open });
  const requests = answers ? await requestsWaiting(deps.actions) : null;
  const known = {
    identity,
    language,
    session,
    siteOrigin: deps.siteOrigin,
    records,
    holdsKey,
    audit,
    told,
    off,
    needs: await needsMeToday(c),
    newsroom: await newsroomNeeds(c),
  } as const;
  return c.html(renderPage(todayPage({ ...known, requests, asked: await askAgainToday(c), now: deps.now() })));
}
