import { pagesByCase } from '../../newsroom/case-pages.ts';
import { renderPage } from '../../pages/document.tsx';
import { stoppedByAsks } from '../../press/obey-asks.ts';
import { membersOf } from '../../staff/case-members.ts';
import { heldCases } from '../../vault/hold-case.ts';
import { problem } from '../problem.tsx';
import { relatedToCase, tellRelatedToCase } from '../relations/case-relations.ts';
import { chosenOf } from '../relations/chosen.ts';
import { sayRelated } from '../relations/said.ts';
import { casePage } from './case-page.tsx';
import { allows, todayOf, type DeskContext } from './casework.ts';
import { openCaseFile, placesOf } from './open-case-file.ts';

/** A case with all that is known of it. */
export async function showCase(c: DeskContext): Promise<Response> {
  const { deps, identity, language, session } = c.var;
  const file = await openCaseFile(c);
  if (file === null || identity === null) return problem(c, 'not-found');
  const { record, names, accounts } = file;
  const press = deps.press.locked(identity);
  const hold = (await heldCases(press.vault.vault)).get(file.id) ?? null;
  const stopped = (await stoppedByAsks(press, [record])).get(file.id) ?? null;
  const { all, words } = await relatedToCase(c, file);
  const { shown, others } = chosenOf(all);
  await tellRelatedToCase(file, shown);
  const view = {
    language,
    identity,
    session,
    record,
    events: file.events.map(({ event }) => event),
    hold,
    stopped,
    names,
    accounts,
    places: await placesOf(c, file),
    team: (await membersOf(deps.staff, file.id)).map(({ account }) => account),
    pages: (await pagesByCase(press.newsroom)).get(file.id) ?? [],
    mayHold: allows(c, 'cases.hold'),
    relations: { shown: shown.map((each) => sayRelated(each, words)), others },
    today: todayOf(c),
    mayWrite: allows(c, 'cases.write'),
    mayNames: allows(c, 'people.read-names'),
    mayEvidence: allows(c, 'evidence.read'),
  };
  return c.html(renderPage(casePage(view)));
}
