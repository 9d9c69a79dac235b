import { createHash } from 'node:crypto';
import type { Locale } from '../../../domain/locale.ts';
import type { Way } from '../../../domain/protected-term.ts';
import type { Finding, OutputName } from '../../../press/refusals.ts';

/** Where in a work, as its editors think of it. */
export const FOUND_IN = [
  'slug',
  'title',
  'alt',
  'caption',
  'text',
  'card',
  'document',
  'picture',
  'film',
  'file-name',
] as const;
export type FoundIn = (typeof FOUND_IN)[number];

/** The same words about the same records in one language, wherever they stand: one thing to mend, or to let out. */
export interface FindingGroup {
  /** Stays the same when the words around change. */
  readonly key: string;
  readonly locale: Locale;
  readonly kind: Finding['kind'];
  readonly way: Way;
  readonly records: Finding['records'];
  readonly places: readonly FoundIn[];
  /** Some of the places, with the words around. */
  readonly contexts: readonly string[];
  /** Places that are not shown. */
  readonly more: number;
  readonly findings: readonly string[];
}

/** Plain words first: pages and feeds have mark-up around what was found. */
const READABLE: readonly OutputName[] = ['title', 'alt', 'caption', 'search', 'document', 'card', 'slug', 'picture'];
const MOST_CONTEXTS = 5;

export function groupFindings(findings: readonly Finding[]): FindingGroup[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = keyOf(finding);
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return [...groups].flatMap(([key, own]) => {
    const [first] = own;
    if (first === undefined) return [];
    const { locale, kind, way, records } = first;
    const readable = READABLE.flatMap((output) => own.filter((each) => each.output === output));
    const contexts = [...new Set((readable.length > 0 ? readable : own).map(({ context }) => context))];
    return {
      key,
      locale,
      kind,
      way,
      records,
      places: FOUND_IN.filter((place) => own.some(({ output }) => placeOf(output) === place)),
      contexts: contexts.slice(0, MOST_CONTEXTS),
      more: Math.max(0, contexts.length - MOST_CONTEXTS),
      findings: own.map(({ finding }) => finding),
    };
  });
}

function keyOf({ work, locale, kind, way, records }: Finding): string {
  const of = JSON.stringify([work, locale, kind, way, records.toSorted()]);
  return createHash('sha256').update(of).digest('hex').slice(0, 32);
}

function placeOf(output: OutputName): FoundIn {
  switch (output) {
    case 'page':
    case 'json-ld':
    case 'feed':
    case 'list':
    case 'search':
      return 'text';
    case 'card-file':
      return 'card';
    case 'document-file':
      return 'document';
    case 'picture-file':
      return 'picture';
    case 'film-file':
      return 'film';
    default:
      return output;
  }
}
