import { mentionsOf } from '../../domain/document.ts';
import type { Inline } from '../../domain/document.ts';
import type { WorkId } from '../../domain/id.ts';
import type { WorkKind } from '../../domain/work.ts';
import { newestTitles } from '../../newsroom/newest-texts.ts';
import { titleInWords, type WorkLanguage } from '../../newsroom/work-languages.ts';
import { publicTitles } from '../../published/public-languages.ts';
import { wordsFor } from './mention-words.ts';
import type { DeskContext, Newsroom } from './newsroom-context.ts';

/**
 * The same works with titles in which mentions are words: as readers see them where they are public, and else in the
 * form that consent lets out, for whoever may read it.
 */
export async function withToldTitles<Some extends WorkLanguage>(
  c: DeskContext,
  newsroom: Newsroom,
  works: ReadonlyMap<WorkId, readonly Some[]>,
  kinds: ReadonlyMap<WorkId, WorkKind>,
): Promise<Map<WorkId, Some[]>> {
  const { press } = newsroom;
  const mentioning = [...works].flatMap(([id, all]) => (all.some(hasMention) ? [id] : []));
  const shown = await publicTitles(press.published, mentioning, c.var.deps.now());
  const rest = mentioning.filter((id) => works.get(id)?.some((each) => hasMention(each) && !shown.has(keyOf(each))));
  const titles = new Map((await newestTitles(press.newsroom, rest)).map((each) => [keyOf(each), each.title]));
  const blocks = [...titles.values()].map((content) => ({ type: 'paragraph' as const, content }));
  const words = await wordsFor(c, newsroom, mentionsOf({ v: 1, blocks }));
  const told = (each: Some): string => {
    const line = titles.get(keyOf(each));
    const kind = kinds.get(each.work) ?? 'page';
    return line === undefined
      ? each.title
      : titleInWords(
          line.map((inline): Inline =>
            inline.type === 'text' || inline.type === 'note'
              ? inline
              : { type: 'text', text: words.of(inline, each.locale, { id: each.work, kind }), marks: [] },
          ),
        );
  };
  return new Map(
    [...works].map(([id, all]) => [id, all.map((each) => ({ ...each, title: shown.get(keyOf(each)) ?? told(each) }))]),
  );
}

const hasMention = ({ title }: WorkLanguage): boolean => title.includes('…');
const keyOf = ({ work, locale }: Pick<WorkLanguage, 'work' | 'locale'>): string => `${work} ${locale}`;
