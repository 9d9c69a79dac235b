import type { Instant } from '../domain/date.ts';
import type { MediaId, PersonId, PlaceId, WorkId } from '../domain/id.ts';
import type { Locale } from '../domain/locale.ts';
import { mediaIn } from '../domain/media-in-text.ts';
import type { Place } from '../domain/place.ts';
import { correctionsIn, correctionsOf } from '../newsroom/corrections.ts';
import { languagesOutOf } from '../newsroom/languages-out.ts';
import { mediaById, type MediaItem } from '../newsroom/media.ts';
import { approvedTexts, type TextVersion } from '../newsroom/texts.ts';
import { worksById, type WorkOnFile } from '../newsroom/works.ts';
import type { WorkText } from '../domain/work.ts';
import { everyone } from '../vault/everyone.ts';
import type { PersonWithBases } from '../vault/people.ts';
import { placesForPress } from '../vault/places.ts';
import { withdrawnPeople } from '../vault/withdrawals.ts';
import { asWithdrawn } from './as-withdrawn.ts';
import { mediaShowing, recognisableIn, textWithout, withPosters, workWithout } from './leave-out.ts';
import { mentionedIn } from './mentioned.ts';
import { namesWritten } from './names-written.ts';
import type { Press } from './press.ts';
import { namesOf } from './names-of.ts';
import type { PressRefusal } from './refusals.ts';
import type { Writing } from './resolve.ts';
import { factsOf } from './tell-details.ts';

/** A work to publish, with its approved text in each of the organisation's languages that has one. */
export interface Manuscript {
  readonly file: WorkOnFile;
  readonly writings: readonly Writing[];
  /** Which version each of them is. */
  readonly versions: readonly { readonly locale: Locale; readonly version: number }[];
  readonly media: ReadonlySet<MediaId>;
  /** Everyone it depends on in any language: subjects, mentions, and who can be recognised in its media. */
  readonly people: ReadonlySet<PersonId>;
}

/** Everything that a publication is made from, read once. */
export interface Gathered {
  readonly manuscripts: readonly Manuscript[];
  readonly people: ReadonlyMap<PersonId, PersonWithBases>;
  readonly places: ReadonlyMap<PlaceId, Place>;
  readonly media: ReadonlyMap<MediaId, MediaItem>;
  /** Whose consent was taken back when this was read, and since when: all that they say here is no. */
  readonly withdrawn: ReadonlyMap<PersonId, Instant>;
}

/** How what is gathered differs from what an editor publishes. */
interface Differently {
  /** Media in which someone can be recognised who has withdrawn are left out, and not refused. */
  readonly leavesOut: boolean;
  /** Texts that stand in for the approved ones of their work and language: to see what would come of them. */
  readonly onTrial: readonly TextVersion[];
  /** The languages in which works may come out that they were never let out in; where it is missing, all. */
  readonly languages: readonly Locale[] | undefined;
}

