import { renderPage } from '../../pages/document.tsx';
import { changeConsent } from '../../press/change-consent.ts';
import type { Said } from '../../vault/record-consent.ts';
import { problem } from '../problem.tsx';
import { effectOf, historySize } from './effect.ts';
import { nameFor } from './name-for.ts';
import { reviewPage } from './review-page.tsx';
import type { DeskContext } from './desk-context.ts';
import type { OpenedPerson } from './seen-people.ts';

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
export async function record(c: DeskContext, opened: OpenedPerson, told: Told): Promise<Response> {
  const { known, press } = opened;
  if (told.fields.get('seen') !== String(historySize(known))) return review(c, opened, told, true);
  const done = await changeConsent(press, known.person.id, told.said, c.var.deps.now());
  if ('refused' in done) return problem(c, 'not-found');
  return c.redirect(`/people/${known.person.id}/consent?rendered=${done.rendered.length}`, 303);
}
