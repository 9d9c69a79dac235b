import type { Child } from 'hono/jsx';
import type { JSX } from 'hono/jsx/jsx-runtime';
import type { WorkId } from '../../domain/id.ts';
import { dateAndTime } from '../clock-time.ts';
import { Frame } from '../frame.tsx';
import { partialDay } from '../people/person-words.ts';
import { PostButton } from '../post-button.tsx';
import type { Standing } from './standings.ts';
import { SHOWN_HISTORY } from './work-history.ts';
import { WorkLanguages } from './work-languages.tsx';
import type { WorkView } from './work-view.ts';
import { kindInWords, Title, titleFor } from './work-words.tsx';

/** One work: how it stands in each language, what it is about, who is in it, what happened to it. */
export function workPage(view: WorkView): JSX.Element {
  const { language, identity, session, id, standings } = view;
  const title = titleFor(standings, language.locale);
  return (
    <Frame
      title={title?.title || language.say('works.untitled')}
      language={language}
      identity={identity}
      path={`/newsroom/works/${id}`}
      session={session}
    >
      <Head view={view} title={title} />
      <SentIn view={view} />
      <WorkLanguages view={view} />
      <div class="case">
        <div>
          <Facts view={view} />
          <People view={view} />
        </div>
        <div>
          <Out view={view} />
          <History view={view} />
        </div>
      </div>
    </Frame>
  );
}

function Head({ view, title }: { view: WorkView; title: Standing | null }): JSX.Element {
  const { language, file, urgent } = view;
  const { say } = language;
  const { kind } = file.work;
  return (
    <>
      <p class="kicker">
        <a href="/newsroom">{say('works.title')}</a> · {kindInWords(kind, title?.story ?? null, say)}
      </p>
      <h1>
        <Title of={title} language={language} />
        {urgent ? <span class="state urgent">{say('works.urgent')}</span> : null}
      </h1>
    </>
  );
}

/** Where it came from, while and after it waits. */
function SentIn({ view }: { view: WorkView }): JSX.Element | null {
  const { language, contribution, accounts, id, mayReview } = view;
  const { say, locale } = language;
  if (contribution === null) return null;
  const { by, at, taken } = contribution;
  return (
    <div class="told sent-in">
      <p>
        {say('works.sent-in-by', { name: accounts.get(by) ?? '–', time: dateAndTime(at, locale) })}
        {taken === null ? null : ` ${say('works.taken-up-by', { name: accounts.get(taken.by) ?? '–' })}`}
      </p>
      <p class="hint">{say('works.sent-in-more')}</p>
      {taken === null && mayReview ? (
        <PostButton action={`/newsroom/works/${id}/take-up`} fields={{}} label={say('works.take-up')} />
      ) : null}
    </div>
  );
}

function Part(props: {
  readonly id: string;
  readonly title: string;
  readonly change?: { readonly path: string; readonly label: string } | null;
  readonly children?: Child;
}): JSX.Element {
  const { id, title, change = null, children } = props;
  return (
    <section class="part" aria-labelledby={id}>
      <div class="part-head">
        <h2 id={id}>{title}</h2>
        {change === null ? null : <a href={change.path}>{change.label}</a>}
      </div>
      {children}
    </section>
  );
}

