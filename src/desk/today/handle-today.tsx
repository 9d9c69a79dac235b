import type { Context } from 'hono';
import { requestsWaiting } from '../../actions/requests.ts';
import { may } from '../../domain/permissions.ts';
import { openHidings } from '../../newsroom/hidings.ts';
import { renderPage } from '../../pages/document.tsx';
import { StillReading } from '../../vault/open-roster.ts';
import { lookAtBeginning } from '../beginning/look-at-beginning.ts';
import { needsMeToday } from '../cases/needs-me.ts';
import { contributionsToday } from '../newsroom/contributions-today.tsx';
import { questionsForMe } from '../media/questions-for-me.ts';
import { newsroomOf } from '../newsroom/newsroom-context.ts';
import { newsroomNeeds } from '../newsroom/out/needs-newsroom.ts';
import { toldToday } from './notices-today.tsx';
import { askAgainToday } from '../people/ask-again.tsx';
import { problem } from '../problem.tsx';
import type { DeskEnv } from '../request.ts';
import { todayPage, type TodayView } from './today-page.tsx';

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
    ...(await inCases(c)),
    newsroom: await newsroomNeeds(c),
    pictures: await picturesAsked(c),
    sentIn: await contributionsToday(c),
    beginning: await lookAtBeginning(c),
  } as const;
  return c.html(renderPage(todayPage({ ...known, requests, now: deps.now() })));
}

/** Pictures of which they are asked who is in them. */
async function picturesAsked(c: Context<DeskEnv>): Promise<TodayView['pictures']> {
  const newsroom = newsroomOf(c);
  return newsroom instanceof Response ? [] : await questionsForMe(c, newsroom);
}

/** What waits in the cases they are on. A day does not wait until large case files have been read into memory. */
async function inCases(c: Context<DeskEnv>): Promise<Pick<TodayView, 'needs' | 'asked' | 'reading'>> {
  try {
    return { needs: await needsMeToday(c), asked: await askAgainToday(c), reading: false };
  } catch (error) {
    if (error instanceof StillReading) return { needs: [], asked: [], reading: true };
    throw error;
  }
}
