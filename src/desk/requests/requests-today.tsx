import type { JSX } from 'hono/jsx/jsx-runtime';
import type { Instant } from '../../domain/date.ts';
import { isOverdue } from '../../domain/public-request.ts';
import { clockTime, dayOnly } from '../clock-time.ts';
import type { Language } from '../language.ts';

/** At the head of the day: how many wait and since when; loud once the first has waited for about an hour. */
export function RequestsToday(props: {
  waiting: number;
  since: Instant;
  now: Instant;
  language: Language;
}): JSX.Element {
  const { waiting, since, now, language } = props;
  const { say, locale } = language;
  const overdue = isOverdue(since, now);
  const today = dayOnly(since, locale) === dayOnly(now, locale);
  const time = today ? clockTime(since, locale) : `${dayOnly(since, locale)}, ${clockTime(since, locale)}`;
  return (
    <section class={overdue ? 'loud' : undefined} role={overdue ? 'alert' : undefined}>
      <h2>{say('desk.requests-wait', { count: waiting })}</h2>
      <p class="lead">{say(overdue ? 'desk.requests-overdue' : 'desk.requests-since', { time })}</p>
      <p>
        <a class="button" href="/requests">
          {say('desk.requests-open')}
        </a>
      </p>
    </section>
  );
}
