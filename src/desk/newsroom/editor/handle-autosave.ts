import * as v from 'valibot';
import type { AccountId } from '../../../domain/id.ts';
import { documentShape } from '../../../newsroom/document-shape.ts';
import { richFields } from '../../../newsroom/rich-fields.ts';
import { typedFrom } from '../../../newsroom/type-text.ts';
import type { Typed } from '../../../newsroom/typed-fields.ts';
import { accountNames } from '../handle-work.tsx';
import type { DeskContext } from '../newsroom-context.ts';
import { editing } from './editing.ts';
import { readJson } from './read-json.ts';
import { saveText } from './save-text.ts';

const readable = v.pipe(
  v.string(),
  v.maxLength(20_000),
  v.check((text) => text.isWellFormed() && !/[\p{Cc}]/u.test(text.replaceAll(/[\r\n\t]/g, ''))),
);
const shape = v.strictObject({
  v: v.literal(1),
  revision: v.pipe(v.number(), v.integer(), v.minValue(0)),
  keepsTheirs: v.boolean(),
  keep: v.boolean(),
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
  const saved = await saveText(c, now, { ...sent, typed }, false);
  if (!('refused' in saved)) {
    const { revision, at, kept, errors } = saved;
    return c.json({ revision, at, kept, errors });
  }
  if (saved.refused === 'not-readable') return c.json(saved, 422);
  const after = await editing(c);
  if (after instanceof Response) return after;
  const { theirs } = saved;
  const text = theirs?.text ?? after.newest.text;
  return c.json(
    {
      refused: saved.refused,
      revision: theirs?.revision ?? 0,
      name: (await accountNames(c.var.deps)).get((theirs?.by ?? '') as AccountId) ?? '…',
      fields: Object.fromEntries(typedFrom(text, after.names)),
      rich: Object.fromEntries(richFields(text)),
    },
    409,
  );
}
