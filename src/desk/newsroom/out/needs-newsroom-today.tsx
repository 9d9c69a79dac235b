import type { JSX } from 'hono/jsx/jsx-runtime';
import type { Language } from '../../language.ts';
import { languageName } from '../../people/told-history.ts';
import { inZone } from '../../zone.ts';
import { Title, titleFor } from '../work-words.tsx';
import type { NewsroomNeed, NewsroomNeeds } from './needs-newsroom.ts';

/** On the page of the day: what waits in the newsroom, each with the way to it. Nothing, where nothing does. */
export function NewsroomToday(props: {
  readonly newsroom: NewsroomNeeds;
  readonly language: Language;
}): JSX.Element | null {
  const { newsroom, language } = props;
  const { needs, more } = newsroom;
  const { say } = language;
  if (needs.length === 0) return null;
  return (
    <section class="needs" aria-labelledby="needs-newsroom">
      <h2 id="needs-newsroom">{say('out.needs')}</h2>
      <ul class="lines">
        {needs.map((need) => (
          <Waits need={need} newsroom={newsroom} language={language} />
        ))}
      </ul>
      {more === 0 ? null : (
        <p>
          <a href="/newsroom/review">{say('out.needs-more', { count: more })}</a>
        </p>
      )}
    </section>
  );
}

function Waits(props: {
  readonly need: NewsroomNeed;
  readonly newsroom: NewsroomNeeds;
  readonly language: Language;
}): JSX.Element {
  const { need, newsroom, language } = props;
  const { work } = need;
  const titles = newsroom.titles.get(work);
  const own = 'review' in need ? titles?.find((each) => each.locale === need.review.locale) : undefined;
  const toRead = need.is === 'review' || need.is === 'owed';
  return (
    <li>
      <p>
        <a href={toRead ? `/newsroom/review/${need.review.id}` : `/newsroom/works/${work}/out`}>
          <Title of={own ?? titleFor(titles, language.locale)} language={language} />
        </a>
      </p>
      <p class={need.is === 'review' ? 'help' : 'due'}>{wordsOf(need, language)}</p>
    </li>
  );
}

function wordsOf(need: NewsroomNeed, { say, locale }: Language): string {
  switch (need.is) {
    case 'held-back':
      return say('out.need-held-back', { time: inZone(need.planned.at, need.planned.zone, locale) });
    case 'correction':
      return say('out.need-correction');
    default: {
      const { version, locale: of } = need.review;
      return say(`out.need-${need.is}`, { version, language: languageName(of, locale) });
    }
  }
}
