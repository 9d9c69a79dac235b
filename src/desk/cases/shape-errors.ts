import * as v from 'valibot';
import type { MessageKey, Say } from '../../platform/catalogue/catalogue.ts';

/** What is wrong with the fields of a form, in words, by the fields' names. */
export type FieldErrors = Readonly<Record<string, string>>;

/** A record that fits its shape, or what is wrong with which field. `inside`: the place of the form in the record. */
export function fitted<T>(
  shape: v.GenericSchema<unknown, T>,
  given: unknown,
  say: Say,
  inside = '',
): { readonly fit: T } | { readonly errors: FieldErrors } {
  const result = v.safeParse(shape, given);
  if (result.success) return { fit: result.output };
  const errors: Record<string, string> = {};
  for (const issue of result.issues) {
    const path = v.getDotPath(issue) ?? '';
    const name = inside !== '' && path.startsWith(`${inside}.`) ? path.slice(inside.length + 1) : path;
    errors[name] ??= say(wordsFor(issue.message));
  }
  return { errors };
}

const KNOWN = {
  empty: 'casework.wrong-empty',
  'too-long': 'casework.wrong-too-long',
  'too-many': 'casework.wrong-too-many',
  'not-allowed': 'casework.wrong-not-allowed',
  'not-a-date': 'casework.wrong-not-a-date',
  'not-a-language': 'casework.wrong-not-a-language',
  'not-a-country': 'casework.wrong-not-a-country',
  'not-an-address': 'casework.wrong-not-an-address',
  'before-its-start': 'casework.wrong-before-its-start',
} as const satisfies Record<string, MessageKey>;

/** Whatever else a shape says is about a choice that was not made, or that no form of ours offers. */
function wordsFor(message: string): MessageKey {
  return message in KNOWN ? KNOWN[message as keyof typeof KNOWN] : 'casework.wrong-choice';
}
