import type { Instant } from '../domain/date.ts';
import { parseId, type WorkId } from '../domain/id.ts';
import type { Locale } from '../domain/locale.ts';
import { workPath } from '../domain/work-path.ts';
import type { Zone } from '../platform/database/zone.ts';
import type { PublishedTables } from '../published/schema.ts';
import { pathsOf } from '../published/works.ts';

/** Fields in which one work names another. */
const NAMING = new Set(['work', 'mission', 'campaign', 'report', 'petition', 'cases']);

/** Fields that name none, and are most of what a view holds. */
const NOT_NAMING = new Set(['picture', 'renditions', 'film', 'card', 'pdf', 'bylines']);

/** Every work that a view names anywhere, so that one query finds where they all answer. */
export function worksNamedIn(view: unknown): WorkId[] {
  const found = new Set<WorkId>();
  const add = (text: string): void => {
    const id = parseId<WorkId>(text);
    if (id !== null) found.add(id);
  };
  const visit = (value: unknown, named: boolean): void => {
    if (typeof value === 'string') {
      if (named) add(value);
    } else if (Array.isArray(value)) for (const each of value) visit(each, named);
    else if (value instanceof Map) for (const each of value.values()) visit(each, false);
    else if (hasFields(value)) {
      for (const key in value) {
        const each = value[key];
        if (typeof each === 'string') {
          if (NAMING.has(key)) add(each);
        } else if (hasFields(each) && !NOT_NAMING.has(key)) visit(each, NAMING.has(key));
      }
    }
  };
  visit(view, false);
  return [...found];
}

const hasFields = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Where the works that a page names answer in its language. A work that is not public there has no path. */
export async function pathsFor(
  published: Zone<PublishedTables>,
  view: unknown,
  locale: Locale,
  now: Instant,
): Promise<(work: WorkId) => string | null> {
  const named = worksNamedIn(view);
  const known = named.length === 0 ? new Map() : await pathsOf(published, named, locale, now);
  return (work) => {
    const place = known.get(work);
    return place === undefined ? null : workPath(place.kind, locale, place.slug);
  };
}
