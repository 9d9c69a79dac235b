import { isDeepStrictEqual } from 'node:util';
import type { Locale } from '../../../domain/locale.ts';
import { parseId, type MediaId, type WorkId } from '../../../domain/id.ts';
import type { WorkText } from '../../../domain/work.ts';
import { mediaById } from '../../../newsroom/media.ts';
import { mentionKeys } from '../../../newsroom/mention-keys.ts';
import { newestTexts, textVersion } from '../../../newsroom/newest-texts.ts';
import type { KeyResolver } from '../../../newsroom/reading.ts';
import type { TextVersion } from '../../../newsroom/texts.ts';
import { typedFrom } from '../../../newsroom/type-text.ts';
import type { Typed } from '../../../newsroom/typed-fields.ts';
import type { KeyNamer } from '../../../newsroom/write-markdown.ts';
import { workingText, type WorkingText } from '../../../newsroom/working-texts.ts';
import { worksById } from '../../../newsroom/works.ts';
import { problem } from '../../problem.tsx';
import { localeOf, workOf, type DeskContext, type NewsroomWork } from '../newsroom-context.ts';

/** A text in the editor. */
export interface Editing {
  readonly found: NewsroomWork;
  readonly locale: Locale;
  /** The newest version. */
  readonly newest: TextVersion;
  readonly working: WorkingText | null;
  /** As it stands now: what is being typed, else the newest version. */
  readonly text: WorkText;
  readonly revision: number;
  /** The version that what is typed began from. */
  readonly basedOn: number;
  /** Whether anything was typed since that version. */
  readonly changed: boolean;
  /** The texts whose mentions have keys here: this one, and the work's newest in each language. */
  readonly mentioning: readonly WorkText[];
  readonly names: KeyNamer;
  readonly typed: ReadonlyMap<string, string>;
}

/** The text of the address. One that is not begun in this language is begun beside its source. */
export async function editing(c: DeskContext): Promise<Editing | Response> {
  const found = await workOf(c);
  if (found instanceof Response) return found;
  const { press, id, identity } = found;
  const locale = localeOf(c, identity);
  if (locale === null) return problem(c, 'not-found');
  const texts = await newestTexts(press.newsroom, id);
  const newest = texts.find(({ text }) => text.locale === locale);
  if (newest === undefined)
    return texts.length === 0 ? problem(c, 'not-found') : c.redirect(`/newsroom/works/${id}/translate/${locale}`, 303);
  const working = await workingText(press.newsroom, id, locale);
  const began = working === null ? newest : await textVersion(press.newsroom, id, locale, working.basedOn);
  const changed = working !== null && !isDeepStrictEqual(working.text, began?.text);
  // Where nothing was typed, what a colleague kept elsewhere meanwhile is what stands here.
  const text = working !== null && changed ? working.text : newest.text;
  // What the text in another language mentions has its key here too: whoever translates writes it as it stands there.
  const mentioning = [text, ...texts.map((each) => each.text)];
  const { names } = mentionKeys(mentioning);
  return {
    found,
    locale,
    newest,
    working,
    text,
    revision: working?.revision ?? 0,
    basedOn: working !== null && changed ? working.basedOn : newest.version,
    changed,
    mentioning,
    names,
    typed: typedFrom(text, names),
  };
}

/**
 * Who is meant by what was typed: a short key of what the text mentions already, or a whole id, which somebody found.
 * Works and media are looked up; whether a person is known, only an open vault could tell, and a text about nobody known
 * names nobody.
 */
export async function keysFor(
  { found, text, newest, mentioning }: Pick<Editing, 'found' | 'text' | 'newest' | 'mentioning'>,
  typed: ReadonlyMap<string, Typed>,
): Promise<KeyResolver> {
  const { resolver } = mentionKeys(mentioning);
  const words = [...typed.values()].filter((each) => typeof each === 'string').join('\n');
  const ids = [...new Set(words.match(/\b[a-z2-7]{26}\b/g))].slice(0, MOST_IDS);
  const zone = found.press.newsroom;
  const works = new Set((await worksById(zone, ids as WorkId[])).map(({ work }) => work.id));
  const media = await mediaById(zone, ids as MediaId[]);
  const medium = (key: string, kind: 'picture' | 'film'): MediaId | null =>
    media.get(key as MediaId)?.facts.kind === kind ? (key as MediaId) : null;
  // The film that a story is about stands in none of its lines.
  const films = [text, newest.text].flatMap(({ details }) => (details.kind === 'story' ? (details.film ?? []) : []));
  const own = (key: string): MediaId | null => films.find((id) => key.length > 3 && id.startsWith(key)) ?? null;
  return {
    person: (key) => resolver.person(key) ?? parseId(key),
    place: (key) => resolver.place(key) ?? parseId(key),
    work: (key) => resolver.work(key) ?? (works.has(key as WorkId) ? (key as WorkId) : null),
    picture: (key) => resolver.picture(key) ?? medium(key, 'picture'),
    film: (key) => resolver.film(key) ?? own(key) ?? medium(key, 'film'),
  };
}

const MOST_IDS = 500;
