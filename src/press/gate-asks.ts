import type { Instant } from '../domain/date.ts';
import type { OfficeId, PlaceId } from '../domain/id.ts';
import type { Office } from '../domain/office.ts';
import type { Place } from '../domain/place.ts';
import { settledNames } from '../newsroom/name-decisions.ts';
import { everyRecord } from '../vault/every-record.ts';
import { questionsIn, type NameQuestion } from './gate-questions.ts';
import type { Gathered } from './gather.ts';
import { mosaicOf, type MosaicWarning } from './mosaic.ts';
import type { Press } from './press.ts';
import type { PressRefusal } from './refusals.ts';
import type { Writing } from './resolve.ts';
import type { Telling } from './telling.ts';

/** What no list of terms decides, and an editor must: beside the gate's findings. */
export interface Asked {
  readonly questions: readonly NameQuestion[];
  readonly mosaic: readonly MosaicWarning[];
}

/**
 * Names that are linked to no record, and what pages give away together. A work goes out for the first time only when
 * its names are answered; one that is public already is not taken off the site by a question.
 */
export async function askBefore(
  press: Press,
  gathered: Gathered,
  tellings: ReadonlyMap<Writing, Telling>,
  now: Instant,
): Promise<Asked | PressRefusal> {
  const files = gathered.manuscripts.map(({ file }) => file);
  const works = files.map(({ work }) => work.id);
  const questions = questionsIn(
    { writings: [...tellings.keys()], media: gathered.media },
    {
      identity: press.identity,
      places: await all<PlaceId, Place>(press, 'places'),
      offices: await all<OfficeId, Office>(press, 'offices'),
      settled: await settledNames(press.newsroom, works),
    },
  );
  const isNew = new Set(files.flatMap(({ work, publishedAt }) => (publishedAt === null ? [work.id] : [])));
  const open = press.names === 'noted' ? undefined : questions.find(({ work }) => isNew.has(work));
  if (open !== undefined) {
    const { work, locale } = open;
    const names = questions.filter((each) => each.work === work && each.locale === locale).length;
    return { refused: 'names-unanswered', work, locale, names };
  }
  return { questions, mosaic: await mosaicOf(press, gathered, tellings, now) };
}

async function all<Id extends PlaceId | OfficeId, T extends { readonly id: Id }>(
  { vault }: Press,
  table: 'places' | 'offices',
): Promise<T[]> {
  const found: T[] = [];
  for await (const some of everyRecord<Id, T>(vault, table)) found.push(...some);
  await vault.audit({
    by: vault.holder.account,
    verb: table === 'places' ? 'places-read' : 'offices-read',
    records: found.map(({ id }) => id),
  });
  return found;
}
