import { fold } from './fold.ts';

/** Characters of a slug. */
const LONGEST_SLUG = 80;

/**
 * The last part of an address: Latin letters without accents, digits, and hyphens between words. Other scripts are not
 * in it: an address is written down, dictated, and typed on keyboards that have them not.
 */
export const isSlug = (text: string): boolean => text.length <= LONGEST_SLUG && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text);

/** A slug from the words of a title; empty where none of them can stand in one. `leftOut`: words that are not to. */
export function slugOf(title: string, leftOut: ReadonlySet<string>): string {
  const words = title
    .split(/[^\p{L}\p{M}\p{N}'’]+/u)
    .flatMap((word) => word.split(/['’]/u))
    .map(fold)
    .filter((word) => /^[a-z0-9]+$/.test(word) && !leftOut.has(word));
  let slug = '';
  for (const word of words) {
    const longer = slug === '' ? word : `${slug}-${word}`;
    if (longer.length > LONGEST_SLUG) break;
    slug = longer;
  }
  return slug;
}
