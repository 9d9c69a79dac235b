import type { EditorView } from 'prosemirror-view';
import type { Document } from '../../../domain/document.ts';
import type { LeftOut } from './clean-pasted.ts';
import type { Page } from './page.ts';
import type { FieldKind } from './schema.ts';
import type { ToldMentions } from './told.ts';

export interface FieldEditor {
  readonly name: string;
  readonly kind: FieldKind;
  readonly view: EditorView;
  document(): Document;
  /** Puts another document here, which can be undone. */
  put(document: Document): void;
}

/** What the fields of a page share. */
export interface Surroundings {
  readonly page: Page;
  readonly told: ToldMentions;
  readonly described: Map<string, string>;
  changed(): void;
  focused(field: FieldEditor): void;
  /** Opens the list of people or places, for `@` and `#`. */
  mention(field: FieldEditor, sign: '@' | '#'): void;
  link(field: FieldEditor): void;
  note(field: FieldEditor): void;
  /** Leads to the tools from the text. */
  tools(field: FieldEditor): void;
  leftOut(what: LeftOut): void;
}
