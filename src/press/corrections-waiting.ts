import type { RecordedCorrection } from '../newsroom/corrections.ts';
import { languagesThere } from '../published/public-languages.ts';
import type { LockedPress } from './press.ts';

/** Those of these corrections that no reader has been told yet: the work was not published again since. */
export async function correctionsWaiting(
  { published }: LockedPress,
  recorded: readonly RecordedCorrection[],
): Promise<RecordedCorrection[]> {
  const there = await languagesThere(published, [...new Set(recorded.map(({ work }) => work))]);
  return recorded.filter(({ work, kind, words, recordedAt }) =>
    there.some(
      (each) =>
        each.work === work && each.modifiedAt < recordedAt && (kind === 'removal' || words[each.locale] !== undefined),
    ),
  );
}
