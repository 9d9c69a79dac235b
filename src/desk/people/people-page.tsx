import type { JSX } from 'hono/jsx/jsx-runtime';
import type { Case } from '../../domain/case.ts';
import type { Instant } from '../../domain/date.ts';
import type { SiteIdentity } from '../../domain/site-identity.ts';
import type { Session } from '../../staff/sessions.ts';
import type { PersonWithBases } from '../../vault/people.ts';
import { FindForm } from '../find-form.tsx';
import { Frame } from '../frame.tsx';
import type { Language } from '../language.ts';
import { deskName, glance } from './person-words.ts';

export interface PeopleView {
  readonly language: Language;
  readonly identity: SiteIdentity;
  readonly session: Session;
  readonly now: Instant;
  readonly people: readonly PersonWithBases[];
  readonly cases: readonly Case[];
  /** What was looked for; `null`: everyone is listed. */
  readonly query: string | null;
  readonly total: number;
  /** The number of the next page of the list, if there is one. */
  readonly next: number | null;
  readonly mayWrite: boolean;
}

/** Everyone whom a colleague may see, with what may be told of each. */
export function peoplePage(view: PeopleView): JSX.Element {
  const { language, identity, session, query, total, next, cases, mayWrite } = view;
  const { say } = language;
  return (
    <Frame title={say('people.title')} language={language} identity={identity} path="/people" session={session}>
      <h1>{say('people.title')}</h1>
      <p class="lead">{say('people.lead')}</p>
      <div class="people-tools">
        <FindForm
          action="/people/find"
          label={say('people.find')}
          help={say('people.find-help')}
          button={say('people.find-do')}
          query={query}
        />
        {mayWrite && cases.length > 0 ? (
          <a class="button" href="/people/new">
            {say('people.new')}
          </a>
        ) : null}
      </div>
      <p role="status" class="count">
        {query !== null
          ? say('people.found', { count: total })
          : total === 0
            ? say('people.none')
            : say('people.count', { count: total })}
      </p>
      {query === null && total === 0 && cases.length === 0 ? <p class="lead">{say('people.none-more')}</p> : null}
      {total === 0 ? null : <List view={view} />}
      <p class="pager">
        {query === null ? null : <a href="/people">{say('people.everyone')}</a>}
        {next === null ? null : (
          <a href={`/people?page=${next}`} rel="next">
            {say('people.more')}
          </a>
        )}
      </p>
    </Frame>
  );
}

function List({ view }: { view: PeopleView }): JSX.Element {
  const { language, people, cases, now } = view;
  const { say } = language;
  return (
    <table class="people-list">
      <thead>
        <tr>
          <th scope="col">{say('people.column-name')}</th>
          <th scope="col">{say('people.column-force')}</th>
          <th scope="col">{say('people.column-case')}</th>
        </tr>
      </thead>
      <tbody>
        {people.map((known) => {
          const { id } = known.person;
          const own = cases.filter((each) => each.people.some(({ person }) => person === id));
          return (
            <tr>
              <th scope="row">
                <a href={`/people/${id}`}>
                  <bdi>{deskName(known.person, language)}</bdi>
                </a>
              </th>
              <td>
                <a href={`/people/${id}/consent`} class="plain">
                  {glance(known, now, language)}
                </a>
              </td>
              <td class="quiet">
                {own.map(({ title }) => (
                  <bdi>{title}</bdi>
                ))}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
