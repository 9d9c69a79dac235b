import type { WorkId } from '../../../domain/id.ts';
import type { Locale } from '../../../domain/locale.ts';
import type { WorkText } from '../../../domain/work.ts';
import type { DeskDependencies } from '../../request.ts';

interface Seen {
  readonly work: WorkId;
  readonly locale: Locale;
  readonly revision: number;
}

/** As many revisions as a few people make of a text while one of them looks away. */
const MOST = 400;

/**
 * What texts were at the revisions that somebody was shown or saved lately, of one desk: in memory alone. Where two wrote
 * at once it tells who changed what; of what is forgotten, the version that both began from must do.
 */
const desks = new WeakMap<DeskDependencies, Map<string, WorkText>>();

const keyOf = ({ work, locale, revision }: Seen): string => `${work} ${locale} ${revision}`;

export function noteSeen(deps: DeskDependencies, seen: Seen, text: WorkText): void {
  const texts = desks.get(deps) ?? new Map<string, WorkText>();
  desks.set(deps, texts);
  texts.delete(keyOf(seen));
  texts.set(keyOf(seen), text);
  for (const key of texts.keys()) {
    if (texts.size <= MOST) break;
    texts.delete(key);
  }
}

export const seenText = (deps: DeskDependencies, seen: Seen): WorkText | null =>
  desks.get(deps)?.get(keyOf(seen)) ?? null;
