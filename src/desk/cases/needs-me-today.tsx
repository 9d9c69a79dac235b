import type { JSX } from 'hono/jsx/jsx-runtime';
import { sayDay } from '../../pages/dates.ts';
import type { Language } from '../language.ts';
import type { Need } from './needs-me.ts';

/** On the page of the day: what waits in one's cases, each with the way to it. Nothing, where nothing does. */
export function NeedsMe(props: { readonly needs: readonly Need[]; readonly language: Language }): JSX.Element | null {
  const { needs, language } = props;
  const { say } = language;
  if (needs.length === 0) return null;
  return (
    <section class="needs" aria-labelledby="needs">
      <h2 id="needs">{say('casework.needs')}</h2>
      <ul class="lines">
        {needs.map((need) => (
          <li>
            <p>
              <Where need={need} language={language} />
            </p>
            {need.is === 'more' ? null : (
              <p class={need.is === 'stalled' ? 'help' : 'due'}>{wordsOf(need, language)}</p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

const TABLES = {
  'check-in': '/cases?sort=check-in&need=check-in',
  stalled: '/cases?sort=-stalled&need=stalled',
  answer: '/officials/commitments?need=due',
} as const;

function Where({ need, language }: { need: Need; language: Language }): JSX.Element {
  if (need.is === 'more')
    return <a href={TABLES[need.of]}>{language.say(`tables.more-${need.of}`, { count: need.count })}</a>;
  return need.is === 'answer' ? (
    <a href={`/officials/${need.office}`}>
      <bdi>{need.text.length > 120 ? `${need.text.slice(0, 120)}…` : need.text}</bdi>
    </a>
  ) : (
    <a href={`/cases/${need.case.id}`}>
      <bdi>{need.case.title}</bdi>
    </a>
  );
}

function wordsOf(need: Exclude<Need, { is: 'more' }>, { say, locale }: Language): string {
  switch (need.is) {
    case 'stopped':
      return say(`casework.stopped-${need.why}`);
    case 'check-in':
      return say('casework.needs-check-in', { day: sayDay(need.on, locale) });
    case 'answer':
      return say('casework.needs-answer', { day: sayDay(need.on, locale) });
    default:
      return say('casework.needs-stalled', { kind: say(`kinds.${need.kind}`), count: need.days });
  }
}
