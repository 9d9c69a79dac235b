import { textIn, type Locale } from '../../../domain/locale.ts';
import type { WorkId } from '../../../domain/id.ts';
import { listMedia } from '../../../newsroom/media-list.ts';
import { mediaById, type MediaItem } from '../../../newsroom/media.ts';
import { languagesOf } from '../../../newsroom/work-languages.ts';
import { listWorks, NOTHING_ELSEWHERE } from '../../../newsroom/work-list.ts';
import { clock } from '../../media/media-words.ts';
import type { DeskContext } from '../newsroom-context.ts';
import { withToldTitles } from '../told-titles.ts';
import { titleFor } from '../work-words.tsx';
import type { Editing } from './editing.ts';
import type { Findable, FoundMention } from './find-mentions.ts';
import type { Choices, Choosable } from './text-layout.ts';

type Found = { readonly of: Findable; readonly found: readonly FoundMention[] } | null;

const NONE: Choosable = { reports: new Map(), petitions: new Map(), films: [] };
const MOST_FILMS = 1000;

/** What the fields of this kind of text are chosen among. */
export async function choosable(c: DeskContext, now: Editing, finding: Found): Promise<Choosable> {
  const { found, text } = now;
  if (text.details.kind === 'story') return { ...NONE, films: await films(now, finding) };
  if (text.details.kind !== 'mission') return NONE;
  return {
    ...NONE,
    reports: await ofMission(c, found, 'report'),
    petitions: await ofMission(c, found, 'petition'),
  };
}

/**
 * The films of the library, the newest first; where they are more than a list can hold, those that were found beside the
 * text stand in it too. The one that is chosen is known by its key in the text, as everywhere in a form.
 */
async function films({ found, text, typed, locale }: Editing, finding: Found): Promise<Choices> {
  const { press, identity } = found;
  const any = { kind: 'film', lacks: null, work: null, unused: false, words: [] } as const;
  const { items } = await listMedia(press.newsroom, any, identity.locales, { limit: MOST_FILMS, offset: 0 });
  const chosen = text.details.kind === 'story' ? text.details.film : null;
  const also = finding?.of === 'film' ? finding.found.map(({ id }) => id as MediaItem['id']) : [];
  const further = await mediaById(
    press.newsroom,
    [...(chosen === null ? [] : [chosen]), ...also].filter((id) => items.every((item) => item.id !== id)),
  );
  return [...further.values(), ...items].map((item) => [
    item.id === chosen ? (typed.get('film') ?? item.id) : item.id,
    filmInWords(item, locale),
  ]);
}

/** What it shows, how long, and whose it is: enough to tell one film from another in a list. */
function filmInWords({ id, texts, facts }: MediaItem, locale: Locale): string {
  const alt = texts.get(locale)?.alt || [...texts.values()].find((each) => each.alt !== '')?.alt || id.slice(0, 6);
  const length = facts.kind === 'film' ? clock(facts.seconds) : '';
  return [alt, length, textIn(facts.credit, locale) ?? ''].filter((each) => each !== '').join(' · ');
}

/** A mission's own reports or petitions, of which its page can lead with one. */
async function ofMission(
  c: DeskContext,
  found: Editing['found'],
  kind: 'report' | 'petition',
): Promise<ReadonlyMap<WorkId, string>> {
  const { press, language, id } = found;
  const any = { story: null, locale: null, state: null, words: [], order: 'changed' } as const;
  const { works } = await listWorks(press.newsroom, { ...any, kind, mission: id }, NOTHING_ELSEWHERE, {
    limit: 100,
    offset: 0,
  });
  const ids = works.map((each) => each.id);
  const titles = await withToldTitles(
    c,
    found,
    await languagesOf(press.newsroom, ids),
    new Map(works.map((each) => [each.id, kind])),
  );
  return new Map(
    ids.map((each) => [each, titleFor(titles.get(each), language.locale)?.title || language.say('works.untitled')]),
  );
}