function Facts({ view }: { view: WorkView }): JSX.Element {
  const { language, id, file, titles, place, mayWrite } = view;
  const { say, locale } = language;
  const { mission, campaign, cases, date, picture, place: where } = file.work;
  const workLink = (of: WorkId) => (
    <a href={`/newsroom/works/${of}`}>
      <Title of={titleFor(titles.get(of), locale)} language={language} />
    </a>
  );
  const none = <span class="none">{say('works.fact-none')}</span>;
  const change = mayWrite ? { path: `/newsroom/works/${id}/facts`, label: say('works.facts-change') } : null;
  return (
    <Part id="facts" title={say('works.facts')} change={change}>
      <dl class="pairs">
        {file.work.kind === 'case' ? (
          <>
            <dt>{say('works.case-of')}</dt>
            <dd>
              <a href={`/newsroom/works/${id}/case`}>{say('works.case-of-open')}</a>
            </dd>
          </>
        ) : null}
        {file.work.kind === 'mission' ? null : (
          <>
            <dt>{say('kinds.mission')}</dt>
            <dd>{mission === null ? none : workLink(mission)}</dd>
          </>
        )}
        {file.work.kind === 'campaign' ? null : (
          <>
            <dt>{say('kinds.campaign')}</dt>
            <dd>{campaign === null ? none : workLink(campaign)}</dd>
          </>
        )}
        <dt>{say('works.cases')}</dt>
        <dd>
          {cases.length === 0 ? none : null}
          {cases.map((each) => (
            <span class="one">{workLink(each)}</span>
          ))}
        </dd>
        <dt>{say('works.date')}</dt>
        <dd>{date === null ? none : partialDay(date, language)}</dd>
        <dt>{say('works.place')}</dt>
        <dd>{where === null ? none : where === 'withheld' ? say('works.place-withheld') : <bdi>{place}</bdi>}</dd>
        <dt>{say('works.picture')}</dt>
        <dd>{picture === null ? none : <a href={`/media/${picture}`}>{say('works.picture-there')}</a>}</dd>
      </dl>
    </Part>
  );
}

function People({ view }: { view: WorkView }): JSX.Element {
  const { language, people, untold } = view;
  const { say } = language;
  return (
    <Part id="people" title={say('works.people')}>
      {people.length + untold === 0 ? <p class="hint">{say('works.people-none')}</p> : null}
      <ul class="rows-list">
        {people.map(({ told, subject, firstPerson }) => (
          <li>
            <bdi>{told}</bdi>
            <span class="hint">
              {say(subject ? 'works.person-subject' : 'works.person-mentioned')}
              {firstPerson ? ` · ${say('works.person-first')}` : null}
            </span>
          </li>
        ))}
      </ul>
      {untold === 0 ? null : <p class="hint">{say('works.people-untold', { count: untold })}</p>}
    </Part>
  );
}

/** What leads out of the newsroom, and away from it. */
function Out({ view }: { view: WorkView }): JSX.Element {
  const { language, id, file, mayWrite, mayReview, mayHide } = view;
  const { say } = language;
  const at = `/newsroom/works/${id}`;
  return (
    <Part id="out" title={say('works.out')}>
      <ul class="rows-list leads-on">
        <li>
          <a href={`${at}/check`}>{say('works.check')}</a>
          <span class="hint">{say('works.check-more')}</span>
        </li>
        <li>
          <a href={`${at}/out`}>{say(mayReview ? 'works.go-out' : 'works.see-out')}</a>
          <span class="hint">{say('works.go-out-more')}</span>
        </li>
        {mayHide && file.publishedAt !== null ? (
          <li>
            <a href={`/off-site/works/${id}`}>{say('works.hide')}</a>
            <span class="hint">{say('works.hide-more')}</span>
          </li>
        ) : null}
        {mayWrite && file.publishedAt === null ? (
          <li>
            <a href={`${at}/discard`}>{say('works.discard')}</a>
            <span class="hint">{say('works.discard-hint')}</span>
          </li>
        ) : null}
      </ul>
    </Part>
  );
}

function History({ view }: { view: WorkView }): JSX.Element {
  const { language, history, accounts } = view;
  const { say, locale } = language;
  const more = history.length - SHOWN_HISTORY;
  return (
    <Part id="history" title={say('works.history')}>
      <ol class="rows-list">
        {history.slice(0, SHOWN_HISTORY).map(({ at, by, what }) => (
          <li>
            <span>{what}</span>
            <span class="hint">
              {at <= 1 ? null : dateAndTime(at, locale)}
              {by === null ? null : ` · ${accounts.get(by) ?? '–'}`}
            </span>
          </li>
        ))}
      </ol>
      {more > 0 ? <p class="hint">{say('works.history-more', { count: more })}</p> : null}
    </Part>
  );
}