export async function gather(
  press: Press,
  works: readonly WorkId[],
  now: Instant,
  { leavesOut = false, onTrial = [], languages }: Partial<Differently> = {},
): Promise<Gathered | PressRefusal> {
  // Before the bases: who withdraws from now on is found missing here when the works are about to go out.
  const withdrawn = await withdrawnPeople(press.vault.vault);
  const files = new Map((await worksById(press.newsroom, works)).map((file) => [file.work.id, file]));
  const texts = standingIn(await approvedTexts(press.newsroom, works), onTrial);
  const corrected = await correctionsOf(press.newsroom, works);
  const media = await mediaOf(
    press,
    texts.map(({ text }) => text),
    [...files.values()],
  );
  const left = leavesOut ? mediaShowing(media, new Set(withdrawn.keys())) : new Set<MediaId>();
  const out = await languagesOutOf(press.newsroom, works);
  const mayComeOut = (work: WorkId, locale: Locale): boolean =>
    press.identity.locales.includes(locale) &&
    (languages === undefined || languages.includes(locale) || out.get(work)?.has(locale) === true);
  const manuscripts: Manuscript[] = [];
  const places = new Set<PlaceId>();
  for (const work of works) {
    const file = files.get(work);
    if (file === undefined) return { refused: 'work-unknown', work };
    const own = texts.filter((each) => each.work === work && mayComeOut(work, each.text.locale));
    const [first] = own;
    if (first === undefined) return { refused: 'no-approved-text', work };
    const facts = new Set(own.map(({ text }) => JSON.stringify(factsOf(text.details))));
    if (facts.size > 1 || first.text.details.kind !== file.work.kind) return { refused: 'facts-differ', work };
    const shown = left.size === 0 ? file.work : workWithout(file.work, left);
    const recorded = corrected.filter((each) => each.work === work);
    const read = own.map(({ text, writtenAt }) => {
      const { corrections, lastAt } = correctionsIn(recorded, text.locale);
      const shownText = left.size === 0 ? text : textWithout(text, left);
      return { text: { ...shownText, corrections }, changedAt: Math.max(writtenAt, lastAt ?? 0) as Instant };
    });
    const mentioned = mentionedIn(
      shown,
      read.map(({ text }) => text),
    );
    mentioned.places.forEach((place) => places.add(place));
    const publishedAt = file.publishedAt ?? now;
    const writings = read.map(({ text, changedAt }) => {
      const modifiedAt = changedAt > publishedAt ? changedAt : publishedAt;
      return { work: shown, text, publishedAt, modifiedAt };
    });
    for (const each of mentioned.media)
      if (!media.has(each)) return { refused: 'media-unknown', work: file.work.id, media: each };
    const people = new Set([...mentioned.people, ...recognisableIn(media, mentioned.media)]);
    const versions = own.map(({ text, version }) => ({ locale: text.locale, version }));
    manuscripts.push({ file, writings, versions, media: mentioned.media, people });
  }
  const wanted = withPosters(media, new Set(manuscripts.flatMap((each) => [...each.media])));
  const people = asWithdrawn(await everyone(press.vault), withdrawn);
  const names = await namesOf(press.vault, people);
  const written = ({ writings }: Manuscript): PersonId[] =>
    writings.flatMap(({ text }) => [...namesWritten(text, media, names)]);
  return {
    manuscripts: manuscripts.map((each) => ({
      ...each,
      people: withMembers(people, new Set([...each.people, ...written(each)])),
    })),
    people,
    places: await placesForPress(press.vault, [...places]),
    media: new Map([...media].filter(([id]) => wanted.has(id))),
    withdrawn,
  };
}

function standingIn(approved: readonly TextVersion[], onTrial: readonly TextVersion[]): readonly TextVersion[] {
  const isSame = (one: TextVersion) => (other: TextVersion) =>
    one.work === other.work && one.text.locale === other.text.locale;
  return [...approved.filter((each) => !onTrial.some(isSame(each))), ...onTrial];
}

/** Of groups also their members: a group's yes never overrides one member's no. */
function withMembers(
  people: ReadonlyMap<PersonId, PersonWithBases>,
  shown: ReadonlySet<PersonId>,
): ReadonlySet<PersonId> {
  const members = [...shown].flatMap((person) => people.get(person)?.members.map((member) => member.person) ?? []);
  return new Set([...shown, ...members]);
}

function mediaOf(
  press: Press,
  texts: readonly WorkText[],
  files: readonly WorkOnFile[],
): Promise<Map<MediaId, MediaItem>> {
  const wanted = new Set(files.flatMap(({ work }) => work.picture ?? []));
  for (const text of texts) mediaIn(text).forEach((media) => wanted.add(media));
  return mediaWithPosters(press, wanted);
}

async function mediaWithPosters(press: Press, wanted: ReadonlySet<MediaId>): Promise<Map<MediaId, MediaItem>> {
  const found = await mediaById(press.newsroom, [...wanted]);
  const posters = [...found.values()].flatMap(({ facts }) =>
    facts.kind === 'film' && facts.poster !== null && !found.has(facts.poster) ? [facts.poster] : [],
  );
  return new Map([...found, ...(await mediaById(press.newsroom, posters))]);
}
