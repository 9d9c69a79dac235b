import type { MediaId } from '../domain/id.ts';
import { textIn, type Locale } from '../domain/locale.ts';
import type { PublishedFile, PublishedFilm, PublishedPicture } from '../domain/published-work.ts';
import type { FilmFacts, MediaItem } from '../newsroom/media.ts';
import { wordsIn } from '../newsroom/open-duties.ts';
import { readOriginal, type Originals } from '../newsroom/originals.ts';
import { readReady } from '../newsroom/ready-files.ts';
import type { PictureWords } from '../platform/picture-words.ts';
import { RENDITIONS_VERSION, renditionsOf } from '../platform/pictures.ts';
import { strippedFilm } from '../platform/strip-film.ts';
import { mediaKey } from '../vault/media-key.ts';
import type { Press } from './press.ts';
import type { PressRefusal } from './refusals.ts';
import type { ToldMedia } from './tell-line.ts';
import { digestOfInputs, type Inputs, type Made, type Workshop } from './workshop.ts';

/** The public files of one media item. */
interface MadeMedia {
  readonly item: MediaItem;
  readonly renditions: PublishedPicture['renditions'];
  readonly sources: readonly PublishedFile[];
  readonly captions: readonly (PublishedFile & { readonly lang: string })[];
}

/** Media made ready, to be told in each language. */
export interface MediaMade {
  in(locale: Locale): ToldMedia;
  readonly files: readonly PublishedFile[];
  /** Every word that goes out inside a file, for the gate. */
  readonly words: ReadonlyMap<MediaId, readonly string[]>;
}

class UnreadableMedia extends Error {}

/** Makes the public files of these items, or refuses one that cannot be read. */
export async function makeMedia(
  press: Press,
  workshop: Workshop,
  items: ReadonlyMap<MediaId, MediaItem>,
  organisation: string,
): Promise<MediaMade | PressRefusal> {
  const made = new Map<MediaId, MadeMedia>();
  const words = new Map<MediaId, string[]>();
  const results = await Promise.all(
    [...items.values()].map(async (item) => {
      const key = await mediaKey(press.vault, item.sealedAs);
      const originals = { folder: press.originalsFolder, media: item.sealedAs, key };
      return await makeOne(item, originals, workshop, organisation, words).finally(() => key.fill(0));
    }),
  ).catch((error: unknown) => {
    if (error instanceof UnreadableMedia) return error.message as MediaId;
    throw error;
  });
  if (typeof results === 'string') return { refused: 'unreadable-media', media: results };
  for (const each of results) made.set(each.item.id, each);
  const files = results.flatMap((each) => [...each.renditions, ...each.sources, ...each.captions]);
  return { in: (locale) => told(made, locale), files, words };
}

async function makeOne(
  item: MediaItem,
  originals: Originals,
  workshop: Workshop,
  organisation: string,
  words: Map<MediaId, string[]>,
): Promise<MadeMedia> {
  const { facts } = item;
  if (facts.kind === 'film')
    return { item, renditions: [], ...(await makeFilm(item, facts, originals, workshop, words)) };
  const inside = wordsInside(item, organisation);
  words.set(item.id, [...inside.alt.values(), ...inside.description.values(), inside.credit, inside.rights]);
  const files = await workshop.files(inputsOf(item, inside), async () => {
    const ready = { original: item.original, inputs: digestOfInputs(inputsOf(item, inside)) };
    const renditions =
      (await readReady(originals, ready)) ?? (await renditionsOf(await readOriginal(originals, item.original), inside));
    if (renditions === null) throw new UnreadableMedia(item.id);
    return renditions;
  });
  const renditions = files.map((file) => ({ ...file, width: file.width ?? 0, height: file.height ?? 0 }));
  return { item, renditions, sources: [], captions: [] };
}

function inputsOf(item: MediaItem, { alt, description, credit, rights, terms }: PictureWords): Inputs {
  return ['picture', RENDITIONS_VERSION, item.original, [...alt], [...description], credit, rights, terms];
}

/** What goes into the files of a picture as it is on file now: its words, and the name (`digestOfInputs`) of it all. */
export function recipeOf(
  item: MediaItem,
  organisation: string,
): { readonly words: PictureWords; readonly inputs: string } {
  const words = wordsInside(item, organisation);
  return { words, inputs: digestOfInputs(inputsOf(item, words)) };
}

/** The white list of what is written into the files of a picture. */
function wordsInside(item: MediaItem, organisation: string): PictureWords {
  const texts = [...item.texts];
  return {
    alt: new Map(texts.map(([lang, { alt }]) => [lang, alt])),
    description: new Map(texts.flatMap(([lang, { caption }]) => (caption === null ? [] : [[lang, caption]]))),
    credit: Object.values(item.facts.credit)[0] ?? organisation,
    rights: organisation,
    terms: item.facts.licence,
  };
}

/** In tenths: pages say it with a class, for they have no styles of their own. */
function focusOf({ facts }: MediaItem): Pick<PublishedPicture, 'focus'> {
  if (facts.kind !== 'picture' || facts.focus === null) return {};
  const { x, y } = facts.focus;
  return { focus: { x: Math.round(x / 10), y: Math.round(y / 10) } };
}

async function makeFilm(
  item: MediaItem,
  facts: FilmFacts,
  originals: Originals,
  workshop: Workshop,
  words: Map<MediaId, string[]>,
): Promise<Pick<MadeMedia, 'sources' | 'captions'>> {
  const sources: PublishedFile[] = [];
  for (const { original, type } of facts.sources) {
    const [file] = await workshop.files(['film', 1, original, type], async () => {
      const stripped = strippedFilm(await readOriginal(originals, original));
      if (stripped === null) throw new UnreadableMedia(item.id);
      return [{ bytes: stripped.bytes, extension: stripped.extension, type }];
    });
    if (file !== undefined) sources.push({ ...file, width: facts.width, height: facts.height });
  }
  const captions: (PublishedFile & { lang: string })[] = [];
  for (const { lang, original } of facts.captions) {
    const bytes = await readOriginal(originals, original);
    words.set(item.id, [...(words.get(item.id) ?? []), new TextDecoder().decode(bytes)]);
    const captionsFile = async (): Promise<Made[]> => [{ bytes, extension: 'vtt', type: 'text/vtt' }];
    const [file] = await workshop.files(['captions', 1, original], captionsFile);
    if (file !== undefined) captions.push({ ...file, lang });
  }
  return { sources, captions };
}

function told(all: ReadonlyMap<MediaId, MadeMedia>, locale: Locale): ToldMedia {
  function find(media: MediaId): MadeMedia {
    const found = all.get(media);
    if (found === undefined) throw new Error(`media ${media} was not made`);
    return found;
  }
  function picture(media: MediaId): PublishedPicture {
    const { item, renditions } = find(media);
    const words = wordsIn(item.texts, locale);
    const credit = textIn(item.facts.credit, locale) ?? '';
    return {
      media,
      renditions,
      alt: words?.alt ?? '',
      caption: words?.caption ?? null,
      credit,
      licence: item.facts.licence,
      ...focusOf(item),
    };
  }
  function film(media: MediaId): PublishedFilm {
    const { item, sources, captions: made } = find(media);
    const captions = made.map(({ lang, file }) => ({ lang, file }));
    if (item.facts.kind !== 'film') throw new Error(`media ${media} is no film`);
    const { seconds, width, height, poster } = item.facts;
    return { media, sources, poster: poster === null ? null : picture(poster), captions, seconds, width, height };
  }
  return { picture, film };
}
