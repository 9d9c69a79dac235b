import { may } from '../../domain/permissions.ts';
import { dependents } from '../../newsroom/dependents.ts';
import { waitingWorks } from '../../newsroom/render-again.ts';
import { renderPage } from '../../pages/document.tsx';
import { approvalsOf } from '../../press/approvals-of.ts';
import { consentPage } from './consent-page.tsx';
import { namedWorks } from './handle-person.tsx';
import { nameFor } from './name-for.ts';
import type { DeskContext } from './desk-context.ts';
import { openPerson } from './seen-people.ts';

export async function showConsent(c: DeskContext): Promise<Response> {
  const opened = await openPerson(c);
  if (opened instanceof Response) return opened;
  const { language, session, deps } = c.var;
  const { known, identity, press } = opened;
  const { role } = session.account;
  const allows = (action: Parameters<typeof may>[1]): boolean => may(role, action, { holdsKey: true });
  const own = new Set(await dependents(press.newsroom, known.person.id));
  const down = (await waitingWorks(press.newsroom)).map(({ work }) => work).filter((work) => own.has(work));
  const titles = await namedWorks(c, opened, down);
  const rendered = c.req.query('rendered') ?? '';
  const view = {
    language,
    identity,
    session,
    now: deps.now(),
    known,
    name: nameFor(c, known.person),
    mayOpenFile: allows('people.read-names'),
    mayRecord: allows('consents.record'),
    mayWithdraw: allows('consents.withdraw'),
    rendered: /^\d{1,6}$/.test(rendered) ? Number(rendered) : null,
    down: down.map((work) => ({ work, title: titles.get(work) ?? null })),
    waiting: (await approvalsOf(press, known)).filter(({ approved }) => !approved).length,
  };
  return c.html(renderPage(consentPage(view)));
}
