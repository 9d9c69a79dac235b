import * as v from 'valibot';

/**
 * What fits the shape, or an error that says which field does not and never what was in it. For what a form has been
 * told before: here it is a bug.
 */
export function checked<T>(shape: v.GenericSchema<unknown, T>, given: T): T {
  const result = v.safeParse(shape, given);
  if (result.success) return result.output;
  const fields = result.issues.map((issue) => v.getDotPath(issue) ?? 'the whole');
  throw new TypeError(`not in shape: ${[...new Set(fields)].join(', ')}`);
}
