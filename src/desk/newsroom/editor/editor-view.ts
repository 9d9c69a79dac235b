import type { Document } from '../../../domain/document.ts';
import type { MediaId } from '../../../domain/id.ts';
import type { Conflict } from './conflict.ts';
import type { Editing } from './editing.ts';
import type { Finding, Findable } from './find-mentions.ts';
import type { Present } from './presence.ts';
import type { Choosable } from './text-layout.ts';
import type { Told } from './told-mentions.ts';

/** The editor's page. */
export interface EditorView extends Editing {
  /** As it is shown in the fields: what was sent, where that could not be kept. */
  readonly fields: ReadonlyMap<string, string>;
  readonly rich: ReadonlyMap<string, Document>;
  readonly told: ReadonlyMap<string, Told>;
  /** What the pictures and films of the text are described as. */
  readonly described: ReadonlyMap<MediaId, string>;
  readonly choosable: Choosable;
  readonly errors: Readonly<Record<string, string>>;
  /** What a colleague saved meanwhile. */
  readonly theirs: Conflict | null;
  readonly writer: string;
  readonly others: readonly Present[];
  readonly finding: (Finding & { readonly of: Findable; readonly query: string; readonly put?: boolean }) | null;
  readonly moreRows: number;
  readonly locked: boolean;
  readonly done: { readonly what: 'saved' | 'kept' | 'discarded'; readonly version: number } | null;
}

/** Where the form of a text is. */
export const textPath = ({ found, locale }: Pick<EditorView, 'found' | 'locale'>): string =>
  `/newsroom/works/${found.id}/texts/${locale}`;
