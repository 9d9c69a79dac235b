import type { Instant } from '../domain/date.ts';
import type { MediaId, PersonId, PlaceId, WorkId } from '../domain/id.ts';
import type { Place } from '../domain/place.ts';
import { mediaById, type MediaItem } from '../newsroom/media.ts';
import { approvedTexts } from '../newsroom/texts.ts';
import { worksById, type WorkOnFile } from '../newsroom/works.ts';
import { everyone } from '../vault/everyone.ts';
import type { PersonWithBases } from '../vault/people.ts';
import { placesById } from '../vault/places.ts';
import { mentionedIn } from './mentioned.ts';
import type { Press } from './press.ts';
import type { PressRefusal } from './refusals.ts';
import type { Writing } from './resolve.ts';
import { factsOf } from './tell-details.ts';

/** A work to publish, with its approved text in each of the organisation's languages that has one. */
export interface Manuscript {
  readonly file: WorkOnFile;
  readonly writings: readonly Writing[];
  readonly media: ReadonlySet<MediaId>;
}

/** Everything that a publication is made from, read once. */
export interface Gathered {
  readonly manuscripts: readonly Manuscript[];
  readonly people: ReadonlyMap<PersonId, PersonWithBases>;
  readonly places: ReadonlyMap<PlaceId, Place>;
  readonly media: ReadonlyMap<MediaId, MediaItem>;
}

export async function gather(press: Press, works: readonly WorkId[], now: Instant): Promise<Gathered | PressRefusal> {
  const files = new Map((await worksById(press.newsroom, works)).map((file) => [file.work.id, file]));
  const texts = await approvedTexts(press.newsroom, works);
  const manuscripts: Manuscript[] = [];
  const places = new Set<PlaceId>();
  for (const work of works) {
    const file = files.get(work);
    if (file === undefined) return { refused: 'work-unknown', work };
    const own = texts.filter((each) => each.work === work && press.identity.locales.includes(each.text.locale));
    const [first] = own;
    if (first === undefined) return { refused: 'no-approved-text', work };
    const facts = new Set(own.map(({ text }) => JSON.stringify(factsOf(text.details))));
    if (facts.size > 1 || first.text.details.kind !== file.work.kind) return { refused: 'facts-differ', work };
    const mentioned = mentionedIn(
      file.work,
      own.map(({ text }) => text),
    );
    mentioned.places.forEach((place) => places.add(place));
    const publishedAt = file.publishedAt ?? now;
    const writings = own.map(({ text, writtenAt }) => {
      const modifiedAt = writtenAt > publishedAt ? writtenAt : publishedAt;
      return { work: file.work, text, publishedAt, modifiedAt };
    });
    manuscripts.push({ file, writings, media: mentioned.media });
  }
  const media = await mediaWithPosters(press, new Set(manuscripts.flatMap((each) => [...each.media])));
  for (const { file, media: wanted } of manuscripts)
    for (const each of wanted)
      if (!media.has(each)) return { refused: 'media-unknown', work: file.work.id, media: each };
  return {
    manuscripts,
    people: await everyone(press.vault),
    places: await placesById(press.vault, [...places]),
    media,
  };
}

async function mediaWithPosters(press: Press, wanted: ReadonlySet<MediaId>): Promise<Map<MediaId, MediaItem>> {
  const found = await mediaById(press.newsroom, [...wanted]);
  const posters = [...found.values()].flatMap(({ facts }) =>
    facts.kind === 'film' && facts.poster !== null && !found.has(facts.poster) ? [facts.poster] : [],
  );
  return new Map([...found, ...(await mediaById(press.newsroom, posters))]);
}
