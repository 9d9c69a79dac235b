import * as v from 'valibot';
import { parsePartialDate, parsePlainDate } from './date.ts';
import { parseId, type AnyId } from './id.ts';
import { parseLocale } from './locale.ts';

/*
 * Parts of the shapes that a form must have, with limits. Each issue's message is a refusal to be translated:
 * `empty`, `too-long`, `too-many`, `not-allowed`, `not-a-date`, `not-an-id`, `not-a-language`, `not-a-country`.
 */

const LONGEST_LINE = 300;
const LONGEST_TEXT = 20_000;
const MOST_ENTRIES = 500;

/** Tab and line ends are part of a text; NUL and the rest of the control characters, and halves of pairs, are not. */
const isReadable = (given: string): boolean => given.isWellFormed() && !/[\0-\x08\x0B\x0C\x0E-\x1F\x7F]/.test(given);

const readable = v.pipe(v.string(), v.trim(), v.check(isReadable, 'not-allowed'));

/** Words on one line. */
export const line = v.pipe(
  readable,
  v.nonEmpty('empty'),
  v.maxLength(LONGEST_LINE, 'too-long'),
  v.check((given) => !/[\r\n]/.test(given), 'not-allowed'),
);

/** Words that may have paragraphs. */
export const text = v.pipe(readable, v.nonEmpty('empty'), v.maxLength(LONGEST_TEXT, 'too-long'));

/** The same, or nothing at all. */
export const textOrNothing = v.pipe(readable, v.maxLength(LONGEST_TEXT, 'too-long'));

export const partialDate = parsed(parsePartialDate, 'not-a-date');
export const plainDate = parsed(parsePlainDate, 'not-a-date');
export const country = v.pipe(v.string(), v.regex(/^[A-Z]{2}$/, 'not-a-country'));
export const language = parsed(parseLocale, 'not-a-language');

/** A text in each of some languages. */
export const localised = v.record(
  v.pipe(
    v.string(),
    v.check((tag) => parseLocale(tag) !== null, 'not-a-language'),
  ),
  text,
);

export function id<T extends AnyId>() {
  return parsed((given) => parseId<T>(given), 'not-an-id');
}

export function list<Shape extends v.GenericSchema>(shape: Shape) {
  return v.pipe(v.array(shape), v.maxLength(MOST_ENTRIES, 'too-many'));
}

export function parsed<T>(parse: (given: string) => T | null, refusal: string) {
  return v.pipe(
    v.string(),
    v.rawTransform<string, T>(({ dataset, addIssue, NEVER }) => {
      const value = parse(dataset.value);
      if (value !== null) return value;
      addIssue({ message: refusal });
      return NEVER;
    }),
  );
}
