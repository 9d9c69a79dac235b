import { openPetition } from '../../actions/open-petition.ts';
import type { Instant } from '../../domain/date.ts';
import type { AccountId, CaseId, MediaId } from '../../domain/id.ts';
import type { Localised } from '../../domain/locale.ts';
import type { PersonEntry } from '../../domain/person-history.ts';
import type { FilmFacts, MediaItem, PictureFacts } from '../../newsroom/media.ts';
import { keepOriginal } from '../../newsroom/originals.ts';
import { recordMedia, type Recorded } from '../../newsroom/record-media.ts';
import { recordWork } from '../../newsroom/record-work.ts';
import { approveText, writeText } from '../../newsroom/write-text.ts';
import type { Press } from '../../press/press.ts';
import { recordConsent } from '../../vault/record-consent.ts';
import { mediaKey } from '../../vault/media-key.ts';
import { recordPerson } from '../../vault/record-person.ts';
import { recordPlace } from '../../vault/record-place.ts';
import { bytesOf } from './files.ts';
import { idOf } from './keys.ts';
import { recordCorrections } from './record-corrections.ts';
import { recordApprovals } from './record-approvals.ts';
import { recordCases } from './record-cases.ts';
import { recordOfficials } from './record-officials.ts';
import { recordVerdicts } from './record-verdicts.ts';
import { posterKeyOf, type DemoContent } from './read-content.ts';

/**
 * Puts everything where an organisation of its own would have it: people in the vault, texts and media in the newsroom.
 * Returns its cases.
 */
export async function recordContent(press: Press, content: DemoContent, author: AccountId): Promise<readonly CaseId[]> {
  await recordPeople(press, content);
  const recorded = { by: author, now: firstDayOf(content) };
  await recordPictures(press, content, recorded);
  await recordFilms(press, content, recorded);
  for (const { work, texts, publishedAt, modifiedAt, corrections } of content.works) {
    await recordWork(press.newsroom, work, publishedAt);
    for (const text of texts) {
      const version = await writeText(press.newsroom, { work: work.id, text, author, now: modifiedAt });
      await approveText(press.newsroom, { work: work.id, locale: text.locale, version });
    }
    await recordCorrections(press.newsroom, work.id, corrections, author);
  }
  await recordApprovals(press, content);
  const cases = await recordCases(press, content.cases, author);
  await recordVerdicts(press, content, author);
  if (content.officials !== null) await recordOfficials(press.vault, content.officials, cases, author);
  for (const { texts, petition } of content.works) {
    const details = texts[0]?.details;
    if (petition === null || details?.kind !== 'petition') continue;
    const { state, exposure, country } = petition;
    const { petition: id } = details;
    await openPetition(
      press.actions,
      { id, state, opensAt: null, closesAt: null },
      { exposure, addresseeCountry: country },
      recorded,
    );
  }
  return [...cases.values()];
}

/** The people as they are known, and everything they said: no consent is made up for anyone. */
async function recordPeople({ vault }: Press, { people, places, keys }: DemoContent): Promise<void> {
  for (const [key, { bases, instructions, life, approvals: _, ...person }] of Object.entries(people)) {
    const id = idOf(keys.people, key, 'people.yaml', key);
    await recordPerson(vault, { id, ...person }, bases);
    const entries: PersonEntry[] = [
      ...instructions.map((instruction) => ({ entry: 'instruction', instruction }) as const),
      ...life.map((event) => ({ entry: 'life', event }) as const),
    ];
    if (entries.length > 0) await recordConsent(vault, id, { entries });
  }
  for (const [key, place] of Object.entries(places))
    await recordPlace(vault, { id: idOf(keys.places, key, 'places.yaml', key), ...place });
}

async function recordPictures(press: Press, { folder, media, keys }: DemoContent, recorded: Recorded): Promise<void> {
  for (const [key, picture] of Object.entries(media.pictures)) {
    const id = idOf(keys.pictures, key, 'media/media.yaml', key);
    const original = await seal(press, id, bytesOf(folder, `media/${picture.file}`));
    const people = picture.people.map(({ person, ...shown }) => {
      return { ...shown, person: idOf(keys.people, person, 'media/media.yaml', key) };
    });
    const facts: PictureFacts = { kind: 'picture', ...saidOf(picture, recorded), people, focus: null };
    await recordMedia(press.newsroom, { id, original, sealedAs: id, facts, texts: textsOf(picture) }, recorded);
  }
}

async function recordFilms(press: Press, { folder, media, keys }: DemoContent, recorded: Recorded): Promise<void> {
  for (const [key, film] of Object.entries(media.films)) {
    const { seconds, width, height } = film;
    const said = { ...saidOf(film, recorded), people: [] };
    const poster = idOf(keys.pictures, posterKeyOf(key), 'media/media.yaml', key);
    const posterOriginal = await seal(press, poster, bytesOf(folder, `media/${film.poster.file}`));
    const posterFacts: PictureFacts = { kind: 'picture', ...said, focus: null };
    const onFile = { id: poster, original: posterOriginal, sealedAs: poster, facts: posterFacts, texts: textsOf(film) };
    await recordMedia(press.newsroom, onFile, recorded);

    const id = idOf(keys.films, key, 'media/media.yaml', key);
    const sources: { original: string; type: string }[] = [];
    for (const { file, type } of film.sources)
      sources.push({ original: await seal(press, id, bytesOf(folder, `media/${file}`)), type });
    const captions: { lang: string; original: string }[] = [];
    for (const [lang, { file }] of Object.entries(film.captions))
      captions.push({ lang, original: await seal(press, id, bytesOf(folder, `media/${file}`)) });
    const facts: FilmFacts = { kind: 'film', ...said, seconds, width, height, poster, sources, captions };
    const original = sources[0]?.original ?? '';
    await recordMedia(press.newsroom, { id, original, sealedAs: id, facts, texts: textsOf(film) }, recorded);
  }
}

/** When everything here was there: pictures came before the first text that shows one. */
function firstDayOf({ works }: DemoContent): Instant {
  return Math.min(...works.map(({ modifiedAt }) => modifiedAt)) as Instant;
}

/** What was said of it when it was put on file: nobody says so of a picture by saying nothing. */
function saidOf(
  {
    credit,
    licence,
    nobody,
  }: { readonly credit: Localised; readonly licence: string; readonly nobody?: true | undefined },
  { by, now }: Recorded,
) {
  const looked = { by, at: now };
  return { credit, licence, nobody: nobody === true ? looked : null, pixels: looked };
}

function textsOf(described: {
  readonly alt: Readonly<Record<string, string>>;
  readonly caption: Readonly<Record<string, string>> | null;
}): MediaItem['texts'] {
  const captions = described.caption ?? {};
  return new Map(Object.entries(described.alt).map(([lang, alt]) => [lang, { alt, caption: captions[lang] ?? null }]));
}

async function seal(press: Press, media: MediaId, bytes: Uint8Array): Promise<string> {
  const key = await mediaKey(press.vault, media);
  return await keepOriginal({ folder: press.originalsFolder, media, key }, bytes).finally(() => key.fill(0));
}
