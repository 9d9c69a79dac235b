import * as v from 'valibot';
import { isSafeHref, type Block, type Document, type Inline, type Mark } from '../domain/document.ts';
import type { MediaId, PersonId, PlaceId, WorkId } from '../domain/id.ts';
import { id, partialDate } from '../domain/shape.ts';

/*
 * The shape of a document that comes from a browser: strict, so that nothing is kept that no reader of documents knows,
 * and with limits far above the longest report.
 */

const LONGEST_RUN = 20_000;
const MOST_INLINES = 2_000;
const MOST_BLOCKS = 5_000;

const words = v.pipe(
  v.string(),
  v.nonEmpty(),
  v.maxLength(LONGEST_RUN),
  v.check((text) => text.isWellFormed() && !/[\p{Cc}]/u.test(text)),
);

const mark = v.variant('type', [
  v.strictObject({ type: v.literal('strong') }),
  v.strictObject({ type: v.literal('emphasis') }),
  v.strictObject({
    type: v.literal('lang'),
    lang: v.pipe(v.string(), v.maxLength(35), v.regex(/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i)),
  }),
  v.strictObject({ type: v.literal('link'), href: v.pipe(v.string(), v.maxLength(2000), v.check(isSafeHref)) }),
  v.strictObject({ type: v.literal('work'), work: id<WorkId>() }),
]) satisfies v.GenericSchema<unknown, Mark>;

/** In the order of `markdown-inline.ts`, each kind once; a link leads to one place. */
const ORDER: readonly Mark['type'][] = ['link', 'work', 'lang', 'strong', 'emphasis'];
const marks = v.pipe(
  v.array(mark),
  v.check((given) => {
    const at = given.map(({ type }) => Math.max(1, ORDER.indexOf(type)));
    return at.every((each, i) => i === 0 || each > (at[i - 1] ?? 0));
  }),
);

const person = v.nullable(id<PersonId>());
const mention = [
  v.strictObject({ type: v.literal('text'), text: words, marks }),
  v.strictObject({
    type: v.literal('person'),
    person: id<PersonId>(),
    form: v.picklist(['full', 'short', 'given']),
  }),
  v.strictObject({ type: v.literal('place'), place: id<PlaceId>(), of: person }),
  v.strictObject({ type: v.literal('date'), on: partialDate, of: person }),
] as const;

const inNote = v.pipe(v.array(v.variant('type', [...mention])), v.maxLength(MOST_INLINES));
const note = v.strictObject({ type: v.literal('note'), content: inNote });
const content = v.pipe(
  v.array(v.variant('type', [...mention, note])),
  v.maxLength(MOST_INLINES),
) satisfies v.GenericSchema<unknown, readonly Inline[]>;

const block = v.variant('type', [
  v.strictObject({ type: v.literal('paragraph'), content }),
  v.strictObject({ type: v.literal('heading'), level: v.picklist([2, 3]), content }),
  v.strictObject({
    type: v.literal('list'),
    ordered: v.boolean(),
    items: v.pipe(v.array(content), v.minLength(1), v.maxLength(MOST_BLOCKS)),
  }),
  v.strictObject({ type: v.literal('quote'), content }),
  v.strictObject({ type: v.literal('picture'), media: id<MediaId>() }),
  v.strictObject({ type: v.literal('video'), media: id<MediaId>() }),
]) satisfies v.GenericSchema<unknown, Block>;

export const documentShape = v.strictObject({
  v: v.literal(1),
  blocks: v.pipe(v.array(block), v.maxLength(MOST_BLOCKS)),
}) satisfies v.GenericSchema<unknown, Document>;
