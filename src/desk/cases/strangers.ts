import { parseId } from '../../domain/id.ts';
import type { FieldErrors } from './shape-errors.ts';

/** The fields of a case's records that name people by id. */
const NAMING: ReadonlySet<string> = new Set(['person', 'people', 'of', 'by', 'clients', 'informed', 'to']);

/**
 * Finds whoever a form names who is not in the case: no form of ours offers them, and to name somebody else's id would
 * be a way to read their name. `words`: what is said of such a field.
 */
export function strangersIn(draft: unknown, known: ReadonlySet<string>, words: string): FieldErrors {
  const errors: Record<string, string> = {};
  const look = (value: unknown, path: string, naming: boolean): void => {
    if (typeof value === 'string') {
      if (naming && parseId(value) !== null && !known.has(value)) errors[path] = words;
      return;
    }
    if (typeof value !== 'object' || value === null) return;
    for (const [name, each] of Object.entries(value)) {
      const inList = Array.isArray(value);
      // Of a list of people the list is what one goes back to.
      const at = inList && typeof each === 'string' ? path : path === '' ? name : `${path}.${name}`;
      look(each, at, inList ? naming : NAMING.has(name));
    }
  };
  look(draft, '', false);
  return errors;
}
