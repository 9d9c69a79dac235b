import type { Instant } from '../domain/date.ts';
import type { PersonId, WorkId } from '../domain/id.ts';
import type { ProtectedTerm } from '../domain/protected-term.ts';
import type { PublishedFile, PublishedWork } from '../domain/published-work.ts';
import { overridesInForce } from '../newsroom/overrides.ts';
import { catalogueFor } from '../platform/catalogue/catalogue.ts';
import { LettersMissing } from '../platform/typesetting/typesetting.ts';
import { isCommitted } from '../published/publications.ts';
import { refusalOfApprovals } from './approval-duties.ts';
import { refusalOfAsks } from './ask-duties.ts';
import { finish, undo } from './finish-publications.ts';
import { askBefore, type Asked } from './gate-asks.ts';
import { outputsOf } from './gate-outputs.ts';
import { gate, type Outgoing, type Output } from './gate.ts';
import { gather, type Gathered, type Manuscript } from './gather.ts';
import { type Intent, openIntent } from './intent-journal.ts';
import { cardWords, makeCard } from './make-card.ts';
import { makeMedia, type MediaMade } from './make-media.ts';
import { makeReport, reportWords } from './make-report.ts';
import { refusalOfMedia } from './media-duties.ts';
import type { Press } from './press.ts';
import { hiddenDates } from './protected-dates.ts';
import { hiddenPlaces } from './protected-places.ts';
import type { Finding, PressRefusal, PublishingRefusal } from './refusals.ts';
import { resolve, socialTitle, type Writing } from './resolve.ts';
import { refusalOfSays } from './say-duties.ts';
import { refusalOfSituations } from './situation-duties.ts';
import { earlier, earliestEnd, mayBeTold, purposesFor, type Telling } from './telling.ts';
import { openWorkshop, type Workshop } from './workshop.ts';

/** Works ready to go out, in every language that they go out in: everything has passed the gate, and nobody sees it yet. */
export interface Prepared {
  readonly works: readonly WorkId[];
  readonly published: readonly PublishedWork[];
  readonly files: readonly PublishedFile[];
  /** Whom each work depends on. */
  readonly people: ReadonlyMap<WorkId, ReadonlySet<PersonId>>;
  /** Who had withdrawn when it was read. */
  readonly withdrawn: ReadonlySet<PersonId>;
  readonly asked: Asked;
  readonly warnings: readonly Finding[];
}

/** How a publication differs from an editor's. */
export interface Manner {
  /**
   * Rendered again because someone withdrew: media that show them are left out and not refused, and no earlier address
   * leads here any more.
   */
  readonly again: boolean;
}

/**
 * Makes works ready as they may be told at `at`: mentions are resolved, pictures, cards and reports are made, everything
 * passes the gate. Then `use` has them, while the files lie where an intent on the disk says; if it has not committed
 * them, the files go again.
 */
export async function preparePublication<Result extends object>(
  press: Press,
  about: { readonly works: readonly WorkId[]; readonly at: Instant; readonly manner: Manner },
  use: (prepared: Prepared, intent: Intent) => Promise<Result | PublishingRefusal>,
): Promise<Result | PublishingRefusal> {
  const { works, at, manner } = about;
  const gathered = await gather(press, works, at, manner.again);
  if ('refused' in gathered) return gathered;
  const tellings = new Map<Writing, Telling>();
  for (const manuscript of gathered.manuscripts) {
    const refused = refusalOf(manuscript, gathered, press, at, tellings);
    if (refused !== null) return refused;
  }
  const untold = await refusalOfSituations(press, gathered.manuscripts, at);
  if (untold !== null) return untold;
  const unasked = await refusalOfAsks(press, gathered.manuscripts);
  if (unasked !== null) return unasked;
  const unsaid = await refusalOfSays(press, gathered.manuscripts, at);
  if (unsaid !== null) return unsaid;
  // Who withdrew must not wait for an answer.
  const asked = manner.again ? { questions: [], mosaic: [] } : await askBefore(press, gathered, tellings, at);
  if ('refused' in asked) return asked;
  const intent = await openIntent(press.journalFolder, { works, at });
  const workshop = openWorkshop(press, intent);
  try {
    const run = async (): Promise<Result | PublishingRefusal> => {
      const prepared = await produce(press, { workshop, gathered, tellings, asked, now: at });
      return 'refused' in prepared ? prepared : await use(prepared, intent);
    };
    const done = await run().catch(async (error: unknown) => {
      await settle(false);
      throw error;
    });
    await settle(true);
    return done;
  } finally {
    await intent.leave();
  }

  async function settle(whole: boolean): Promise<void> {
    // First: nothing may be made any more when it is decided what is to go.
    const files = await workshop.settled();
    if (!(await isCommitted(press.published, intent.id))) {
      await undo(press, { id: intent.id, files });
      await intent.close();
    } else if (whole) {
      await finish(press, { id: intent.id, works, at });
      await intent.close();
    }
    // Committed, and failed afterwards: the next turn finishes it, and so the intent stays.
  }
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
  const texts = out.map(({ text }) => text);
  return refusalOfApprovals(work, texts, { shown: media, items: gathered.media }, people, now);
}

