import { utcDayOf } from '../../domain/date.ts';
import { renderPage } from '../../pages/document.tsx';
import { problem } from '../problem.tsx';
import { readForm } from '../read-form.ts';
import { sayWrong } from './form-fields.tsx';
import { readLife } from './life-form.ts';
import { lifePage } from './life-page.tsx';
import { nameFor } from './name-for.ts';
import { record, review } from './record-said.tsx';
import type { DeskContext } from './desk-context.ts';
import { openPerson, type OpenedPerson } from './seen-people.ts';

type Fields = ReadonlyMap<string, string>;

export async function showLife(c: DeskContext): Promise<Response> {
  const opened = await openPerson(c);
  if (opened instanceof Response) return opened;
  return show(c, opened, new Map([['on', utcDayOf(c.var.deps.now())]]), {});
}

export const takeLife = (c: DeskContext): Promise<Response> => take(c, review);
export const recordLife = (c: DeskContext): Promise<Response> => take(c, record);

async function take(c: DeskContext, then: typeof review | typeof record): Promise<Response> {
  const opened = await openPerson(c);
  if (opened instanceof Response) return opened;
  const form = await readForm(c);
  if (form === null) return problem(c, 'not-a-form');
  const { fields } = form;
  if (fields.get('go') === 'change') return show(c, opened, fields, {});
  const { said, errors } = readLife(fields, c.var.deps.now(), c.var.language.say);
  if (Object.keys(errors).length > 0) return show(c, opened, fields, errors);
  const path = `/people/${opened.known.person.id}/life`;
  return then(c, opened, { said, fields, record: `${path}/record`, change: path });
}

function show(
  c: DeskContext,
  { identity, known }: OpenedPerson,
  fields: Fields,
  errors: Readonly<Record<string, string>>,
): Response {
  const { language, session } = c.var;
  const { say } = language;
  const said = Object.fromEntries(
    Object.entries(errors).map(([field, refusal]) => [
      field,
      refusal === 'family' ? say('people.life-family-missing') : sayWrong(refusal, say),
    ]),
  );
  const form = { say, fields, errors: said };
  const view = { language, identity, session, person: known.person.id, name: nameFor(c, known.person), form };
  return c.html(renderPage(lifePage(view)), Object.keys(errors).length > 0 ? 422 : 200);
}
