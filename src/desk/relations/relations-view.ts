import type { Child } from 'hono/jsx';
import type { Language } from '../language.ts';
import type { Said } from './said.ts';

/** A person's or a case's relations, as far as the reader sees them. */
export interface RelationsView {
  readonly language: Language;
  /** Whose they are, as it stands in the middle. */
  readonly middle: { readonly name: string; readonly note: string };
  readonly shown: readonly Said[];
  /** How many more there are. */
  readonly others: number;
  /** Where all of them are listed. */
  readonly all: string;
  /** What stands there while there are none: where they would be recorded. */
  readonly empty: Child;
}
