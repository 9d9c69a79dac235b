import type { WorkId } from '../domain/id.ts';
import type { Locale } from '../domain/locale.ts';
import type { SiteIdentity } from '../domain/site-identity.ts';
import { listPath, workPath } from '../domain/work-path.ts';
import { filesInUse } from '../published/media.ts';
import type { Trace } from '../published/traces.ts';
import { translationsOf } from '../published/works.ts';
import type { Purged } from './certificate.ts';
import type { LockedPress } from './press.ts';

/** Feeds that told of a work: the site's, and its mission's. */
export async function feedsOf(press: LockedPress, trace: Trace): Promise<string[]> {
  if (trace.kind !== 'story') return [];
  const { locale, mission, publishedAt } = trace;
  const own = [`/${locale}/feed.atom`, `/${locale}/feed.rss`];
  const missions = mission === null ? [] : await translationsOf(press.published, mission, publishedAt);
  const there = missions.find((each) => each.locale === locale);
  return there === undefined ? own : [...own, `${workPath('mission', locale, there.slug)}/feed.atom`];
}

/**
 * Everything to ask the site for after a withdrawal: each address and file that there was, and each feed, list and
 * sitemap that could still lead there (`search-purged.ts` searches). `rendered`: works that are back without the person.
 */
export async function listPurged(
  press: LockedPress,
  traces: readonly Trace[],
  rendered: ReadonlySet<WorkId>,
): Promise<Purged[]> {
  const found = new Map<string, Purged>();
  const add = (what: Purged['what'], path: string, expected: Purged['expected']): void => {
    if (!found.has(path)) found.set(path, { what, path, expected });
  };
  const used = new Set(
    await filesInUse(
      press.published.db,
      traces.flatMap(({ files }) => files),
    ),
  );
  for (const trace of traces) {
    const [own = '', ...former] = trace.paths;
    add('page', own, rendered.has(trace.work) ? 'without' : 'gone');
    for (const path of former) add('former-address', path, 'gone');
    // A file that others show, without the person, stays.
    for (const file of trace.files) if (!used.has(file)) add('file', `/media/${file}`, 'gone');
    for (const path of await feedsOf(press, trace)) add('feed', path, 'without');
    const { kind, locale } = trace;
    if (kind !== 'page') add('list', listPath(kind, locale), 'without');
    if (kind === 'mission') add('calendar', `/${locale}/events.ics`, 'without');
    if (kind === 'petition') add('json', `/petitions.json?locale=${locale}`, 'without');
  }
  for (const locale of localesTold(press.identity, traces)) {
    add('list', `/${locale}/`, 'without');
    add('list', `/${locale}/corrections`, 'without');
    add('feed', `/${locale}/corrections.atom`, 'without');
  }
  if (traces.length > 0) add('sitemap', '/sitemap.xml', 'without');
  return [...found.values()];
}

/** Those of the organisation's languages in which there was something. */
export function localesTold({ locales }: SiteIdentity, traces: readonly Trace[]): Locale[] {
  const told = new Set(traces.map(({ locale }) => locale));
  return locales.filter((locale) => told.has(locale));
}
