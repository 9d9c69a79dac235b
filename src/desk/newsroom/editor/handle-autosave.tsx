import * as v from 'valibot';
import { documentShape } from '../../../newsroom/document-shape.ts';
import { mentionKeys } from '../../../newsroom/mention-keys.ts';
import type { Whose } from '../../../newsroom/merge-texts.ts';
import { richFields } from '../../../newsroom/rich-fields.ts';
import { typedFrom } from '../../../newsroom/type-text.ts';
import type { Typed } from '../../../newsroom/typed-fields.ts';
import type { DeskContext } from '../newsroom-context.ts';
import { renderPage } from '../../../pages/document.tsx';
import { conflictWith, type Choice } from './conflict.ts';
import { Differences } from './differences.tsx';
import { editing } from './editing.ts';
import { readJson } from './read-json.ts';
import { saveText } from './save-text.ts';

const readable = v.pipe(
  v.string(),
  v.maxLength(20_000),
  v.check((text) => text.isWellFormed() && !/[\p{Cc}]/u.test(text.replaceAll(/[\r\n\t]/g, ''))),
);
const whose = v.picklist(['mine', 'theirs']);
const shape = v.strictObject({
  v: v.literal(1),
  revision: v.pipe(v.number(), v.integer(), v.minValue(0)),
  choice: v.nullable(v.union([whose, v.record(v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/)), whose)])),
  keep: v.boolean(),
  seen: v.pipe(v.number(), v.integer(), v.minValue(0)),
  fields: v.pipe(
    v.record(v.pipe(v.string(), v.regex(/^[a-z]+(?:\.\d{1,4})?(?:\.[a-z]+)?$/)), v.union([readable, documentShape])),
    v.check((fields) => Object.keys(fields).length <= 2000),
  ),
});

/**
 * What the editor in the browser sends while somebody writes: fields, those with mentions as documents. What can be read
 * is saved; what cannot is told, and stays in the page.
 */
export async function takeAutosave(c: DeskContext): Promise<Response> {
  const now = await editing(c);
  if (now instanceof Response) return now;
  const sent = await readJson(c, shape);
  if (sent === null) return c.json({ refused: 'not-readable' }, 400);
  const typed = new Map<string, Typed>(Object.entries(sent.fields));
  const saved = await saveText(c, now, { ...sent, typed, choice: choiceIn(sent.choice) }, false);
  if (!('refused' in saved)) {
    const { text, revision, at, kept, errors } = saved;
    const answer = { revision, at, kept, errors };
    if (sent.choice === null) return c.json(answer);
    const { names } = mentionKeys([text]);
    return c.json({ ...answer, merged: { ...fieldsOf(typedFrom(text, names)), ...fieldsOf(richFields(text)) } });
  }
  if (saved.refused === 'not-readable') return c.json(saved, 422);
  const after = await editing(c);
  if (after instanceof Response) return after;
  const conflict = await conflictWith(c, after, saved.mine, sent.seen);
  const { locale, found } = after;
  const page = renderPage(<Differences conflict={conflict} locale={locale} language={found.language} />);
  return c.json({ refused: saved.refused, revision: conflict.revision, name: conflict.name, page }, 409);
}

const fieldsOf = (fields: ReadonlyMap<string, Typed>) => Object.fromEntries(fields);

const choiceIn = (sent: Whose | Readonly<Record<string, Whose>> | null): Choice | null =>
  sent === null || typeof sent === 'string' ? sent : new Map(Object.entries(sent));
