import { utcDayOf } from '../../domain/date.ts';
import { renderPage } from '../../pages/document.tsx';
import { problem } from '../problem.tsx';
import { readForm } from '../read-form.ts';
import { isOwnNo, readConversation, stageOf, stagesFor, type Stage } from './conversation-form.ts';
import { conversationPage } from './conversation-page.tsx';
import { sayWrong } from './form-fields.tsx';
import { nameFor } from './name-for.ts';
import { record, review } from './record-said.tsx';
import type { DeskContext } from './desk-context.ts';
import { openPerson, type OpenedPerson } from './seen-people.ts';

type Fields = ReadonlyMap<string, string>;

export async function showConversation(c: DeskContext): Promise<Response> {
  const opened = await openPerson(c);
  if (opened instanceof Response) return opened;
  const { session, deps, language } = c.var;
  const fields = new Map([
    ['ground', 'own'],
    ['answer', 'yes'],
    ['assent', 'asked'],
    ['on', utcDayOf(deps.now())],
    ['explainedBy', session.account.name],
    ['language', language.locale as string],
  ]);
  return show(c, opened, fields, 'who', {});
}

/** A page of the form was sent: what is wrong with it is shown there; else the next page, and at the end the review. */
export async function takeConversation(c: DeskContext): Promise<Response> {
  const sent = await open(c);
  if (sent instanceof Response) return sent;
  const { opened, fields } = sent;
  const stages = stagesFor(fields);
  const at = Math.max(0, stages.indexOf((fields.get('stage') ?? '') as Stage));
  const stage = stages[at] ?? 'who';
  const go = fields.get('go');
  if (go === 'change') return show(c, opened, fields, stages.at(-1) ?? 'who', {});
  if (go === 'back') return show(c, opened, fields, stages[at - 1] ?? stage, {});
  if (isOwnNo(fields)) return c.redirect(`/off-site/people/${opened.known.person.id}/withdraw`, 303);
  const { said, errors } = readConversation(fields, opened.known.person.group, c.var.deps.now());
  const wrong = Object.fromEntries(Object.entries(errors).filter(([field]) => stageOf(field) === stage));
  if (Object.keys(wrong).length > 0) return show(c, opened, fields, stage, wrong);
  const next = stages[at + 1];
  if (next !== undefined) return show(c, opened, fields, next, {});
  return firstWrong(c, opened, fields, errors) ?? review(c, opened, { said, fields, ...places(opened) });
}

export async function recordConversation(c: DeskContext): Promise<Response> {
  const sent = await open(c);
  if (sent instanceof Response) return sent;
  const { opened, fields } = sent;
  if (isOwnNo(fields)) return c.redirect(`/off-site/people/${opened.known.person.id}/withdraw`, 303);
  const { said, errors } = readConversation(fields, opened.known.person.group, c.var.deps.now());
  return firstWrong(c, opened, fields, errors) ?? record(c, opened, { said, fields, ...places(opened) });
}

/** The first page on which something is wrong, if there is one. */
function firstWrong(
  c: DeskContext,
  opened: OpenedPerson,
  fields: Fields,
  errors: Readonly<Record<string, string>>,
): Response | null {
  const first = stagesFor(fields).find((stage) => Object.keys(errors).some((field) => stageOf(field) === stage));
  return first === undefined ? null : show(c, opened, fields, first, errors);
}

async function open(c: DeskContext): Promise<{ opened: OpenedPerson; fields: Fields } | Response> {
  const opened = await openPerson(c);
  if (opened instanceof Response) return opened;
  const form = await readForm(c);
  return form === null ? problem(c, 'not-a-form') : { opened, fields: form.fields };
}

const places = ({ known }: OpenedPerson) => ({
  record: `/people/${known.person.id}/consent/record`,
  change: `/people/${known.person.id}/consent/new`,
});

function show(
  c: DeskContext,
  { identity, known }: OpenedPerson,
  fields: Fields,
  stage: Stage,
  errors: Readonly<Record<string, string>>,
): Response {
  const { language, session } = c.var;
  const { say } = language;
  const here = Object.entries(errors).filter(([field]) => stageOf(field) === stage);
  const said = Object.fromEntries(here.map(([field, refusal]) => [field, sayWrong(refusal, say)]));
  const view = {
    language,
    identity,
    session,
    known,
    name: nameFor(c, known.person),
    stage,
    form: { say, fields, errors: said },
  };
  return c.html(renderPage(conversationPage(view)), here.length > 0 ? 422 : 200);
}
