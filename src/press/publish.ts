import type { Instant } from '../domain/date.ts';
import type { WorkId } from '../domain/id.ts';
import type { ProtectedTerm } from '../domain/protected-term.ts';
import type { PublishedWork } from '../domain/published-work.ts';
import { notePublished } from '../newsroom/record-work.ts';
import { catalogueFor } from '../platform/catalogue/catalogue.ts';
import { removeObject } from '../platform/object-storage.ts';
import { putMedia } from '../published/media.ts';
import { putWorks } from '../published/put-works.ts';
import { outputsOf } from './gate-outputs.ts';
import { gate, type Output } from './gate.ts';
import { gather, type Gathered, type Manuscript } from './gather.ts';
import { cardWords, makeCard } from './make-card.ts';
import { makeMedia, type MediaMade } from './make-media.ts';
import { makeReport, reportWords } from './make-report.ts';
import { refusalOfMedia } from './media-duties.ts';
import type { Press } from './press.ts';
import { hiddenPlaces } from './protected-places.ts';
import type { Finding, PressRefusal } from './refusals.ts';
import { resolve, socialTitle, type Writing } from './resolve.ts';
import { mayBeTold, purposesFor, type Telling } from './telling.ts';
import { openWorkshop, type Workshop } from './workshop.ts';

/** What was published: works in their languages. A language is missing where someone allowed no translation. */
export interface PublishedNow {
  readonly published: readonly PublishedWork[];
  /** What the gate let pass and somebody should look at: lone given names, surnames, regions. */
  readonly warnings: readonly Finding[];
}

export type PublishingRefusal = PressRefusal | { readonly refused: 'slug-taken'; readonly path: string };

/**
 * Publishes works in every language that they are approved in, or publishes them again after a change of a text or a
 * consent: all of them, or nothing. Mentions are resolved with the bases in force at `now`; pictures, cards and reports
 * are made; everything passes the gate; then rows, search entries and addresses change in one transaction.
 *
 * Files are written before, under names that nothing refers to yet, and taken away when it comes to nothing.
 */
export function publish(
  press: Press,
  works: readonly WorkId[],
  now: Instant,
): Promise<PublishedNow | PublishingRefusal> {
  const turn = last.then(() => publishInTurn(press, works, now));
  last = turn.catch(() => undefined);
  return turn;
}

/** One at a time: a refused publication must not take away a file that another one has just come to show. */
let last: Promise<unknown> = Promise.resolve();

async function publishInTurn(
  press: Press,
  works: readonly WorkId[],
  now: Instant,
): Promise<PublishedNow | PublishingRefusal> {
  const gathered = await gather(press, works, now);
  if ('refused' in gathered) return gathered;
  const tellings = new Map<Writing, Telling>();
  for (const manuscript of gathered.manuscripts) {
    const refused = refusalOf(manuscript, gathered, press, now, tellings);
    if (refused !== null) return refused;
  }
  const workshop = openWorkshop(press);
  const done = await produce(press, workshop, gathered, tellings, now).catch(async (error: unknown) => {
    await workshop.clear();
    throw error;
  });
  if ('refused' in done) await workshop.clear();
  return done;
}

/** Subjects and media first: what may not be told is not even rendered. Fills `tellings` with what goes out. */
function refusalOf(
  { file, writings, media }: Manuscript,
  gathered: Gathered,
  { identity }: Press,
  now: Instant,
  tellings: Map<Writing, Telling>,
): PressRefusal | null {
  const { people, places } = gathered;
  const { work } = file;
  const first = identity.locales[0];
  const untranslated = { people, now, purposes: purposesFor(work.kind, first, identity) };
  if (!work.subjects.every((subject) => mayBeTold(untranslated, subject)))
    return { refused: 'subject-without-basis', work: work.id };
  for (const writing of writings) {
    const { locale } = writing.text;
    const purposes = purposesFor(work.kind, locale, identity);
    const telling = { locale, say: catalogueFor(locale), now, purposes, publication: work.id, people, places };
    // No consent to be told of in another language: that translation is missing, and says so.
    if (work.subjects.every((subject) => mayBeTold(telling, subject))) tellings.set(writing, telling);
  }
  const out = writings.filter((writing) => tellings.has(writing));
  for (const id of media) {
    const item = gathered.media.get(id);
    const locales = out.map(({ text }) => text.locale);
    const refused = item === undefined ? null : refusalOfMedia(item, locales, untranslated);
    if (refused !== null) return refused;
  }
  return null;
}

async function produce(
  press: Press,
  workshop: Workshop,
  gathered: Gathered,
  tellings: ReadonlyMap<Writing, Telling>,
  now: Instant,
): Promise<PublishedNow | PublishingRefusal> {
  const { identity } = press;
  const made = await makeMedia(press, workshop, gathered.media, identity.organisation);
  if ('refused' in made) return made;
  const produced = await Promise.all(
    [...tellings].map(([writing, telling]) => produceOne(press, workshop, made, writing, telling)),
  );
  const placesHidden = new Map(produced.map(({ work, hidden }) => [work, hidden]));
  const passed = gate(
    produced.flatMap(({ outputs }) => outputs),
    {
      vault: press.vault,
      people: gathered.people,
      places: (work) => placesHidden.get(work) ?? [],
      identity,
      now,
      overrides: (await press.overrides?.()) ?? [],
    },
  );
  if ('refused' in passed) return passed;
  const published = produced.map(({ work }) => work);
  const typeset = published.flatMap(({ card, pdf }) => [card, pdf]).filter((file) => file !== null);
  await putMedia(press.published, [...made.files, ...typeset]);
  const put = await putWorks(press.published, published, now);
  if ('refused' in put) return put;
  await Promise.all(put.orphans.map((file) => removeObject({ folder: press.mediaFolder }, file)));
  await notePublished(
    press.newsroom,
    gathered.manuscripts.map(({ file }) => file.work.id),
    now,
  );
  return { published, warnings: passed.warnings };
}

/** A work in one language with its card and document, and everything that goes out of it, for the gate. */
async function produceOne(
  press: Press,
  workshop: Workshop,
  made: MediaMade,
  writing: Writing,
  telling: Telling,
): Promise<{ work: PublishedWork; outputs: Output[]; hidden: ProtectedTerm[] }> {
  const { identity, typesetting } = press;
  const resolved = resolve(writing, telling, made.in(telling.locale));
  const onCard = cardWords(resolved, socialTitle(writing.text.title, telling), identity, telling.say);
  const inReport = reportWords(resolved, identity, telling.say);
  const card = await makeCard(typesetting, workshop, onCard);
  const storage = { folder: press.mediaFolder };
  const pdf = inReport === null ? null : await makeReport(typesetting, workshop, storage, inReport);
  const work: PublishedWork = { ...resolved, card, pdf };
  const inPictures = mediaOf(work).flatMap((id) => made.words.get(id) ?? []);
  const outputs = await outputsOf({ work, identity, storage, onCard, inReport, inPictures });
  return { work, outputs, hidden: hiddenPlaces(writing, telling) };
}

function mediaOf(work: PublishedWork) {
  const pictures = work.body.flatMap((block) =>
    block.type === 'picture' ? [block.picture.media] : block.type === 'video' ? [block.film.media] : [],
  );
  const film = work.details.kind === 'story' ? work.details.film : null;
  return [
    ...pictures,
    ...(work.picture === null ? [] : [work.picture.media]),
    ...(film === null ? [] : [film.media, ...(film.poster === null ? [] : [film.poster.media])]),
  ];
}
