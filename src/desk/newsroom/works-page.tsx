import type { JSX } from 'hono/jsx/jsx-runtime';
import type { WorkId } from '../../domain/id.ts';
import { STORY_KINDS, WORK_KINDS } from '../../domain/work.ts';
import { WORK_STATES } from '../../domain/work-state.ts';
import { WORK_ORDERS, type ListedWork, type WorkOrder, type WorksAsked } from '../../newsroom/work-list.ts';
import type { WorkLanguage } from '../../newsroom/work-languages.ts';
import { dayOnly } from '../clock-time.ts';
import { FindForm } from '../find-form.tsx';
import { Frame } from '../frame.tsx';
import type { NewsroomFrame } from './newsroom-context.ts';
import type { Standing } from './standings.ts';
import { languageName } from '../people/told-history.ts';
import { kindInWords, StandingMarks, Title, titleFor } from './work-words.tsx';
import { addressOf, fieldsOf } from './works-asked.ts';

export interface WorksView extends NewsroomFrame {
  readonly asked: WorksAsked;
  /** What was looked for; `null`: nothing. It came in a form, and goes into no address. */
  readonly query: string | null;
  readonly works: readonly ListedWork[];
  /** How many fit, and how many there are at all. */
  readonly count: number;
  readonly all: number;
  readonly page: number;
  readonly pages: number;
  readonly standings: ReadonlyMap<WorkId, readonly Standing[]>;
  /** Every mission, and the titles of those in the list. */
  readonly missions: ReadonlyMap<WorkId, readonly WorkLanguage[]>;
  readonly mayWrite: boolean;
  readonly mayTranslate: boolean;
}

/** Every work of the newsroom. */
export function worksPage(view: WorksView): JSX.Element {
  const { language, identity, session, works, all, query, mayWrite, mayTranslate } = view;
  const { say } = language;
  return (
    <Frame title={say('works.title')} language={language} identity={identity} path="/newsroom" session={session}>
      <div class="head-line">
        <h1>{say('works.title')}</h1>
        <p class="head-links">
          {mayWrite ? <a href="/newsroom/review">{say('out.reviews')}</a> : null}
          <a href="/newsroom/calendar">{say('out.calendar')}</a>
          {mayTranslate ? <a href="/newsroom/to-translate">{say('works.to-translate')}</a> : null}
          {mayWrite && all > 0 ? (
            <a class="button" href="/newsroom/new">
              {say('works.new')}
            </a>
          ) : null}
        </p>
      </div>
      {all === 0 ? (
        <Empty view={view} />
      ) : (
        <>
          <Finders view={view} />
          {works.length === 0 ? (
            <p class="told" role="status">
              {say(query === null ? 'works.none-fit' : 'works.none-found')}{' '}
              <a href="/newsroom">{say('works.show-all')}</a>
            </p>
          ) : (
            <Table view={view} />
          )}
          <Pager view={view} />
        </>
      )}
    </Frame>
  );
}

/** What a newsroom is for, to whom it is new. */
function Empty({ view }: { view: WorksView }): JSX.Element {
  const { say } = view.language;
  return (
    <div class="first-steps">
      <p class="lead">{say('works.none')}</p>
      <ol>
        <li>{say('works.first-begin')}</li>
        <li>{say('works.first-mention')}</li>
        <li>{say('works.first-check')}</li>
        <li>{say('works.first-translate')}</li>
      </ol>
      {view.mayWrite ? (
        <a class="button" href="/newsroom/new">
          {say('works.new')}
        </a>
      ) : (
        <p class="hint">{say('works.none-read')}</p>
      )}
    </div>
  );
}

