import type { Instant } from '../domain/date.ts';
import type { WorkId } from '../domain/id.ts';
import type { ProtectedTerm } from '../domain/protected-term.ts';
import type { PublishedWork } from '../domain/published-work.ts';
import { noteDependencies } from '../newsroom/dependents.ts';
import { awaitRendering, forgetWaiting } from '../newsroom/render-again.ts';
import { catalogueFor } from '../platform/catalogue/catalogue.ts';
import { hideWorks } from '../published/hide-works.ts';
import { LettersMissing } from '../platform/typesetting/typesetting.ts';
import { isCommitted } from '../published/publications.ts';
import { putWorks } from '../published/put-works.ts';
import { withdrawnPeople } from '../vault/withdrawals.ts';
import { askBefore, type Asked } from './gate-asks.ts';
import { refusalOfAsks } from './ask-duties.ts';
import { finish, removeOrphans, undo } from './finish-publications.ts';
import { refusalOfApprovals } from './approval-duties.ts';
import { outputsOf } from './gate-outputs.ts';
import { gate, type Output } from './gate.ts';
import { gather, type Gathered, type Manuscript } from './gather.ts';
import { heldAmong } from './held-works.ts';
import { showUnheld } from './hide-now.ts';
import { inTurn } from './in-turn.ts';
import { openIntent, type Intent } from './intent-journal.ts';
import { cardWords, makeCard } from './make-card.ts';
import { makeMedia, type MediaMade } from './make-media.ts';
import { makeReport, reportWords } from './make-report.ts';
import { refusalOfMedia } from './media-duties.ts';
import type { Press } from './press.ts';
import { hiddenDates } from './protected-dates.ts';
import { hiddenPlaces } from './protected-places.ts';
import type { Finding, PressRefusal } from './refusals.ts';
import { resolve, socialTitle, type Writing } from './resolve.ts';
import { earlier, earliestEnd, mayBeTold, purposesFor, type Telling } from './telling.ts';
import { refusalOfSays } from './say-duties.ts';
import { refusalOfSituations } from './situation-duties.ts';
import { openWorkshop, type Workshop } from './workshop.ts';

/** What was published: works in their languages. A language is missing where someone allowed no translation. */
export interface PublishedNow extends Asked {
  readonly published: readonly PublishedWork[];
  /** What the gate let pass and somebody should look at: lone given names, surnames, regions. */
  readonly warnings: readonly Finding[];
  /** Those that readers do not see, because they or their case are held. */
  readonly hidden: readonly WorkId[];
}

export type PublishingRefusal = PressRefusal | { readonly refused: 'slug-taken'; readonly path: string };

/** How a publication differs from an editor's. */
interface Manner {
  /**
   * Rendered again because someone withdrew: media that show them are left out and not refused, and no earlier address
   * leads here any more.
   */
  readonly again: boolean;
}

/**
 * Publishes works in every language that they are approved in, or publishes them again after a change of a text or a
 * consent: all of them, or nothing. Mentions are resolved with the bases in force at `now`; pictures, cards and reports
 * are made; everything passes the gate; then rows, search entries and addresses change in one transaction.
 *
 * An intent on the disk names the works, and every file before it is written. Whatever stops the press, the next one
 * finishes what was committed or undoes what was not (`finish-publications.ts`). What is hidden stays hidden.
 */
export function publish(
  press: Press,
  works: readonly WorkId[],
  now: Instant,
): Promise<PublishedNow | PublishingRefusal> {
  return inTurn(press, () => publishInTurn(press, works, now, { again: false }));
}

