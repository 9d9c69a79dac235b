import type { WorkId } from '../../domain/id.ts';
import { may } from '../../domain/permissions.ts';
import { titlesOf } from '../../newsroom/titles.ts';
import { renderPage } from '../../pages/document.tsx';
import { chosenOf } from '../relations/chosen.ts';
import { openCasesOf, relatedTo, tellRelated, wordsFor } from '../relations/person-relations.ts';
import { sayRelated } from '../relations/said.ts';
import { personPage } from './person-page.tsx';
import { printed } from './preview.ts';
import type { DeskContext } from './desk-context.ts';
import { openPerson, type Opened, type OpenedPerson } from './seen-people.ts';

export async function showPerson(c: DeskContext): Promise<Response> {
  const opened = await openPerson(c);
  return opened instanceof Response ? opened : person(c, opened, c.req.query('saved') === '1');
}

async function person(c: DeskContext, opened: OpenedPerson, saved: boolean): Promise<Response> {
  const { language, session, deps } = c.var;
  const { known, identity } = opened;
  const about = await openCasesOf(opened);
  const { shown, others } = chosenOf(relatedTo(c, opened, about));
  const now = deps.now();
  const { pseudonyms, contacts } = known.person;
  const through = contacts.flatMap((each) => each.through ?? []).filter((id) => opened.seen.has(id));
  await tellRelated(opened, shown, through);
  const words = wordsFor(c, opened);
  const titles = await namedWorks(
    c,
    opened,
    pseudonyms.map(({ publication }) => publication),
  );
  const role = session.account.role;
  const view = {
    language,
    identity,
    session,
    now,
    known,
    cases: about.cases,
    printed: printed(known, identity, now),
    titles,
    through: new Map(through.map((id) => [id, words.nameOf(id) ?? ''])),
    relations: { shown: shown.map((each) => sayRelated(each, words)), others },
    done: saved ? language.say('people.saved') : null,
    mayWrite: may(role, 'people.write', { holdsKey: true }),
    mayReach: may(role, 'people.read-contact', { holdsKey: true }),
  };
  return c.html(renderPage(personPage(view)));
}

/** The titles of these works, in the language of the desk if there is one. */
export async function namedWorks(
  c: DeskContext,
  { press, identity }: Opened,
  works: readonly WorkId[],
): Promise<Map<WorkId, string>> {
  if (works.length === 0) return new Map();
  return titlesOf(press.newsroom, works, [c.var.language.locale, ...identity.locales]);
}
