import { renderPage } from '../../pages/document.tsx';
import { changeConsent } from '../../press/change-consent.ts';
import type { Said } from '../../vault/record-consent.ts';
import { problem } from '../problem.tsx';
import { effectOf, historySize } from './effect.ts';
import { nameFor } from './name-for.ts';
import { reviewPage } from './review-page.tsx';
import type { DeskContext } from './desk-context.ts';
import { readSeen, type OpenedPerson } from './seen-people.ts';

interface Told {
  readonly fields: ReadonlyMap<string, string>;
  readonly said: Said;
  /** Where it is recorded, and the form in which it is changed. */
  readonly record: string;
  readonly change: string;
}

/** Shows what recording this would change. */
export async function review(c: DeskContext, opened: OpenedPerson, told: Told, meanwhile = false): Promise<Response> {
  const { language, session, deps } = c.var;
  const view = {
    language,
    identity: opened.identity,
    session,
    person: opened.known.person.id,
    name: nameFor(c, opened.known.person),
    effect: await effectOf(opened, told.said, deps.now()),
    fields: told.fields,
    record: told.record,
    change: told.change,
    meanwhile,
  };
  return c.html(renderPage(reviewPage(view)), meanwhile ? 409 : 200);
}

/**
 * Records what was reviewed, and obeys it in public; or shows the review again if somebody has recorded something since:
 * a second press on the button among them.
 */
export function record(c: DeskContext, opened: OpenedPerson, told: Told): Promise<Response> {
  const turn = last.then(async () => {
    const { person } = opened.known;
    // As it is now that it is this request's turn.
    const known = (await readSeen(opened, [person.id])).get(person.id);
    if (known === undefined) return problem(c, 'not-found');
    if (told.fields.get('seen') !== String(historySize(known))) return review(c, { ...opened, known }, told, true);
    const done = await changeConsent(opened.press, person.id, told.said, c.var.deps.now());
    if ('refused' in done) return problem(c, 'not-found');
    return c.redirect(`/people/${person.id}/consent?rendered=${done.rendered.length}`, 303);
  });
  last = turn.catch(() => undefined);
  return turn;
}

/** One after the other, so that two presses on a button are never both the first. */
let last: Promise<unknown> = Promise.resolve();
