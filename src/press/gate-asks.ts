import type { Instant } from '../domain/date.ts';
import type { OfficeId, PlaceId } from '../domain/id.ts';
import type { Office } from '../domain/office.ts';
import type { Place } from '../domain/place.ts';
import { settledNames } from '../newsroom/name-decisions.ts';
import { everyKept } from '../vault/every-kept.ts';
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
  const questions = await questionsOf(press, gathered, [...tellings.keys()]);
  const [unanswered] = refusalsOfNames(press, gathered, questions);
  if (unanswered !== undefined) return unanswered;
  return { questions, mosaic: await mosaicOf(press, gathered, tellings, now) };
}

/** The names in these texts that are linked to no record, and that nobody has answered for. */
export async function questionsOf(
  press: Press,
  gathered: Gathered,
  writings: readonly Writing[],
): Promise<NameQuestion[]> {
  const works = gathered.manuscripts.map(({ file }) => file.work.id);
  return questionsIn(
    { writings, media: gathered.media },
    {
      identity: press.identity,
      places: await all<PlaceId, Place>(press, 'places'),
      offices: await all<OfficeId, Office>(press, 'offices'),
      settled: await settledNames(press.newsroom, works),
    },
  );
}

/** Of each text that has never been public: so many names in it wait for an answer. */
export function refusalsOfNames(
  { names }: Press,
  { manuscripts }: Gathered,
  questions: readonly NameQuestion[],
): PressRefusal[] {
  if (names === 'noted') return [];
  const counted = new Map<Writing, number>();
  for (const { file, writings } of manuscripts)
    for (const writing of file.publishedAt === null ? writings : []) {
      const { work, text } = writing;
      const open = questions.filter((each) => each.work === work.id && each.locale === text.locale).length;
      if (open > 0) counted.set(writing, open);
    }
  return [...counted].map(([{ work, text }, open]) => ({
    refused: 'names-unanswered',
    work: work.id,
    locale: text.locale,
    names: open,
  }));
}

async function all<Id extends PlaceId | OfficeId, T extends { readonly id: Id }>(
  { vault }: Press,
  table: 'places' | 'offices',
): Promise<T[]> {
  // Without their ids, as everyone's names: a day of publishing is not a day of reading.
  const verb = table === 'places' ? 'every-place-read' : 'every-office-read';
  await vault.audit({ by: vault.holder.account, verb, records: [] });
  return [...(await everyKept<Id, T>(vault, table)).values()];
}
