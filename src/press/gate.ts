import type { PersonId } from '../domain/id.ts';
import type { Instant } from '../domain/date.ts';
import type { Purpose } from '../domain/basis.ts';
import type { PublishedWork } from '../domain/published-work.ts';
import type { SiteIdentity } from '../domain/site-identity.ts';
import type { PersonWithBases } from '../vault/people.ts';
import { foldText, protectedNames } from './protected-names.ts';
import type { Leak } from './refusals.ts';
import { purposesFor } from './telling.ts';

/** Something about to go out: its text, as a reader or a machine gets it, and what it is for besides being published. */
export interface Output {
  readonly work: PublishedWork;
  /** Where a leak would be: `page`, `slug`, `card`, `document`, `picture`. */
  readonly output: string;
  readonly texts: readonly string[];
  readonly purpose: 'report' | 'social' | null;
}

/**
 * Every publication passes here, all of its outputs in every language, before anything is committed. Looks for names
 * that may not go out; fails closed on the first one, and says where, never whom. This is the seam for the whole gate
 * of DESIGN section 3: what it finds is "no known leak", never "safe".
 */
export function gate(
  outputs: readonly Output[],
  people: ReadonlyMap<PersonId, PersonWithBases>,
  identity: SiteIdentity,
  now: Instant,
): Leak | null {
  const kept = new Map<string, ReadonlySet<string>>();
  for (const { work, output, texts, purpose } of outputs) {
    const purposes: Purpose[] = purposesFor(work.kind, work.locale, identity);
    if (purpose !== null && !purposes.includes(purpose)) purposes.push(purpose);
    const key = purposes.join();
    const names = kept.get(key) ?? protectedNames(people, purposes, now);
    kept.set(key, names);
    if (names.size === 0) continue;
    for (const text of texts) {
      const folded = foldText(text);
      for (const name of names)
        if (folded.includes(` ${name} `))
          return { refused: 'protected-name', work: work.work, locale: work.locale, output };
    }
  }
  return null;
}

/** Every text in a JSON value; the words of a line are one text, whatever marks lie inside a name. */
export function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object') return [];
  if (Array.isArray(value)) {
    const inside = value.flatMap(textsIn);
    const spans = value.map((each: unknown) => wordsOfSpan(each));
    return spans.length > 0 && spans.every((each) => each !== null) ? [...inside, spans.join('')] : inside;
  }
  return Object.values(value).flatMap(textsIn);
}

/** A span of a published line, or of a typeset one. */
function wordsOfSpan(value: unknown): string | null {
  if (value === null || typeof value !== 'object') return null;
  if ('text' in value && typeof value.text === 'string') return value.text;
  return 't' in value && typeof value.t === 'string' ? value.t : null;
}

/** HTML as text, twice: mark-up inside a name may or may not stand for a space. */
export function textsOfHtml(html: string): string[] {
  const decoded = (text: string): string =>
    text.replaceAll(/&(?:#(\d+)|#x([0-9a-f]+)|([a-z]+));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
      if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
      if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
      return ENTITIES[name ?? ''] ?? whole;
    });
  const attributes = [...html.matchAll(/\s[\w:-]+="([^"]*)"/g)].map((match) => decoded(match[1] ?? ''));
  return [decoded(html.replaceAll(/<[^>]*>/g, '')), decoded(html.replaceAll(/<[^>]*>/g, ' ')), attributes.join(' \n ')];
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };
