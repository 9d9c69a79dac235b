import { holderOn } from '../../domain/office.ts';
import { renderPage } from '../../pages/document.tsx';
import { tellShown } from '../../vault/open-roster.ts';
import { allows, namesOf, rosterFor, todayOf, type DeskContext } from '../cases/casework.ts';
import { problem } from '../problem.tsx';
import { askedOffice, isSeen, seenCommitments } from './asked-office.ts';
import { officePage } from './office-page.tsx';

/** An office with what of its meetings and promises concerns no case that this person does not see. */
export async function showOffice(c: DeskContext): Promise<Response> {
  const { identity, language, session } = c.var;
  const asked = await askedOffice(c);
  if (asked === null || identity === null) return problem(c, 'not-found');
  const { vault, office, cases } = asked;
  const names = await namesOf(
    c,
    vault,
    office.holders.map(({ person }) => person),
  );
  const roster = await rosterFor(c, vault);
  const meetings = [...roster.meetings.values()].filter(
    (each) => each.received.some((one) => one.office === office.id) && isSeen(each.cases, cases),
  );
  await tellShown(
    vault,
    'meetings',
    meetings.map(({ id }) => id),
  );
  const view = {
    language,
    identity,
    session,
    office,
    meetings: meetings.toSorted((a, b) => (a.on < b.on ? 1 : -1)),
    commitments: await seenCommitments(c, asked),
    holder: holderOn(office, todayOf(c)),
    holders: office.holders.toReversed().map((each) => ({ ...each, name: names.get(each.person) ?? null })),
    mayWrite: allows(c, 'officials.write'),
  };
  return c.html(renderPage(officePage(view)));
}
