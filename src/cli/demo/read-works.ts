import type * as v from 'valibot';
import type { Instant } from '../../domain/date.ts';
import type { Locale } from '../../domain/locale.ts';
import type { Work, WorkText } from '../../domain/work.ts';
import { detailsFrom, type WorkFile } from './details.ts';
import { manuscriptOf, shaped, textOf, yamlOf, type ContentFolder } from './files.ts';
import { idOf, resolverOf, type Keys } from './keys.ts';
import { factShapes, headShape, workShape } from './shapes.ts';
import { readCorrections, type DemoCorrection } from './read-corrections.ts';
import { textReader } from './texts.ts';

/** A work of the demonstration with its texts, and when they were published in their day. */
type PetitionFile = v.InferOutput<(typeof factShapes)['petition']>;

export interface DemoWork {
  readonly key: string;
  readonly work: Work;
  readonly texts: readonly WorkText[];
  readonly publishedAt: Instant;
  readonly modifiedAt: Instant;
  readonly petition: PetitionFile | null;
  readonly corrections: readonly DemoCorrection[];
}

const factsFileOf = (key: string): string => `works/${key}/work.yaml`;

export function readFacts(folder: ContentFolder, key: string): WorkFile {
  const file = factsFileOf(key);
  return yamlOf(textOf(folder, file), workShape, file);
}

/** @param transcripts by language and key of the film: Markdown files */
export function readWork(
  folder: ContentFolder,
  key: string,
  facts: WorkFile,
  keys: Keys,
  locales: readonly Locale[],
  transcripts: ReadonlyMap<string, Readonly<Record<string, string>>>,
): DemoWork {
  const file = factsFileOf(key);
  const id = idOf(keys.works, key, file, 'kind');
  const of = <T>(ids: ReadonlyMap<string, T>, name: string | null, field: string): T | null =>
    name === null ? null : idOf(ids, name, file, field);
  const { place } = facts;
  const work: Work = {
    id,
    kind: facts.kind,
    mission: of(keys.works, facts.mission, 'mission'),
    campaign: of(keys.works, facts.campaign, 'campaign'),
    cases: facts.cases.map((name) => idOf(keys.works, name, file, 'cases')),
    subjects: facts.subjects.map((name) => idOf(keys.people, name, file, 'subjects')),
    firstPerson: facts.firstPerson.map((name) => idOf(keys.people, name, file, 'firstPerson')),
    date: facts.date,
    place:
      place === null || place === 'withheld'
        ? place
        : { place: idOf(keys.places, place.place, file, 'place'), of: of(keys.people, place.of, 'place.of') },
    picture: of(keys.pictures, facts.picture, 'picture'),
  };
  const petition = facts.kind === 'petition' ? shaped(facts.details, factShapes.petition, file, 'details') : null;
  const texts = locales.map((locale) => readText(folder, key, facts, locale, keys, transcripts));
  const corrections = readCorrections(facts, file, keys);
  return { key, work, texts, publishedAt: facts.publishedAt, modifiedAt: facts.modifiedAt, petition, corrections };
}

function readText(
  folder: ContentFolder,
  key: string,
  facts: WorkFile,
  locale: Locale,
  keys: Keys,
  transcripts: ReadonlyMap<string, Readonly<Record<string, string>>>,
): WorkText {
  const file = `works/${key}/${locale}.md`;
  const { head, body, firstLine } = manuscriptOf(folder, file);
  const words = yamlOf(head, headShape, file);
  const read = textReader(file, resolverOf(keys));
  const film =
    facts.kind === 'story' ? shaped(facts.details, factShapes.story, factsFileOf(key), 'details').film : null;
  const transcriptFile = film === null ? undefined : transcripts.get(film)?.[locale];
  const transcript = transcriptFile === undefined ? null : readTranscript(folder, transcriptFile, keys);
  const halves = { key, facts, factsFile: factsFileOf(key), words, wordsFile: file, transcript };
  return {
    locale,
    slug: words.slug,
    title: read.line(words.title, 'title'),
    standfirst: read.line(words.standfirst, 'standfirst'),
    body: read.document(body, firstLine),
    bylines: words.bylines,
    details: detailsFrom(halves, keys, read),
  };
}

/** A transcript is a file of its own with a title, which the page has already. */
function readTranscript(folder: ContentFolder, name: string, keys: Keys) {
  const file = `media/${name}`;
  const body = textOf(folder, file).replace(/^# .*(\r?\n|$)/, '\n');
  return textReader(file, resolverOf(keys)).document(body, 1);
}
