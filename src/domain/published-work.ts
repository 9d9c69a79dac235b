import type { Correction } from './correction.ts';
import type { Instant, PartialDate } from './date.ts';
import type { MediaId, WorkId } from './id.ts';
import type { Locale } from './locale.ts';
import type { Byline, Details, WorkKind } from './work.ts';

/**
 * One work in one language as the world may read it: mentions have become words, media have become files.
 * No id of a person or a place is in it. This is what `published` stores and `pages/` renders.
 */
export interface PublishedWork {
  readonly work: WorkId;
  readonly kind: WorkKind;
  readonly locale: Locale;
  readonly slug: string;
  readonly title: PublishedLine;
  readonly standfirst: PublishedLine;
  readonly body: readonly PublishedBlock[];
  readonly bylines: readonly Byline[];
  readonly date: PartialDate | null;
  /** As told; `null` where the work has no place. A withheld place is a sentence too. */
  readonly place: string | null;
  readonly picture: PublishedPicture | null;
  /** The picture for social networks, 1200 by 630, rendered for this page. */
  readonly card: PublishedFile | null;
  /** The typeset document of a report. */
  readonly pdf: PublishedFile | null;
  readonly mission: WorkId | null;
  readonly campaign: WorkId | null;
  readonly cases: readonly WorkId[];
  readonly details: PublishedDetails;
  /** What was put right since it was published, newest first. */
  readonly corrections: readonly Correction<PublishedLine>[];
  readonly publishedAt: Instant;
  readonly modifiedAt: Instant;
  /** Whether money may be asked for beside it: everyone it is about has agreed to that. */
  readonly appeal: boolean;
  /** The earliest end of a basis that it rests on. From that instant on the site does not show it. */
  readonly validUntil: Instant | null;
}

/** `null`: the terms of whom a case is about withhold when. */
export type PublishedDetails = Details<PublishedLine, readonly PublishedBlock[], PublishedFilm, PartialDate | null>;

export type PublishedLine = readonly PublishedSpan[];

export interface PublishedSpan {
  readonly text: string;
  readonly marks: readonly PublishedMark[];
}

export type PublishedMark =
  | { readonly type: 'strong' }
  | { readonly type: 'emphasis' }
  | { readonly type: 'lang'; readonly lang: string }
  | { readonly type: 'link'; readonly href: string }
  | { readonly type: 'work'; readonly work: WorkId }
  /** Calls a footnote, by its number from 1 in this text. The span's words are the number in brackets. */
  | { readonly type: 'note'; readonly number: number };

export type PublishedBlock =
  | { readonly type: 'paragraph'; readonly content: PublishedLine }
  | { readonly type: 'heading'; readonly level: 2 | 3; readonly content: PublishedLine }
  | { readonly type: 'list'; readonly ordered: boolean; readonly items: readonly PublishedLine[] }
  | { readonly type: 'quote'; readonly content: PublishedLine }
  | { readonly type: 'picture'; readonly picture: PublishedPicture }
  | { readonly type: 'video'; readonly film: PublishedFilm }
  /** The footnotes of a text, in the order of their numbers: its last block. */
  | { readonly type: 'notes'; readonly items: readonly PublishedLine[] };

/** A file under `/media/`, named by the SHA-256 of its bytes. */
export interface PublishedFile {
  readonly file: string;
  readonly type: string;
  readonly bytes: number;
  readonly width?: number;
  readonly height?: number;
}

export interface PublishedPicture {
  readonly media: MediaId;
  /** The same picture in several widths and formats; the last one is the fallback that every browser reads. */
  readonly renditions: readonly (PublishedFile & { readonly width: number; readonly height: number })[];
  readonly alt: string;
  readonly caption: string | null;
  readonly credit: string;
  readonly licence: string;
  /** What must stay in view where it is cut to another shape, in tenths from its left and top edges; its middle if not said. */
  readonly focus?: { readonly x: number; readonly y: number };
}

export interface PublishedFilm {
  readonly media: MediaId;
  readonly sources: readonly PublishedFile[];
  readonly poster: PublishedPicture | null;
  readonly captions: readonly { readonly lang: string; readonly file: string }[];
  readonly seconds: number;
  readonly width: number;
  readonly height: number;
}

/** What lists, feeds, search results and neighbours need of a work. */
export type WorkSummary = Pick<
  PublishedWork,
  | 'work'
  | 'kind'
  | 'locale'
  | 'slug'
  | 'title'
  | 'standfirst'
  | 'bylines'
  | 'date'
  | 'place'
  | 'picture'
  | 'mission'
  | 'details'
  | 'publishedAt'
  | 'modifiedAt'
>;

/** A line without its marks, for titles of windows, feeds and search. */
export function plainText(line: PublishedLine): string {
  return line.map((span) => span.text).join('');
}

/** The words of a footnote's call: brackets keep them apart from the word before, for readers, search and the gate. */
export const callOf = (number: number): string => `[${number}]`;

/** The one predicate of what is public now, of what is not hidden (`published/hide-works.ts`). */
export function isPublicAt(work: { publishedAt: Instant; validUntil: Instant | null }, now: Instant): boolean {
  return work.publishedAt <= now && (work.validUntil === null || now < work.validUntil);
}