function Finders({ view }: { view: WorksView }): JSX.Element {
  const { language, identity, asked, query, missions } = view;
  const { say, locale } = language;
  const choose = (name: string, label: string, options: readonly (readonly [string, string])[], chosen: string) => (
    <div class={name === 'order' ? 'by-order' : undefined}>
      <label for={name}>{label}</label>
      <select id={name} name={name}>
        {options.map(([value, words]) => (
          <option value={value} selected={value === chosen}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
  const any = ['', say('works.any')] as const;
  const kinds = WORK_KINDS.flatMap((kind): (readonly [string, string])[] =>
    kind === 'story'
      ? [[kind, say('works.any-story')], ...STORY_KINDS.map((each) => [each, say(`kinds.${each}`)] as const)]
      : [[kind, say(`kinds.${kind}`)]],
  );
  const given = fieldsOf(asked);
  return (
    <div class="table-tools">
      <FindForm
        action="/newsroom/find"
        label={say('works.find')}
        help={say('works.find-help')}
        button={say('works.find-do')}
        query={query}
        carried={given}
      />
      <form class="narrow" method="get" action="/newsroom">
        {choose('kind', say('works.kind'), [any, ...kinds], given['kind'] ?? '')}
        {choose(
          'state',
          say('works.state'),
          [any, ...WORK_STATES.map((each) => [each, say(`works.state-${each}`)] as const)],
          given['state'] ?? '',
        )}
        {choose(
          'locale',
          say('works.language'),
          [any, ...identity.locales.map((each) => [each, languageName(each, locale)] as const)],
          given['locale'] ?? '',
        )}
        {missions.size === 0
          ? null
          : choose(
              'mission',
              say('kinds.mission'),
              [any, ...[...missions].map(([id, told]) => [id, titleFor(told, locale)?.title ?? id] as const)],
              given['mission'] ?? '',
            )}
        {choose(
          'order',
          say('works.order'),
          WORK_ORDERS.map((each) => [each, say(`works.order-${each}`)] as const),
          asked.order,
        )}
        <button type="submit" class="quiet">
          {say('works.narrow')}
        </button>
      </form>
    </div>
  );
}

function Table({ view }: { view: WorksView }): JSX.Element {
  const { language, works, query, asked, count } = view;
  const { say } = language;
  const heading = (label: string, order: WorkOrder): JSX.Element =>
    query !== null ? (
      <th scope="col">{label}</th>
    ) : (
      <th scope="col" aria-sort={asked.order === order ? (order === 'title' ? 'ascending' : 'descending') : undefined}>
        <a href={addressOf({ ...asked, order }, 1)}>{label}</a>
      </th>
    );
  return (
    <table class="table wide titles works">
      <caption>{say(query === null ? 'works.count' : 'works.count-found', { count })}</caption>
      <thead>
        <tr>
          {heading(say('works.work'), 'title')}
          <th scope="col">{say('works.languages')}</th>
          <th scope="col">{say('kinds.mission')}</th>
          {heading(say('works.changed'), 'changed')}
          {heading(say('works.first-published'), 'published')}
        </tr>
      </thead>
      <tbody>
        {works.map((work) => (
          <Row work={work} view={view} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ work, view }: { work: ListedWork; view: WorksView }): JSX.Element {
  const { language, identity, standings, missions } = view;
  const { say, locale } = language;
  const own = standings.get(work.id) ?? [];
  const mission = work.mission === null ? null : titleFor(missions.get(work.mission), locale);
  return (
    <tr>
      <th scope="row">
        <span class="kicker">{kindInWords(work.kind, own[0]?.story ?? null, say)}</span>
        <a href={`/newsroom/works/${work.id}`}>
          <Title of={titleFor(own, locale)} language={language} />
        </a>
      </th>
      <td data-label={say('works.languages')}>
        <StandingMarks standings={own} locales={identity.locales} language={language} />
      </td>
      <td data-label={say('kinds.mission')}>{mission === null ? null : <Title of={mission} language={language} />}</td>
      <td class="day" data-label={say('works.changed')}>
        {work.changedAt === 0 ? null : dayOnly(work.changedAt, locale)}
      </td>
      <td class="day" data-label={say('works.first-published')}>
        {work.publishedAt === null ? null : dayOnly(work.publishedAt, locale)}
      </td>
    </tr>
  );
}

function Pager({ view }: { view: WorksView }): JSX.Element | null {
  const { language, asked, page, pages } = view;
  const { say } = language;
  if (pages <= 1) return null;
  return (
    <nav class="pager" aria-label={say('works.pages')}>
      {page > 1 ? (
        <a href={addressOf(asked, page - 1)} rel="prev">
          {say('works.before')}
        </a>
      ) : null}
      <span>{say('works.page', { page, pages })}</span>
      {page < pages ? (
        <a href={addressOf(asked, page + 1)} rel="next">
          {say('works.next')}
        </a>
      ) : null}
    </nav>
  );
}