interface Production {
  readonly workshop: Workshop;
  readonly gathered: Gathered;
  readonly tellings: ReadonlyMap<Writing, Telling>;
  readonly asked: Asked;
  readonly now: Instant;
}

async function produce(press: Press, production: Production): Promise<Prepared | PressRefusal> {
  const { workshop, gathered, tellings, asked, now } = production;
  const { identity } = press;
  const made = await makeMedia(press, workshop, gathered.media, identity.organisation);
  if ('refused' in made) return made;
  const produced = await Promise.all(
    [...tellings].map(([writing, telling]) =>
      produceOne(press, workshop, { made, people: behind(writing, gathered) }, writing, telling),
    ),
  );
  const ready: Ready[] = [];
  for (const each of produced)
    if ('refused' in each) return each;
    else ready.push(each);
  const hidden = new Map<Outgoing, Ready['hidden']>(ready.map((each) => [each.work, each.hidden]));
  const works = gathered.manuscripts.map(({ file }) => file.work.id);
  const passed = gate(
    ready.flatMap(({ outputs }) => outputs),
    {
      vault: press.vault,
      people: gathered.people,
      hidden: (work) => hidden.get(work) ?? [],
      identity,
      now,
      overrides: await overridesInForce(press.newsroom, works),
    },
  );
  if ('refused' in passed) return passed;
  const published = ready.map(({ work }) => work);
  const typeset = published.flatMap(({ card, pdf }) => [card, pdf]).filter((file) => file !== null);
  return {
    works,
    published,
    files: [...made.files, ...typeset],
    people: new Map(gathered.manuscripts.map(({ file, people }) => [file.work.id, people])),
    withdrawn: new Set(gathered.withdrawn.keys()),
    asked,
    warnings: passed.warnings,
  };
}

interface Ready {
  readonly work: PublishedWork;
  readonly outputs: readonly Output[];
  readonly hidden: readonly ProtectedTerm[];
}

function orLettersMissing<Made>(making: Promise<Made>): Promise<Made | 'letters-missing'> {
  return making.catch((error: unknown) => {
    if (error instanceof LettersMissing) return 'letters-missing';
    throw error;
  });
}

const behind = (writing: Writing, { manuscripts }: Gathered): Manuscript['people'] =>
  manuscripts.find(({ writings }) => writings.includes(writing))?.people ?? new Set();

/** A work in one language with its card and document, and everything that goes out of it, for the gate. */
async function produceOne(
  press: Press,
  workshop: Workshop,
  { made, people }: { readonly made: MediaMade; readonly people: Manuscript['people'] },
  writing: Writing,
  telling: Telling,
): Promise<Ready | PressRefusal> {
  const { identity, typesetting } = press;
  const resolved = resolve(writing, telling, made.in(telling.locale));
  const onCard = cardWords(resolved, socialTitle(writing.text.title, telling), identity, telling.say);
  const inReport = reportWords(resolved, identity, telling.say);
  const card = await makeCard(typesetting, workshop, onCard);
  const storage = { folder: press.mediaFolder };
  const pdf = inReport === null ? null : await orLettersMissing(makeReport(typesetting, workshop, storage, inReport));
  if (pdf === 'letters-missing') return { refused: pdf, work: writing.work.id, locale: telling.locale };
  // Who is only seen, or written down, may take that back, or let it end, like who is told of.
  const validUntil = earlier(resolved.validUntil, earliestEnd(telling.people, people, telling.now));
  const work: PublishedWork = { ...resolved, card, pdf, validUntil };
  const inPictures = mediaOf(work).flatMap((id) => made.words.get(id) ?? []);
  const outputs = await outputsOf({ work, identity, storage, onCard, inReport, inPictures });
  const hidden = [...hiddenPlaces(writing, telling), ...hiddenDates(writing, telling, identity.locales)];
  return { work, outputs, hidden };
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
