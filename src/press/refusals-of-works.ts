import type { Instant } from '../domain/date.ts';
import { catalogueFor } from '../platform/catalogue/catalogue.ts';
import { refusalsOfApprovals } from './approval-duties.ts';
import { refusalsOfAsks } from './ask-duties.ts';
import { refusalsOfCasePages } from './case-page-duties.ts';
import type { Gathered, Manuscript } from './gather.ts';
import { refusalOfMedia } from './media-duties.ts';
import type { Press } from './press.ts';
import type { PressRefusal } from './refusals.ts';
import type { Writing } from './resolve.ts';
import { refusalsOfSays } from './say-duties.ts';
import { refusalsOfSituations } from './situation-duties.ts';
import { mayBeTold, purposesFor, type Telling } from './telling.ts';

/** Works in the languages that they may be told in, and every reason why they may not go out yet. */
export interface Told {
  readonly tellings: ReadonlyMap<Writing, Telling>;
  readonly refusals: readonly PressRefusal[];
}

/** Subjects, media and everyone's word first: what may not be told is not even rendered. */
export async function toldOf(press: Press, gathered: Gathered, now: Instant): Promise<Told> {
  const tellings = new Map<Writing, Telling>();
  const { manuscripts } = gathered;
  const own = manuscripts.flatMap((manuscript) => refusalsOfOne(manuscript, gathered, press, now, tellings));
  const refusals = [
    ...own,
    ...(await refusalsOfSituations(press, manuscripts, now)),
    ...(await refusalsOfAsks(press, gathered, now)),
    ...(await refusalsOfSays(press, manuscripts, now)),
    ...(await refusalsOfCasePages(press, manuscripts)),
  ];
  return { tellings, refusals };
}

/** Fills `tellings` with what goes out. */
function refusalsOfOne(
  { file, writings, media }: Manuscript,
  gathered: Gathered,
  { identity }: Press,
  now: Instant,
  tellings: Map<Writing, Telling>,
): PressRefusal[] {
  const { people, places } = gathered;
  const { work } = file;
  const first = identity.locales[0];
  const untranslated = { people, now, purposes: purposesFor(work.kind, first, identity) };
  if (!work.subjects.every((subject) => mayBeTold(untranslated, subject)))
    return [{ refused: 'subject-without-basis', work: work.id }];
  for (const writing of writings) {
    const { locale } = writing.text;
    const purposes = purposesFor(work.kind, locale, identity);
    const telling = { locale, say: catalogueFor(locale), now, purposes, publication: work.id, people, places };
    // No consent to be told of in another language: that translation is missing, and says so.
    if (work.subjects.every((subject) => mayBeTold(telling, subject))) tellings.set(writing, telling);
  }
  const out = writings.filter((writing) => tellings.has(writing));
  const locales = out.map(({ text }) => text.locale);
  const ofMedia = [...media].flatMap((id) => {
    const item = gathered.media.get(id);
    return (item === undefined ? null : refusalOfMedia(item, locales, untranslated)) ?? [];
  });
  const texts = out.map(({ text }) => text);
  return [...ofMedia, ...refusalsOfApprovals(work, texts, { shown: media, items: gathered.media }, people, now)];
}
