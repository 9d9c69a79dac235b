import type { JSX } from 'hono/jsx/jsx-runtime';
import type { Language } from '../../language.ts';
import { languageName } from '../../people/told-history.ts';
import { Title } from '../work-words.tsx';
import type { NewsroomNeed, NewsroomNeeds } from './needs-newsroom.ts';

/** On the page of the day: what waits in the newsroom, each with the way to it. Nothing, where nothing does. */
export function NewsroomToday(props: {
  readonly newsroom: NewsroomNeeds;
  readonly language: Language;
  /** Whether it is what the page of the day is about. */
  readonly first: boolean;
}): JSX.Element | null {
  const { newsroom, language, first } = props;
  const { needs, more } = newsroom;
  const { say } = language;
  if (needs.length === 0) return null;
  return (
    <section class="needs" aria-labelledby="needs-newsroom">
      {first ? <h1 id="needs-newsroom">{say('out.needs')}</h1> : <h2 id="needs-newsroom">{say('out.needs')}</h2>}
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
  const { is, review } = need;
  const { work, locale, version } = review;
  const title = newsroom.titles.get(work)?.find((each) => each.locale === locale) ?? null;
  const about = { version, language: languageName(locale, language.locale) };
  return (
    <li>
      <p>
        <a href={is === 'change' ? `/newsroom/works/${work}/out` : `/newsroom/review/${review.id}`}>
          <Title of={title} language={language} />
        </a>
      </p>
      <p class={is === 'review' ? 'help' : 'due'}>{language.say(`out.need-${is}`, about)}</p>
    </li>
  );
}
