import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { actionsMigrations } from '../actions/migrations.ts';
import type { ActionsTables } from '../actions/schema.ts';
import type { Basis, Terms } from '../domain/basis.ts';
import { aConsent } from '../domain/consent.fixture.ts';
import type { Instant } from '../domain/date.ts';
import type { Inline } from '../domain/document.ts';
import { idFrom, type MediaId, type PersonId, type PlaceId, type WorkId } from '../domain/id.ts';
import type { Locale } from '../domain/locale.ts';
import { personWith, type Person } from '../domain/person.ts';
import type { Place } from '../domain/place.ts';
import type { SiteIdentity } from '../domain/site-identity.ts';
import type { Work, WorkText } from '../domain/work.ts';
import { newsroomMigrations } from '../newsroom/migrations.ts';
import { keepOriginal } from '../newsroom/originals.ts';
import { recordMedia } from '../newsroom/record-media.ts';
import { recordWork } from '../newsroom/record-work.ts';
import type { NewsroomTables } from '../newsroom/schema.ts';
import { approveText, writeText } from '../newsroom/write-text.ts';
import { migrateZone, openZone, type Databases } from '../platform/database/zone.ts';
import { openTypesetting } from '../platform/typesetting/typesetting.ts';
import { publishedMigrations } from '../published/migrations.ts';
import type { PublishedTables } from '../published/schema.ts';
import { mediaKey } from '../vault/media-key.ts';
import { founded } from '../vault/scratch-vault.ts';
import type { LockedPress, Press } from './press.ts';

export const now = 1_790_000_000_000 as Instant;
export const en = 'en' as Locale;
export const es = 'es' as Locale;

const id = <T extends PersonId | PlaceId | WorkId | MediaId>(fill: number): T =>
  idFrom<T>(new Uint8Array(16).fill(fill));

export const woman: Person = personWith({
  id: id<PersonId>(1),
  gender: 'woman',
  group: false,
  names: [
    { kind: 'used', full: 'Xiomara Quetzalli Canario', short: 'Xiomara Canario', given: 'Xiomara', lang: 'es' },
    { kind: 'imposed', full: 'La Comandante Canario', short: null, given: null, lang: 'es' },
  ],
});
export const town: Place = {
  id: id<PlaceId>(2),
  country: 'MX',
  kind: 'town',
  region: { en: 'Guerrero', es: 'Guerrero', fr: 'Guerrero' },
  town: { en: 'Pueblo Canario', es: 'Pueblo Canario', fr: 'Pueblo Canario' },
  exact: null,
  tellAtMost: 'town',
};
export const story: WorkId = id<WorkId>(3);
export const picture: MediaId = id<MediaId>(4);

export function basis(terms: Partial<Terms> = {}, until: Instant | null = null, from = 1): Basis {
  const told: Terms = {
    identity: 'named',
    image: 'none',
    voice: 'none',
    place: 'town',
    date: 'day',
    purposes: ['publish', 'social', 'translation', 'report', 'press'],
    ...terms,
  };
  return aConsent(told, { from: from as Instant, until });
}

export const words = (text: string): Inline => ({ type: 'text', text, marks: [] });
export const her: Inline = { type: 'person', person: woman.id, form: 'full' };
export const there: Inline = { type: 'place', place: town.id, of: woman.id };

export function textOf(locale: Locale, body: readonly Inline[], slug = 'a-story'): WorkText {
  return {
    locale,
    slug,
    title: [her, words(' speaks')],
    standfirst: [words('In '), there, words('.')],
    body: { v: 1, blocks: [{ type: 'paragraph', content: body }] },
    bylines: [],
    details: { kind: 'story', story: 'diary', film: null, transcript: null },
  };
}

export const identityOfTests: SiteIdentity = {
  organisation: 'Comité de Familiares',
  shortName: 'Comité',
  locales: [en, es],
  demonstration: false,
  headNotice: null,
  footNotice: null,
  contactEmail: null,
};

/** A press with an empty newsroom and an open vault. For tests. */
export async function scratchPress(databases: Databases): Promise<Press & { close(): Promise<void> }> {
  const organisation = await founded(databases);
  const newsroom = openZone<NewsroomTables>(databases, 'newsroom');
  const published = openZone<PublishedTables>(databases, 'published');
  const actions = openZone<ActionsTables>(databases, 'actions');
  await migrateZone(newsroom, newsroomMigrations);
  await migrateZone(published, publishedMigrations);
  await migrateZone(actions, actionsMigrations);
  const folder = mkdtempSync(join(tmpdir(), 'alzavoz-'));
  const typesetting = openTypesetting();
  const vault = await organisation.opened();
  async function close(): Promise<void> {
    await typesetting.close();
    for (const zone of [newsroom, published, actions]) await zone.close();
    await organisation.close();
  }
  const folders = {
    mediaFolder: join(folder, 'media'),
    originalsFolder: join(folder, 'originals'),
    journalFolder: join(folder, 'journal'),
  };
  return {
    vault,
    newsroom,
    published,
    actions,
    ...folders,
    identity: identityOfTests,
    typesetting,
    names: 'noted',
    close,
  };
}

/** The press as it is while nobody has opened the vault. */
export const locked = (press: Press): LockedPress => ({
  newsroom: press.newsroom,
  published: press.published,
  actions: press.actions,
  mediaFolder: press.mediaFolder,
  journalFolder: press.journalFolder,
  originalsFolder: press.originalsFolder,
  identity: press.identity,
  vault: { vault: press.vault.vault },
});

/** Puts the story on file with approved texts. */
export async function fileStory(press: Press, texts: readonly WorkText[], facts: Partial<Work> = {}): Promise<void> {
  await recordWork(press.newsroom, {
    id: story,
    kind: 'story',
    mission: null,
    campaign: null,
    cases: [],
    subjects: [],
    firstPerson: [],
    date: null,
    place: { place: town.id, of: woman.id },
    picture: null,
    ...facts,
  });
  const work = facts.id ?? story;
  for (const text of texts) {
    const version = await writeText(press.newsroom, { work, text, author: null, now });
    await approveText(press.newsroom, { work, locale: text.locale, version });
  }
}

/** Puts a picture on file, described in these languages. */
export async function filePicture(
  press: Press,
  alt: Readonly<Record<string, string>>,
  {
    id: media = picture,
    ...facts
  }: {
    id?: MediaId;
    licence?: string;
    people?: { person: PersonId; image: 'full'; voice: 'none' }[];
    nobody?: null;
    pixels?: null;
  } = {},
): Promise<void> {
  const bytes = await sharp({ create: { width: 300, height: 200, channels: 3, background: '#f0a202' } })
    .jpeg()
    .toBuffer();
  const key = await mediaKey(press.vault, media);
  const original = await keepOriginal({ folder: press.originalsFolder, media, key }, bytes);
  const looked = { by: null, at: now };
  await recordMedia(press.newsroom, {
    id: media,
    original,
    sealedAs: media,
    facts: {
      kind: 'picture',
      credit: { en: 'Vela', es: 'Vela', fr: 'Vela' },
      licence: 'CC BY 4.0',
      people: [],
      nobody: looked,
      pixels: looked,
      focus: null,
      ...facts,
    },
    texts: new Map(Object.entries(alt).map(([lang, text]) => [lang, { alt: text, caption: null }])),
  });
}
