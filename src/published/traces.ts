import type { Instant } from '../domain/date.ts';
import type { WorkId } from '../domain/id.ts';
import { plainText, type WorkSummary } from '../domain/published-work.ts';
import { workPath } from '../domain/work-path.ts';
import type { WorkKind } from '../domain/work.ts';
import type { Zone } from '../platform/database/zone.ts';
import { asAddress } from './addresses.ts';
import type { PublishedTables } from './schema.ts';
import { readStored } from './stored-work.ts';

/** Where a work in one language can be met by readers and machines, whether it is public now or not. */
export interface Trace {
  readonly work: WorkId;
  readonly kind: WorkKind;
  readonly locale: string;
  /** Every path that it has answered at or has led to it, its own first. */
  readonly paths: readonly string[];
  /** Files under `/media/`: pictures, films, the card, the document. */
  readonly files: readonly string[];
  readonly title: string;
  readonly mission: WorkId | null;
  readonly publishedAt: Instant;
}

/** The traces of works in every language that they are in `published` in. */
export async function tracesOf(zone: Zone<PublishedTables>, works: readonly WorkId[]): Promise<Trace[]> {
  const traces: Trace[] = [];
  for (let at = 0; at < works.length; at += AT_ONCE)
    traces.push(...(await someTraces(zone, works.slice(at, at + AT_ONCE))));
  return traces;
}

const AT_ONCE = 500;

async function someTraces(zone: Zone<PublishedTables>, works: readonly WorkId[]): Promise<Trace[]> {
  const rows = await zone.db
    .selectFrom('work')
    .innerJoin('work_text', 'work_text.entry', 'work.entry')
    .select(['work.entry', 'work', 'kind', 'locale', 'slug', 'mission', 'published_at', 'version', 'summary'])
    .where('work', 'in', works)
    .orderBy('work.entry', 'desc')
    .execute();
  const files = await zone.db
    .selectFrom('work_file')
    .innerJoin('work', 'work.entry', 'work_file.entry')
    .select(['work_file.entry', 'file'])
    .where('work', 'in', works)
    .orderBy('file')
    .execute();
  const slugs = await zone.db.selectFrom('slug').selectAll().where('work', 'in', works).orderBy('slug').execute();
  const filesOf = Map.groupBy(files, ({ entry }) => entry);
  const slugsOf = Map.groupBy(slugs, ({ work }) => work);
  return rows.map((row) => {
    const { kind, locale, slug } = asAddress(row);
    const former = (slugsOf.get(row.work) ?? []).filter((each) => each.locale === locale && each.slug !== slug);
    return {
      work: row.work as WorkId,
      kind,
      locale,
      paths: [slug, ...former.map((each) => each.slug)].map((each) => workPath(kind, locale, each)),
      files: (filesOf.get(row.entry) ?? []).map(({ file }) => file),
      title: plainText(readStored<WorkSummary>(row.version, row.summary).title),
      mission: row.mission as WorkId | null,
      publishedAt: row.published_at as Instant,
    };
  });
}
