import type { JSX } from 'hono/jsx/jsx-runtime';
import type { AccountId, WorkId } from '../../domain/id.ts';
import { contributionsWaiting, type Contribution } from '../../newsroom/contributions.ts';
import { languagesOf, type WorkLanguage } from '../../newsroom/work-languages.ts';
import { dayOnly } from '../clock-time.ts';
import type { Language } from '../language.ts';
import { accountNames } from './handle-work.tsx';
import { allows, type DeskContext } from './newsroom-context.ts';
import { Title, titleFor } from './work-words.tsx';

/** What was sent in and waits for an editor. */
export interface ContributionsToday {
  readonly waiting: readonly Contribution[];
  readonly more: number;
  readonly titles: ReadonlyMap<WorkId, readonly WorkLanguage[]>;
  readonly accounts: ReadonlyMap<AccountId, string>;
}

const MOST_SHOWN = 8;

/** `null` for whoever does not take texts up. */
export async function contributionsToday(c: DeskContext): Promise<ContributionsToday | null> {
  const { deps, identity } = c.var;
  if (identity === null || !allows(c, 'works.review')) return null;
  const { newsroom } = deps.press.locked(identity);
  const all = await contributionsWaiting(newsroom);
  if (all.length === 0) return null;
  const waiting = all.slice(0, MOST_SHOWN);
  const ids = waiting.map(({ work }) => work);
  const [titles, accounts] = [await languagesOf(newsroom, ids), await accountNames(deps)];
  return { waiting, more: all.length - waiting.length, titles, accounts };
}

export function SentInToday(props: {
  readonly sentIn: ContributionsToday | null;
  readonly language: Language;
}): JSX.Element | null {
  const { sentIn, language } = props;
  const { say, locale } = language;
  if (sentIn === null) return null;
  const { waiting, more, titles, accounts } = sentIn;
  return (
    <section class="needs" aria-labelledby="sent-in">
      <h2 id="sent-in">{say('works.waiting-title')}</h2>
      <ul class="lines">
        {waiting.map(({ work, by, at }) => (
          <li>
            <p>
              <a href={`/newsroom/works/${work}`}>
                <Title of={titleFor(titles.get(work), locale)} language={language} />
              </a>
            </p>
            <p class="due">
              {say('works.waiting-sent-in', { name: accounts.get(by) ?? '–', day: dayOnly(at, locale) })}
            </p>
          </li>
        ))}
      </ul>
      {more === 0 ? null : <p class="hint">{say('works.waiting-more', { count: more })}</p>}
    </section>
  );
}
