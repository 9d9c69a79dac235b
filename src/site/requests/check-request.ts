import {
  REQUEST_FIELDS,
  REQUEST_LIMITS,
  REQUEST_WISHES,
  type PublicRequest,
  type RequestField,
} from '../../domain/public-request.ts';
import type { RequestForm, RequestProblem } from '../../pages/about-you-form.tsx';
import type { ReadForm } from '../signing/read-form.ts';

const WISHES = REQUEST_WISHES.map((wish) => `wish_${wish}` as const);
type RequestName = 'form' | RequestField | (typeof WISHES)[number];
export const REQUEST_NAMES: ReadonlySet<RequestName> = new Set<RequestName>(['form', ...REQUEST_FIELDS, ...WISHES]);

/** The number of a form: 16 random bytes in base64url. */
const FORM_NUMBER = /^[\w-]{22}$/;

/**
 * Reads a request from its form: at least a wish or a word, and nothing longer than `REQUEST_LIMITS`. What is written may
 * hold anything that is text; nobody who writes in haste is told that their letters are wrong.
 *
 * @param fresh a number for a form that came without its own
 */
export function checkRequest(
  read: ReadForm<RequestName>,
  fresh: string,
): { readonly request: PublicRequest; readonly form: string } | { readonly wrong: RequestForm } {
  const { form: given = '', page = '', words = '', reach = '' } = read.values;
  const form = FORM_NUMBER.test(given) ? given : fresh;
  const typed = { page: page.trim(), words: words.trim(), reach: reach.trim() };
  const wishes = REQUEST_WISHES.filter((wish) => (read.values[`wish_${wish}`] ?? '') !== '');
  const request = { wishes, ...typed };
  const errors: Partial<Record<RequestField | 'wishes', RequestProblem>> = {};
  if (wishes.length === 0 && typed.words === '' && !read.unreadable) errors.wishes = 'nothing-asked';
  for (const name of REQUEST_FIELDS) if (typed[name].length > REQUEST_LIMITS[name]) errors[name] = 'too-long';
  if (Object.keys(errors).length === 0 && !read.unreadable) return { request, form };
  return { wrong: { ...request, page, words, reach, form, errors, notice: read.unreadable ? 'unreadable' : null } };
}
