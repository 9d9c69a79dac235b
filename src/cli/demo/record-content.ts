import { openPetition } from '../../actions/open-petition.ts';
import type { AccountId, CaseId, MediaId } from '../../domain/id.ts';
import type { PersonEntry } from '../../domain/person-history.ts';
import type { FilmFacts, MediaItem, PictureFacts } from '../../newsroom/media.ts';
import { keepOriginal } from '../../newsroom/originals.ts';
import { recordMedia } from '../../newsroom/record-media.ts';
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
  await recordPictures(press, content);
  await recordFilms(press, content);
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
    await openPetition(press.actions, { id: details.petition, state: petition, opensAt: null, closesAt: null });
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

async function recordPictures(press: Press, { folder, media, keys }: DemoContent): Promise<void> {
  for (const [key, picture] of Object.entries(media.pictures)) {
    const id = idOf(keys.pictures, key, 'media/media.yaml', key);
    const original = await seal(press, id, bytesOf(folder, `media/${picture.file}`));
    const people = picture.people.map(({ person, ...shown }) => {
      return { ...shown, person: idOf(keys.people, person, 'media/media.yaml', key) };
    });
    const facts: PictureFacts = { kind: 'picture', credit: picture.credit, licence: picture.licence, people };
    await recordMedia(press.newsroom, { id, original, facts, texts: textsOf(picture) });
  }
}

async function recordFilms(press: Press, { folder, media, keys }: DemoContent): Promise<void> {
  for (const [key, film] of Object.entries(media.films)) {
    const { credit, licence, seconds, width, height } = film;
    const poster = idOf(keys.pictures, posterKeyOf(key), 'media/media.yaml', key);
    const posterOriginal = await seal(press, poster, bytesOf(folder, `media/${film.poster.file}`));
    const posterFacts: PictureFacts = { kind: 'picture', credit, licence, people: [] };
    await recordMedia(press.newsroom, {
      id: poster,
      original: posterOriginal,
      facts: posterFacts,
      texts: textsOf(film),
    });

    const id = idOf(keys.films, key, 'media/media.yaml', key);
    const sources: { original: string; type: string }[] = [];
    for (const { file, type } of film.sources)
      sources.push({ original: await seal(press, id, bytesOf(folder, `media/${file}`)), type });
    const captions: { lang: string; original: string }[] = [];
    for (const [lang, { file }] of Object.entries(film.captions))
      captions.push({ lang, original: await seal(press, id, bytesOf(folder, `media/${file}`)) });
    const facts: FilmFacts = {
      kind: 'film',
      credit,
      licence,
      people: [],
      seconds,
      width,
      height,
      poster,
      sources,
      captions,
    };
    const original = sources[0]?.original ?? '';
    await recordMedia(press.newsroom, { id, original, facts, texts: textsOf(film) });
  }
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
