import type { JSX } from 'hono/jsx/jsx-runtime';
import type { KeptRequest } from '../../actions/requests.ts';
import { isOverdue } from '../../domain/public-request.ts';
import { fieldsOf } from './asked-requests.ts';
import { cameInWords, languageName, stateInWords, type RequestsView } from './requests-view.ts';

/** A page of requests; those that nobody has dealt with can be chosen, to be dealt with at once. */
export function RequestsTable({ view }: { readonly view: RequestsView }): JSX.Element {
  const { language, asked, requests, overview, wrong } = view;
  const { say } = language;
  const table = <Rows view={view} />;
  if (asked.filter.list === 'settled') return table;
  return (
    <form method="post" action="/requests/settle" novalidate>
      {Object.entries(fieldsOf(asked)).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      {table}
      {requests.map(({ id }) => (
        <input type="hidden" name={`shown.${id}`} value="1" />
      ))}
      {wrong === null ? null : (
        <p class="error" role="alert">
          {wrong}
        </p>
      )}
      <fieldset class="at-once">
        <legend>{say('desk.requests-at-once')}</legend>
        <button type="submit" class="quiet" name="which" value="chosen">
          {say('desk.requests-the-chosen')}
        </button>
        <button type="submit" class="quiet" name="which" value="shown">
          {say('desk.requests-the-shown', { count: requests.length })}
        </button>
        {overview.requests > requests.length ? (
          <button type="submit" class="quiet" name="which" value="all">
            {say('desk.requests-the-matching', { count: overview.requests })}
          </button>
        ) : null}
        <p class="hint">{say('desk.requests-at-once-more')}</p>
      </fieldset>
    </form>
  );
}

function Rows({ view }: { readonly view: RequestsView }): JSX.Element {
  const { language, now, asked, requests, overview } = view;
  const { say, locale } = language;
  const choose = asked.filter.list !== 'settled';
  return (
    <table class="table requests">
      <caption role="status">{say('desk.requests-count', { count: overview.requests })}</caption>
      <thead>
        <tr>
          {choose ? <th scope="col">{say('desk.requests-choose')}</th> : null}
          <th scope="col">{say('desk.request-state')}</th>
          <th scope="col">{say('desk.request-came')}</th>
          <th scope="col">{say('desk.request-page')}</th>
          <th scope="col">{say('desk.request-language')}</th>
        </tr>
      </thead>
      <tbody>
        {requests.map((request) => {
          const came = cameInWords(request.came, language);
          const page = request.page ?? say('desk.request-page-untold');
          return (
            <tr class={classOf(request, now)}>
              {choose ? (
                <td class="choose">
                  <input type="checkbox" name={`chosen.${request.id}`} value="1" aria-label={`${came}, ${page}`} />
                </td>
              ) : null}
              <td class="state-of" data-label={say('desk.request-state')}>
                {stateInWords(request, now, language)}
              </td>
              <td data-label={say('desk.request-came')}>
                <a href={`/requests/${request.id}`}>{came}</a>
              </td>
              <td data-label={say('desk.request-page')}>
                <bdi>{page}</bdi>
              </td>
              <td data-label={say('desk.request-language')}>{languageName(request.locale, locale)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

const classOf = ({ state, came }: KeptRequest, now: RequestsView['now']): string =>
  state === 'waiting' && isOverdue(came, now) ? 'overdue' : state;
