import type { JSX } from 'hono/jsx/jsx-runtime';
import { CAMPAIGN_STATUSES } from '../../domain/case.ts';
import type { PersonId } from '../../domain/id.ts';
import type { SiteIdentity } from '../../domain/site-identity.ts';
import { sayDate, sayDay } from '../../pages/dates.ts';
import type { Session } from '../../staff/sessions.ts';
import { FindForm } from '../find-form.tsx';
import { Frame } from '../frame.tsx';
import type { Language } from '../language.ts';
import { LIST_NEEDS, LIST_ORDERS, type CaseLine, type ListAsked, type ListOrder } from './case-line.ts';

/** So many people of a case stand in its line; the others are counted. */
export const SHOWN_PEOPLE = 3;

export interface CaseListView {
  readonly language: Language;
  readonly identity: SiteIdentity;
  readonly session: Session;
  readonly asked: ListAsked;
  /** What was looked for; `null`: nothing. It came in a form, and goes into no address. */
  readonly query: string | null;
  readonly lines: readonly CaseLine[];
  /** How many cases this person sees at all. */
  readonly all: number;
  readonly page: number;
  readonly pages: number;
  readonly names: ReadonlyMap<PersonId, string>;
  readonly mayWrite: boolean;
}

/** The cases one is on. */
export function caseListPage(view: CaseListView): JSX.Element {
  const { language, identity, session, lines, all, query, mayWrite } = view;
  const { say } = language;
  return (
    <Frame title={say('casework.cases')} language={language} identity={identity} path="/cases" session={session}>
      <div class="head-line">
        <h1>{say('casework.cases')}</h1>
        {mayWrite ? (
          <a class="button" href="/cases/new">
            {say('casework.new')}
          </a>
        ) : null}
      </div>
      {all === 0 ? (
        <>
          <p class="lead">{say('casework.none')}</p>
          <p class="hint">{say(mayWrite ? 'casework.none-write' : 'casework.none-ask')}</p>
        </>
      ) : (
        <>
          <Find view={view} />
          {lines.length === 0 ? (
            <p class="told" role="status">
              {say(query === null ? 'casework.none-fit' : 'casework.none-found')}
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

function Find({ view }: { view: CaseListView }): JSX.Element {
  const { language, asked, query } = view;
  const { say } = language;
  return (
    <div class="finders">
      <FindForm
        action="/cases/find"
        label={say('casework.find')}
        help={say('casework.find-help')}
        button={say('casework.find-do')}
        query={query}
      />
      <form class="narrow" method="get" action="/cases">
        <div>
          <label for="campaign">{say('casework.campaign')}</label>
          <select id="campaign" name="campaign">
            <option value="">{say('casework.any')}</option>
            {CAMPAIGN_STATUSES.map((each) => (
              <option value={each} selected={asked.campaign === each}>
                {say(`casework.campaign-${each}`)}
              </option>
            ))}
          </select>
        </div>
        <div>
          <label for="need">{say('casework.need')}</label>
          <select id="need" name="need">
            <option value="">{say('casework.any')}</option>
            {LIST_NEEDS.map((each) => (
              <option value={each} selected={asked.need === each}>
                {say(`casework.need-${each}`)}
              </option>
            ))}
          </select>
        </div>
        <div>
          <label for="order">{say('casework.order')}</label>
          <select id="order" name="order">
            {LIST_ORDERS.map((each) => (
              <option value={each} selected={asked.order === each}>
                {say(`casework.order-${each}`)}
              </option>
            ))}
          </select>
        </div>
        <button type="submit" class="quiet">
          {say('casework.narrow')}
        </button>
      </form>
    </div>
  );
}

function Table({ view }: { view: CaseListView }): JSX.Element {
  const { language, lines, query, asked } = view;
  const { say } = language;
  const heading = (label: string, order: ListOrder): JSX.Element =>
    query !== null ? (
      <th scope="col">{label}</th>
    ) : (
      <th scope="col" aria-sort={asked.order === order ? 'ascending' : undefined}>
        <a href={addressOf({ ...asked, order }, 1)}>{label}</a>
      </th>
    );
  return (
    <table class="cases">
      <caption>{say(query === null ? 'casework.count' : 'casework.count-found', { count: lines.length })}</caption>
      <thead>
        <tr>
          {heading(say('casework.title'), 'title')}
          <th scope="col">{say('casework.people')}</th>
          <th scope="col">{say('casework.campaign')}</th>
          {heading(say('casework.situation'), 'situation')}
          {heading(say('casework.check-in'), 'check-in')}
          {heading(say('casework.stalled'), 'stalled')}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <Row line={line} view={view} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ line, view }: { line: CaseLine; view: CaseListView }): JSX.Element {
  const { language, names } = view;
  const { say, locale } = language;
  const { record, latest, checkIn, checkInDue, stalled, held } = line;
  const people = record.people.map(({ person, role }) => names.get(person) ?? say(`casework.role-${role}`));
  return (
    <tr>
      <th scope="row">
        <a href={`/cases/${record.id}`}>
          <bdi>{record.title}</bdi>
        </a>
        {held ? <span class="state held">{say('casework.held')}</span> : null}
      </th>
      <td data-label={say('casework.people')}>
        {people.slice(0, SHOWN_PEOPLE).map((name, at) => (
          <>
            {at === 0 ? null : ', '}
            <bdi>{name}</bdi>
          </>
        ))}
        {people.length > SHOWN_PEOPLE ? ` ${say('casework.and-more', { count: people.length - SHOWN_PEOPLE })}` : null}
      </td>
      <td data-label={say('casework.campaign')}>{say(`casework.campaign-${record.campaign}`)}</td>
      <td data-label={say('casework.situation')}>
        {latest === null ? null : (
          <>
            {say(`kinds.${latest.state}`)}
            {latest.on === null ? null : <span class="hint">{sayDate(latest.on, locale)}</span>}
          </>
        )}
      </td>
      <td data-label={say('casework.check-in')} class={checkInDue ? 'due' : undefined}>
        {checkIn === null ? null : (
          <>
            <time datetime={checkIn}>{sayDay(checkIn, locale)}</time>
            {checkInDue ? <span class="hint">{say('casework.due')}</span> : null}
          </>
        )}
      </td>
      <td data-label={say('casework.stalled')} class={stalled === null ? undefined : 'due'}>
        {stalled === null ? null : say('casework.days', { count: stalled })}
      </td>
    </tr>
  );
}

function Pager({ view }: { view: CaseListView }): JSX.Element | null {
  const { language, asked, page, pages } = view;
  const { say } = language;
  if (pages <= 1) return null;
  return (
    <nav class="pager" aria-label={say('casework.pages')}>
      {page > 1 ? <a href={addressOf(asked, page - 1)}>{say('casework.before')}</a> : null}
      <span>{say('casework.page', { page, pages })}</span>
      {page < pages ? <a href={addressOf(asked, page + 1)}>{say('casework.next')}</a> : null}
    </nav>
  );
}

function addressOf({ campaign, need, order }: ListAsked, page: number): string {
  const given = { campaign, need, order: order === 'title' ? null : order, page: page === 1 ? null : String(page) };
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(given)) if (value !== null) search.set(name, value);
  return search.size === 0 ? '/cases' : `/cases?${search}`;
}
