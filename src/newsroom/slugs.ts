import type { Kysely } from 'kysely';
import type { WorkId } from '../domain/id.ts';
import type { Locale } from '../domain/locale.ts';
import type { WorkKind } from '../domain/work.ts';
import type { NewsroomTables } from './schema.ts';

interface SlugOf {
  readonly kind: WorkKind;
  readonly locale: Locale;
  readonly slug: string;
}

/** The work whose newest text in this language has this slug, other than `but`. */
export async function workWithSlug(
  db: Kysely<NewsroomTables>,
  { kind, locale, slug }: SlugOf,
  but: WorkId | null = null,
): Promise<WorkId | null> {
  const row = await db
    .selectFrom('work_languages')
    .select('work')
    .where('kind', '=', kind)
    .where('locale', '=', locale)
    .where('slug', '=', slug)
    .$if(but !== null, (query) => query.where('work', '<>', but ?? ''))
    .executeTakeFirst();
  return row === undefined ? null : (row.work as WorkId);
}

/** This slug, or the first with a number that no other work of the kind has in the language. */
export async function freeSlug(db: Kysely<NewsroomTables>, wanted: SlugOf, but: WorkId): Promise<string> {
  let { slug } = wanted;
  for (let number = 2; (await workWithSlug(db, { ...wanted, slug }, but)) !== null; number++)
    slug = `${wanted.slug}-${number}`;
  return slug;
}
