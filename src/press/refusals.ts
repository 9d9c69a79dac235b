import type { MediaId, WorkId } from '../domain/id.ts';
import type { Locale } from '../domain/locale.ts';

/** Why the press does not publish. It names works and media, never a person: refusals are read by more people than the vault is. */
export type PressRefusal =
  | { readonly refused: 'work-unknown'; readonly work: WorkId }
  | { readonly refused: 'no-approved-text'; readonly work: WorkId }
  | { readonly refused: 'subject-without-basis'; readonly work: WorkId }
  | { readonly refused: 'facts-differ'; readonly work: WorkId }
  | { readonly refused: 'media-unknown'; readonly work: WorkId; readonly media: MediaId }
  | { readonly refused: 'alt-missing'; readonly media: MediaId; readonly locale: Locale }
  | { readonly refused: 'credit-missing'; readonly media: MediaId }
  | { readonly refused: 'licence-missing'; readonly media: MediaId }
  | { readonly refused: 'recognisable-without-consent'; readonly media: MediaId }
  | { readonly refused: 'unreadable-media'; readonly media: MediaId }
  | Leak;

/** What the gate found: where, never whom. */
export interface Leak {
  readonly refused: 'protected-name';
  readonly work: WorkId;
  readonly locale: Locale;
  /** Which of the outputs: the page, its slug, the card, the document, a picture's words. */
  readonly output: string;
}
