import type { WorkSummary } from '../domain/published-work.ts';
import type { Byline } from '../domain/work.ts';
import { sayDate } from './dates.ts';
import type { PageContext } from './page-context.ts';

const KEYS = { author: 'story.by', retold: 'story.retold', guest: 'story.guest' } as const;

/** Who, in what role, where and when. What is not known is not there; a withheld place is said as such. */
export function Byline(props: { work: WorkSummary; context: PageContext; short?: boolean }) {
  const { work, context, short = false } = props;
  const bylines = short ? work.bylines.slice(0, 1) : work.bylines;
  return (
    <div class="byline">
      {bylines.map((byline) => (
        <p>
          {context.say(KEYS[byline.credit], { name: byline.name })}
          {byline.role === null ? null : <span class="role">, {byline.role}</span>}
        </p>
      ))}
      <Dateline work={work} context={context} />
    </div>
  );
}

export function Dateline(props: { work: Pick<WorkSummary, 'date' | 'place'>; context: PageContext }) {
  const { work, context } = props;
  if (work.date === null && work.place === null) return null;
  return (
    <p class="dateline">
      {work.place === null ? null : <span>{capital(work.place, context.locale)}</span>}
      {work.date === null ? null : <time datetime={work.date}>{sayDate(work.date, context.locale)}</time>}
    </p>
  );
}

/** Names of everyone who wrote, once each, for "diaries by". */
export function namesOf(works: readonly { readonly bylines: readonly Byline[] }[]): string[] {
  return [...new Set(works.flatMap((work) => work.bylines.map((byline) => byline.name)))];
}

/** A stand-in such as "a town in Guerrero" begins a line here. */
const capital = (text: string, locale: string): string => text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);
