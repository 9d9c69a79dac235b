import type { Instant } from '../domain/date.ts';
import type { PublishedFile, PublishedPicture, PublishedWork } from '../domain/published-work.ts';
import { plainText } from '../domain/published-work.ts';
import type { SiteIdentity } from '../domain/site-identity.ts';
import type { CardWords } from './card-template.ts';
import { textsInFile } from './gate-files.ts';
import type { Output } from './gate.ts';
import { feedsForGate, renderForGate } from './render-for-gate.ts';
import { listsForGate } from './render-lists-for-gate.ts';
import type { ReportWords } from './report-template.ts';

export type ReadFile = (file: string) => Promise<Uint8Array>;

/** A work ready to go out, with all that is made of it. */
interface Made {
  readonly work: PublishedWork;
  readonly identity: SiteIdentity;
  /** The bytes of a public file. */
  readonly read: ReadFile;
  readonly onCard: CardWords;
  readonly inReport: ReportWords | null;
  /** The words written into its pictures and captions. */
  readonly inPictures: readonly string[];
  /** While somebody is writing: its words, once, and not all that is made of them. */
  readonly wordsOnly?: boolean;
}

/**
 * Everything that goes out of a work, for the gate. Short things first: a leak is told where it is easiest to mend.
 * The typeset document is read twice: as the words that it was made of, and as its file says them.
 */
export async function outputsOf(made: Made): Promise<Output[]> {
  const { work, identity, read, onCard, inReport, inPictures, wordsOnly = false } = made;
  const still = heldStill(work, inReport !== null);
  const html = wordsOnly ? '' : renderForGate(still, identity);
  const pictures = picturesOf(work);
  const films = filmsOf(work);
  const files = (of: readonly PublishedFile[]): Promise<string[] | null> => textsOfFiles(read, of);
  const all: [Output['output'], Output['texts'], Output['purpose']?][] = [
    ['slug', [work.slug], 'social'],
    ['title', [plainText(work.title)]],
    ['alt', pictures.map(({ alt }) => alt)],
    ['caption', pictures.flatMap(({ caption }) => caption ?? [])],
    ['page', wordsOnly ? [] : [html]],
    [
      'json-ld',
      [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map((match) => match[1] ?? ''),
    ],
    ['feed', wordsOnly ? [] : feedsForGate(still, identity)],
    ['list', wordsOnly ? [] : listsForGate(still, identity)],
    ['search', textsIn({ ...work, card: null, pdf: null })],
    ['card', textsIn(onCard), 'social'],
    ['card-file', await files(work.card === null ? [] : [work.card]), 'social'],
    ['document', inReport === null ? [] : textsIn(inReport), 'report'],
    ['document-file', await files(work.pdf === null ? [] : [work.pdf]), 'report'],
    ['picture', inPictures],
    ['picture-file', await files(pictures.flatMap(({ renditions }) => renditions))],
    ['film-file', await files(films.flatMap(({ sources }) => sources))],
    [
      'file-name',
      [
        ...[work.card, work.pdf].flatMap((file) => file?.file ?? []),
        ...pictures.flatMap(({ renditions }) => renditions.map(({ file }) => file)),
        ...films.flatMap(({ sources, captions }) => [...sources, ...captions].map(({ file }) => file)),
      ],
      'social',
    ],
  ];
  return all
    .filter(([, texts]) => texts === null || texts.length > 0)
    .map(([output, texts, purpose = null]) => ({ work, output, texts, purpose }));
}

/**
 * The work as it is rendered for the gate: when it goes out, and how its card and document are called, are no words of
 * it. The words around a finding stay the same from day to day, and an override goes on fitting them.
 */
function heldStill(work: PublishedWork, hasDocument: boolean): PublishedWork {
  return { ...work, card: CARD, pdf: hasDocument ? DOCUMENT : null, publishedAt: NEVER, modifiedAt: NEVER };
}

/** A day that no case has. */
const NEVER = Date.UTC(9999, 0, 1) as Instant;
const CARD = { file: 'card.png', type: 'image/png', bytes: 0, width: 1200, height: 630 };
const DOCUMENT = { file: 'document.pdf', type: 'application/pdf', bytes: 0 };

/** `null`: one of them cannot be read. */
async function textsOfFiles(read: ReadFile, files: readonly PublishedFile[]): Promise<string[] | null> {
  const texts: string[] = [];
  for (const { file, type } of files) {
    const found = known.get(file) ?? (await textsOfFile(read, file, type));
    if (found === null) return null;
    texts.push(...found);
  }
  return texts;
}

async function textsOfFile(read: ReadFile, file: string, type: string): Promise<readonly string[] | null> {
  const found = await read(file)
    .then((bytes) => textsInFile(bytes, type))
    .catch(() => null);
  if (found === null || found.reduce((length, text) => length + text.length, 0) > MOST_KEPT_CHARACTERS) return found;
  if (known.size >= MOST_KEPT) known.clear();
  known.set(file, found);
  return found;
}

/** What was read of a file: its name says what is in it, so the same name is never read twice. Short ones only. */
const known = new Map<string, readonly string[]>();
const MOST_KEPT = 1000;
const MOST_KEPT_CHARACTERS = 20_000;

function filmsOf({ body, details }: PublishedWork) {
  const film = details.kind === 'story' ? details.film : null;
  return [...body.flatMap((block) => (block.type === 'video' ? [block.film] : [])), ...(film === null ? [] : [film])];
}

function picturesOf(work: PublishedWork): PublishedPicture[] {
  return [
    ...(work.picture === null ? [] : [work.picture]),
    ...work.body.flatMap((block) => (block.type === 'picture' ? [block.picture] : [])),
    ...filmsOf(work).flatMap(({ poster }) => poster ?? []),
  ];
}

/** Every text in a JSON value; the words of a line are one text, whatever marks lie inside a name. */
export function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object') return [];
  if (Array.isArray(value)) {
    const inside = value.flatMap(textsIn);
    const spans = value.map((each: unknown) => wordsOfSpan(each));
    return spans.length > 0 && spans.every((each) => each !== null) ? [...inside, spans.join('')] : inside;
  }
  return Object.values(value).flatMap(textsIn);
}

/** A span of a published line, or of a typeset one. */
function wordsOfSpan(value: unknown): string | null {
  if (value === null || typeof value !== 'object') return null;
  if ('text' in value && typeof value.text === 'string') return value.text;
  return 't' in value && typeof value.t === 'string' ? value.t : null;
}
