import type { MediaId, PersonId, PlaceId, WorkId } from '../domain/id.ts';
import type { Locale } from '../domain/locale.ts';
import type { ProtectedTerm, Severity, Way } from '../domain/protected-term.ts';

/** Why the press does not publish. It names works and media, never a person: refusals are read by more people than the vault is. */
export type PressRefusal =
  | { readonly refused: 'work-unknown'; readonly work: WorkId }
  | { readonly refused: 'no-approved-text'; readonly work: WorkId }
  | { readonly refused: 'subject-without-basis'; readonly work: WorkId }
  /** Someone withdrew while it was made ready. */
  | { readonly refused: 'terms-changed'; readonly work: WorkId }
  | { readonly refused: 'facts-differ'; readonly work: WorkId }
  | { readonly refused: 'media-unknown'; readonly work: WorkId; readonly media: MediaId }
  /** So many proper names in it are linked to no record, and nobody has said what they are. */
  | { readonly refused: 'names-unanswered'; readonly work: WorkId; readonly locale: Locale; readonly names: number }
  | { readonly refused: 'alt-missing'; readonly media: MediaId; readonly locale: Locale }
  | { readonly refused: 'credit-missing'; readonly media: MediaId }
  | { readonly refused: 'licence-missing'; readonly media: MediaId }
  /** Nobody is named who can be recognised in it, and nobody has said that nobody can. */
  | { readonly refused: 'people-unsaid'; readonly media: MediaId }
  /** Nobody has looked for words in the picture itself. */
  | { readonly refused: 'pixels-unseen'; readonly media: MediaId }
  | { readonly refused: 'recognisable-without-consent'; readonly media: MediaId }
  | { readonly refused: 'text-not-approved'; readonly work: WorkId; readonly locale: Locale }
  | { readonly refused: 'picture-not-approved'; readonly media: MediaId; readonly locale: Locale }
  /** Bad news before the family, good news before the person, or news that no case has on record. */
  | { readonly refused: 'situation-untold'; readonly work: WorkId; readonly locale: Locale }
  /** The page of a case, and nobody has said of which. */
  | { readonly refused: 'case-page-unlinked'; readonly work: WorkId }
  /** A petition about a case in which nobody asked for one, or somebody forbids it, or that is at rest. */
  | { readonly refused: 'petition-not-asked' | 'petition-names-unasked'; readonly work: WorkId }
  /** A lawyer or partner of someone it is about has a say in it, and has not answered, or said no. */
  | { readonly refused: 'text-not-signed-off'; readonly work: WorkId; readonly locale: Locale }
  /** The document has letters that none of our fonts can draw. */
  | { readonly refused: 'letters-missing'; readonly work: WorkId; readonly locale: Locale }
  | { readonly refused: 'unreadable-media'; readonly media: MediaId }
  | Leak
  | {
      readonly refused: 'gate-unreadable';
      readonly work: WorkId;
      readonly locale: Locale;
      readonly output: OutputName;
    };

export type PublishingRefusal = PressRefusal | { readonly refused: 'slug-taken'; readonly path: string };

/** What goes out of a work: the gate reads every one of them. */
export type OutputName =
  | 'slug'
  | 'title'
  | 'alt'
  | 'caption'
  | 'page'
  | 'json-ld'
  | 'feed'
  /** The front page, lists, events and their calendar, the JSON of a petition. */
  | 'list'
  | 'search'
  | 'card'
  | 'card-file'
  | 'document'
  | 'document-file'
  | 'picture'
  | 'picture-file'
  | 'film-file'
  | 'file-name';

/** What the gate found: where, never whom. */
export interface Leak {
  readonly refused: 'protected-name';
  readonly work: WorkId;
  readonly locale: Locale;
  /** Where the first of the findings that block is. */
  readonly output: OutputName;
  readonly findings: readonly Finding[];
}

/**
 * One place in what would go out. It holds no name: those who may know whose it is open the record.
 */
export interface Finding {
  /** A digest of all that is below; an override names it. */
  readonly finding: string;
  readonly work: WorkId;
  readonly locale: Locale;
  readonly output: OutputName;
  readonly severity: Severity;
  readonly kind: ProtectedTerm['kind'];
  readonly way: Way;
  /** Whose it may be. More than one where people share a name. */
  readonly records: readonly (PersonId | PlaceId)[];
  /** Some words around it. What was found, and every word of the same names, is `▮▮▮` whatever its length. */
  readonly context: string;
}
