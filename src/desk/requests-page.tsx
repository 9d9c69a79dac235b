import type { JSX } from 'hono/jsx/jsx-runtime';
import { isOverdue } from '../domain/public-request.ts';
import { Frame } from './frame.tsx';
import { cameInWords, stateInWords, type RequestsView } from './requests-view.ts';

/** What people ask of us: who has waited longest first. */
export function requestsPage(view: RequestsView): JSX.Element {
  const { language, identity, now, requests, page, more } = view;
  const { say } = language;
  return (
    <Frame title={say('desk.requests')} language={language} identity={identity} path="/requests" session={view.session}>
      <p class="kicker">
        <a href="/">{say('desk.today')}</a>
      </p>
      <h1>{say('desk.requests')}</h1>
      <p class="lead">{say('desk.requests-lead')}</p>
      {requests.length === 0 ? (
        <p class="told" role="status">
          {say('desk.requests-none')}
        </p>
      ) : (
        <table class="table requests">
          <thead>
            <tr>
              <th scope="col">{say('desk.request-state')}</th>
              <th scope="col">{say('desk.request-came')}</th>
              <th scope="col">{say('desk.request-page')}</th>
            </tr>
          </thead>
          <tbody>
            {requests.map((request) => (
              <tr class={request.state === 'waiting' && isOverdue(request.came, now) ? 'overdue' : request.state}>
                <td>{stateInWords(request, now, language)}</td>
                <td>
                  <a href={`/requests/${request.id}`}>{cameInWords(request.came, language)}</a>
                </td>
                <td>{request.page ?? say('desk.request-page-untold')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p class="pager">
        {more ? (
          <a href={`/requests?page=${page + 1}`} rel="next">
            {say('desk.requests-more')}
          </a>
        ) : null}{' '}
        {page > 1 ? <a href="/requests">{say('desk.requests-first')}</a> : null}
      </p>
    </Frame>
  );
}