/** The same, for whoever has the turn already. */
export async function publishInTurn(
  press: Press,
  works: readonly WorkId[],
  now: Instant,
  manner: Manner,
): Promise<PublishedNow | PublishingRefusal> {
  const gathered = await gather(press, works, now, manner.again);
  if ('refused' in gathered) return gathered;
  const tellings = new Map<Writing, Telling>();
  for (const manuscript of gathered.manuscripts) {
    const refused = refusalOf(manuscript, gathered, press, now, tellings);
    if (refused !== null) return refused;
  }
  const untold = await refusalOfSituations(press, gathered.manuscripts, now);
  if (untold !== null) return untold;
  const unasked = await refusalOfAsks(press, gathered.manuscripts);
  if (unasked !== null) return unasked;
  const unsaid = await refusalOfSays(press, gathered.manuscripts, now);
  if (unsaid !== null) return unsaid;
  // Who withdrew must not wait for an answer.
  const asked = manner.again ? { questions: [], mosaic: [] } : await askBefore(press, gathered, tellings, now);
  if ('refused' in asked) return asked;
  const intent = await openIntent(press.journalFolder, { works, at: now });
  const workshop = openWorkshop(press, intent);
  try {
    const production = { intent, workshop, gathered, tellings, asked, now, manner };
    const done = await produce(press, production).catch(async (error: unknown) => {
      await giveUp();
      throw error;
    });
    if ('refused' in done) await giveUp();
    else {
      await finish(press, { id: intent.id, works, at: now });
      await intent.close();
    }
    return done;
  } finally {
    await intent.leave();
  }

  async function giveUp(): Promise<void> {
    const files = await workshop.settled();
    // Committed, and failed afterwards: the next turn finishes it, and so the intent stays.
    if (await isCommitted(press.published, intent.id)) return;
    await undo(press, { id: intent.id, files });
    await intent.close();
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
  readonly intent: Intent;
  readonly workshop: Workshop;
  readonly gathered: Gathered;
  readonly tellings: ReadonlyMap<Writing, Telling>;
  readonly asked: Asked;
  readonly now: Instant;
  readonly manner: Manner;
}

async function produce(press: Press, production: Production): Promise<PublishedNow | PublishingRefusal> {
  const { intent, workshop, gathered, tellings, asked, now, manner } = production;
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
  const hidden = new Map(ready.map((each) => [each.work, each.hidden]));
  const passed = gate(
    ready.flatMap(({ outputs }) => outputs),
    {
      vault: press.vault,
      people: gathered.people,
      hidden: (work) => hidden.get(work) ?? [],
      identity,
      now,
      overrides: (await press.overrides?.()) ?? [],
    },
  );
  if ('refused' in passed) return passed;
  const published = ready.map(({ work }) => work);
  const typeset = published.flatMap(({ card, pdf }) => [card, pdf]).filter((file) => file !== null);
  await noteDependencies(
    press.newsroom,
    intent.id,
    new Map(gathered.manuscripts.map(({ file, people }) => [file.work.id, people])),
  );
  const changed = await refusalOfWithdrawn(press, gathered);
  if (changed !== null) return changed;
  const files = [...made.files, ...typeset];
  const works = gathered.manuscripts.map(({ file }) => file.work.id);
  // A work that is new comes to a case that is held hidden.
  await hideWorks(press.published, [...(await heldAmong(press, works))]);
  const put = await putWorks(press.published, published, now, { id: intent.id, files, buriesFormer: manner.again });
  if ('refused' in put) return put;
  // What waited to be rendered again was, unless someone else withdrew since this was read.
  await forgetWaiting(press.newsroom, works);
  if ((await refusalOfWithdrawn(press, gathered)) !== null) await awaitRendering(press.newsroom, works, now);
  const shown = new Set(await showUnheld(press, works));
  await removeOrphans(press);
  return { published, ...asked, warnings: passed.warnings, hidden: works.filter((work) => !shown.has(work)) };
}

/**
 * Someone withdrew while this was made. They are noted as shown before this is asked: who withdraws afterwards finds
 * these works, and hides them before or after they are put.
 */
async function refusalOfWithdrawn({ vault }: Press, gathered: Gathered): Promise<PressRefusal | null> {
  const withdrawn = await withdrawnPeople(vault.vault);
  const found = gathered.manuscripts.find(({ people }) =>
    [...people].some((person) => withdrawn.has(person) && !gathered.withdrawn.has(person)),
  );
  return found === undefined ? null : { refused: 'terms-changed', work: found.file.work.id };
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
