import type { Instant } from '../domain/date.ts';
import type { WorkId } from '../domain/id.ts';
import type { GateOverride } from '../domain/protected-term-override.ts';
import type { ProtectedTerm } from '../domain/protected-term.ts';
import type { PublishedFile, PublishedWork } from '../domain/published-work.ts';
import { LettersMissing } from '../platform/typesetting/typesetting.ts';
import { outputsOf } from './gate-outputs.ts';
import type { Outgoing, Output, Watch } from './gate.ts';
import type { Gathered, Manuscript } from './gather.ts';
import { cardWords, makeCard } from './make-card.ts';
import { makeMedia, type MediaMade } from './make-media.ts';
import { makeReport, reportWords } from './make-report.ts';
import type { Press } from './press.ts';
import { hiddenDates } from './protected-dates.ts';
import { hiddenPlaces } from './protected-places.ts';
import { forbiddenAmong } from './red-lines.ts';
import type { PressRefusal } from './refusals.ts';
import { resolve, socialTitle, type Writing } from './resolve.ts';
import { earlier, earliestEnd, type Telling } from './telling.ts';
import type { Workshop } from './workshop.ts';

/** A work in one language with everything that would go out of it. */
export interface Ready {
  readonly work: PublishedWork;
  readonly outputs: readonly Output[];
  readonly hidden: readonly ProtectedTerm[];
}

/** How somebody looks at works that do not go out. */
export interface Looking {
  /** What is told of whom to who looks at it, where that is less than readers will be told. */
  readonly shown: (telling: Telling) => Telling;
  readonly wordsOnly: boolean;
}

const ENTIRELY: Looking = { shown: (telling) => telling, wordsOnly: false };

export interface Produced {
  readonly ready: readonly Ready[];
  readonly files: readonly PublishedFile[];
  readonly refusals: readonly PressRefusal[];
}

/** Makes everything that goes out of these works, in the workshop given. Nothing has passed the gate yet. */
export async function produce(
  press: Press,
  workshop: Workshop,
  gathered: Gathered,
  tellings: ReadonlyMap<Writing, Telling>,
  manner: Partial<Looking> = {},
): Promise<Produced> {
  const made = await makeMedia(press, workshop, gathered.media, press.identity.organisation);
  if ('refused' in made) return { ready: [], files: [], refusals: [made] };
  const works = gathered.manuscripts.map(({ file }) => file.work);
  const noAppeal = await forbiddenAmong(press, works, 'fundraising');
  const produced = await Promise.all(
    [...tellings].map(([writing, telling]) =>
      produceOne(
        press,
        workshop,
        { made, noAppeal, people: behind(writing, gathered), ...ENTIRELY, ...manner },
        writing,
        telling,
      ),
    ),
  );
  const ready: Ready[] = [];
  const refusals: PressRefusal[] = [];
  for (const each of produced)
    if ('refused' in each) refusals.push(each);
    else ready.push(each);
  const typeset = ready.flatMap(({ work: { card, pdf } }) => [card, pdf]).filter((file) => file !== null);
  return { ready, files: [...made.files, ...typeset], refusals };
}

/** Whom and what the gate looks for in them. */
export function watchFor(
  { vault, identity }: Press,
  { people }: Gathered,
  ready: readonly Ready[],
  { now, overrides }: { readonly now: Instant; readonly overrides: readonly GateOverride[] },
): Watch {
  const hidden = new Map<Outgoing, Ready['hidden']>(ready.map((each) => [each.work, each.hidden]));
  return { vault: vault.keys, people, hidden: (work) => hidden.get(work) ?? [], identity, now, overrides };
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
  { identity, typesetting }: Press,
  workshop: Workshop,
  given: Looking & {
    readonly made: MediaMade;
    readonly people: Manuscript['people'];
    readonly noAppeal: ReadonlySet<WorkId>;
  },
  writing: Writing,
  telling: Telling,
): Promise<Ready | PressRefusal> {
  const { made, people, noAppeal, shown, wordsOnly } = given;
  const resolved = resolve(writing, shown(telling), made.in(telling.locale));
  const onCard = cardWords(resolved, socialTitle(writing.text.title, shown(telling)), identity, telling.say);
  const inReport = reportWords(resolved, identity, telling.say);
  const card = await makeCard(typesetting, workshop, onCard);
  const pdf = inReport === null ? null : await orLettersMissing(makeReport(typesetting, workshop, inReport));
  if (pdf === 'letters-missing') return { refused: pdf, work: writing.work.id, locale: telling.locale };
  // Who is only seen, or written down, may take that back, or let it end, like who is told of.
  const validUntil = earlier(resolved.validUntil, earliestEnd(telling.people, people, telling.now));
  const appeal = resolved.appeal && !noAppeal.has(resolved.work);
  const work: PublishedWork = { ...resolved, appeal, card, pdf, validUntil };
  const inPictures = mediaOf(work).flatMap((id) => made.words.get(id) ?? []);
  const outputs = await outputsOf({ work, identity, read: workshop.read, onCard, inReport, inPictures, wordsOnly });
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
