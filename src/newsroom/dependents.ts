import { sql } from 'kysely';
import type { PersonId, WorkId } from '../domain/id.ts';
import type { Zone } from '../platform/database/zone.ts';
import type { NewsroomTables } from './schema.ts';

/**
 * Notes whom works depend on, before a publication shows them, beside what is noted of them already: at no instant is
 * something public of someone who could not be found here.
 */
export async function noteDependencies(
  zone: Zone<NewsroomTables>,
  publication: string,
  works: ReadonlyMap<WorkId, ReadonlySet<PersonId>>,
): Promise<void> {
  const rows = [...works].flatMap(([work, people]) => [...people].map((person) => ({ person, work, publication })));
  await zone.db.transaction().execute(async (db) => {
    for (let at = 0; at < rows.length; at += AT_ONCE)
      await db
        .insertInto('work_person')
        .values(rows.slice(at, at + AT_ONCE))
        .execute();
  });
}

const AT_ONCE = 1000;

/** The publication is what readers see now: what was noted of its works by earlier ones is over. */
export async function settleDependencies(
  zone: Zone<NewsroomTables>,
  publication: string,
  works: readonly WorkId[],
): Promise<void> {
  for (let at = 0; at < works.length; at += AT_ONCE)
    await zone.db
      .deleteFrom('work_person')
      .where('work', 'in', works.slice(at, at + AT_ONCE))
      .where('publication', '<>', publication)
      .execute();
}

/** The publication came to nothing. */
export async function forgetDependencies(zone: Zone<NewsroomTables>, publication: string): Promise<void> {
  await zone.db.deleteFrom('work_person').where('publication', '=', publication).execute();
}

/** Every work that has shown this person, in whatever way, or may be about to. Asks for no key. */
export async function dependents(zone: Zone<NewsroomTables>, person: PersonId): Promise<WorkId[]> {
  const rows = await zone.db
    .selectFrom('work_person')
    .select('work')
    .distinct()
    .where('person', '=', person)
    .orderBy('work')
    .execute();
  return rows.map(({ work }) => work as WorkId);
}

/** Everyone whom this work depends on, with the number of works that depend on each of them. */
export async function peopleBehind(
  zone: Zone<NewsroomTables>,
  work: WorkId,
): Promise<{ readonly person: PersonId; readonly works: number }[]> {
  const rows = await zone.db
    .selectFrom('work_person')
    .select(({ fn }) => ['person', fn.count<number | string>('work').distinct().as('works')])
    .where('person', 'in', (of) =>
      of.selectFrom('work_person as own').select('own.person').where('own.work', '=', work),
    )
    .groupBy('person')
    .orderBy('person')
    .execute();
  return rows.map(({ person, works }) => ({ person: person as PersonId, works: Number(works) }));
}

/** Every work that is noted as telling of anyone. */
export async function worksOfPeople(zone: Zone<NewsroomTables>): Promise<WorkId[]> {
  const rows = await zone.db.selectFrom('work_person').select('work').distinct().orderBy('work').execute();
  return rows.map(({ work }) => work as WorkId);
}

/**
 * Changes whenever one of these works does: which there are, their facts to the letter, and the versions of their texts
 * that are approved, which are never changed. Strung together by the database, so that no text is read for it.
 */
export async function markOfWorksOfPeople(zone: Zone<NewsroomTables>): Promise<string> {
  const ofPeople = zone.db.selectFrom('work_person').select('work').distinct();
  const { facts } = await zone.db
    .selectFrom('work')
    .where('id', 'in', ofPeople)
    .select(sql<string | null>`string_agg(facts, ' ' order by id)`.as('facts'))
    .executeTakeFirstOrThrow();
  const { texts } = await zone.db
    .selectFrom('text')
    .where('work', 'in', ofPeople)
    .where('state', '=', 'approved')
    .select(sql<string | null>`string_agg(work || locale || version, ' ' order by work, locale, version)`.as('texts'))
    .executeTakeFirstOrThrow();
  return `${facts ?? ''}\n${texts ?? ''}`;
}
