import * as v from 'valibot';
import { line } from '../../domain/shape.ts';
import { renderPage } from '../../pages/document.tsx';
import type { Instant } from '../../domain/date.ts';
import { worksById } from '../../newsroom/works.ts';
import { approvalsOf, type OwnWords } from '../../press/approvals-of.ts';
import { changeConsent } from '../../press/change-consent.ts';
import type { Press } from '../../press/press.ts';
import { wordsAsTold } from '../../press/words-as-told.ts';
import { problem } from '../problem.tsx';
import { readForm } from '../read-form.ts';
import { approvalsPage, fieldKey, type ToldWords } from './approvals-page.tsx';
import { sayWrong } from './form-fields.tsx';
import { nameFor } from './name-for.ts';
import type { DeskContext } from './desk-context.ts';
import { openPerson, type OpenedPerson } from './seen-people.ts';

const answerShape = v.object({ given: v.picklist(['yes', 'no']), by: line, how: line });

export async function showApprovals(c: DeskContext): Promise<Response> {
  const opened = await openPerson(c);
  return opened instanceof Response ? opened : show(c, opened, { fields: new Map(), errors: {}, refusal: null });
}

/** Records somebody's word on exactly the version that was shown to them. */
export async function takeApproval(c: DeskContext): Promise<Response> {
  const opened = await openPerson(c);
  if (opened instanceof Response) return opened;
  const form = await readForm(c);
  if (form === null) return problem(c, 'not-a-form');
  const { fields } = form;
  const { say } = c.var.language;
  const key = fieldKey(form.text('about'));
  const sent = { given: form.text(`given-${key}`), by: form.text(`by-${key}`), how: form.text(`how-${key}`) };
  const answer = v.safeParse(answerShape, sent);
  if (!answer.success) {
    const errors = answer.issues.map(
      (issue) => [`${v.getDotPath(issue) ?? 'given'}-${key}`, sayWrong(issue.message, say)] as const,
    );
    return show(c, opened, { fields, errors: Object.fromEntries(errors), refusal: null });
  }
  const words = await approvalsOf(opened.press, opened.known);
  const own = words.find(({ of }) => of.digest === form.text('about'));
  if (own === undefined) return show(c, opened, { fields, errors: {}, refusal: say('people.approval-gone') });
  const { given, by, how } = answer.output;
  const now = c.var.deps.now();
  const approval = { of: own.of, given: given === 'yes', by, how, at: now };
  const person = opened.known.person.id;
  const done = await changeConsent(opened.press, person, { entries: [{ entry: 'approval', approval }] }, now);
  if ('refused' in done) return problem(c, 'not-found');
  return c.redirect(`/people/${person}/consent?rendered=${done.rendered.length}`, 303);
}

async function show(
  c: DeskContext,
  { identity, known, press }: OpenedPerson,
  sent: {
    readonly fields: ReadonlyMap<string, string>;
    readonly errors: Readonly<Record<string, string>>;
    readonly refusal: string | null;
  },
): Promise<Response> {
  const { language, session } = c.var;
  const { fields, errors, refusal } = sent;
  const view = {
    language,
    identity,
    session,
    person: known.person.id,
    name: nameFor(c, known.person),
    words: await toldNow(press, await approvalsOf(press, known), c.var.deps.now()),
    form: { say: language.say, fields, errors },
    about: fields.get('about') ?? null,
    refusal,
  };
  const status = refusal !== null ? 409 : Object.keys(errors).length > 0 ? 422 : 200;
  return c.html(renderPage(approvalsPage(view)), status);
}

/** With each text as the public would read it now: whoever speaks of it with the person reads what others will. */
async function toldNow(press: Press, words: readonly OwnWords[], now: Instant): Promise<ToldWords[]> {
  const works = await worksById(press.newsroom, [...new Set(words.map(({ work }) => work))]);
  const known = words.flatMap((each) => {
    const file = works.find(({ work }) => work.id === each.work);
    return file === undefined ? [] : [{ each, work: file.work, text: each.text }];
  });
  const told = await wordsAsTold(press, known, now);
  return known.flatMap(({ each }, at) => {
    const one = told[at];
    return one === undefined ? [] : [{ ...each, told: one }];
  });
}
