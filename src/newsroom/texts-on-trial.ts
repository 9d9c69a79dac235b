import type { WorkId } from '../domain/id.ts';
import type { Locale } from '../domain/locale.ts';
import type { Zone } from '../platform/database/zone.ts';
import { newestTexts } from './newest-texts.ts';
import type { NewsroomTables } from './schema.ts';
import type { TextVersion } from './texts.ts';
import { workingText } from './working-texts.ts';

/** No version: it stands in the editor, and nobody has read it or had a say in it. */
const NO_VERSION = 0;

/** What is written of a work now, in each of these languages: what stands in the editor, else its newest version. */
export async function writtenTexts(
  zone: Zone<NewsroomTables>,
  work: WorkId,
  locales: readonly Locale[],
): Promise<TextVersion[]> {
  const newest = await newestTexts(zone, work);
  const typed = await Promise.all(locales.map((locale) => workingText(zone, work, locale)));
  return locales.flatMap((locale, at): TextVersion[] => {
    const here = typed[at] ?? null;
    const kept = newest.filter(({ text }) => text.locale === locale);
    // What was kept stays in the editor: whoever read that version has read it.
    if (here === null || kept.some(({ text }) => JSON.stringify(text) === JSON.stringify(here.text))) return kept;
    const { text, by, at: writtenAt } = here;
    return [{ work, version: NO_VERSION, state: 'draft', author: by, writtenAt, text }];
  });
}
