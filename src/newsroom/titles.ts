import type { WorkId } from '../domain/id.ts';
import type { Locale } from '../domain/locale.ts';
import type { Zone } from '../platform/database/zone.ts';
import type { NewsroomTables } from './schema.ts';
import { approvedTexts } from './texts.ts';

/**
 * What colleagues call these works: the words of their approved titles, in the first of these languages that has one.
 * A person or a place in a title is `…`: nothing here knows their names.
 */
export async function titlesOf(
  zone: Zone<NewsroomTables>,
  works: readonly WorkId[],
  locales: readonly Locale[],
): Promise<Map<WorkId, string>> {
  const titles = new Map<WorkId, { readonly rank: number; readonly title: string }>();
  for (let at = 0; at < works.length; at += AT_ONCE)
    for (const { work, text } of await approvedTexts(zone, works.slice(at, at + AT_ONCE))) {
      const found = locales.indexOf(text.locale);
      const rank = found === -1 ? locales.length : found;
      const known = titles.get(work);
      if (known !== undefined && known.rank <= rank) continue;
      const title = text.title.map((inline) => (inline.type === 'text' ? inline.text : '…')).join('');
      titles.set(work, { rank, title: title.trim() });
    }
  return new Map([...titles].map(([work, { title }]) => [work, title]));
}

const AT_ONCE = 1000;
