import type { JSX } from 'hono/jsx/jsx-runtime';
import { EmptyList } from '../empty-list.tsx';
import { FindForm } from '../find-form.tsx';
import { Frame } from '../frame.tsx';
import { addressOfRequests, fieldsOf, nextAfter } from './asked-requests.ts';
import { BatchDone, Batches } from './batches.tsx';
import { NamedPages } from './named-pages.tsx';
import { NarrowRequests } from './narrow-requests.tsx';
import { RequestsTable } from './requests-table.tsx';
import type { RequestsView } from './requests-view.ts';

/** What people ask of us: who has waited longest first, unless one looks for something else. */
export function requestsPage(view: RequestsView): JSX.Element {
  const { language, identity, session, asked, requests, more, overview, done, looked } = view;
  const { say } = language;
  const last = requests.at(-1);
  const { after: _, order: __, ...narrowed } = fieldsOf(asked);
  const path = addressOfRequests(asked);
  return (
    <Frame title={say('desk.requests')} language={language} identity={identity} path={path} session={session}>
      <p class="kicker">
        <a href="/">{say('desk.today')}</a>
      </p>
      <h1>{say('desk.requests')}</h1>
      <p class="lead">{say('desk.requests-lead')}</p>
      {done === null ? null : <BatchDone batch={done} language={language} />}
      <div class="table-tools">
        <NarrowRequests view={view} />
        <FindForm
          action="/requests/find"
          label={say('desk.requests-find')}
          help={say('desk.requests-find-help')}
          button={say('tables.find')}
          query={looked}
          carried={{ ...narrowed, like: '' }}
        />
        {Object.keys(narrowed).length === 0 ? null : <a href="/requests">{say('desk.requests-all-open')}</a>}
      </div>
      {looked === null ? null : (
        <p class="told" role="status">
          {say('desk.requests-find-none')}
        </p>
      )}
      <NamedPages overview={overview} asked={asked} language={language} />
      {requests.length === 0 ? (
        <NoRequests view={view} narrowed={Object.keys(narrowed).length > 0} />
      ) : (
        <RequestsTable view={view} />
      )}
      <p class="pager">
        {more && last !== undefined ? (
          <a href={addressOfRequests(nextAfter(asked, last))} rel="next">
            {say('desk.requests-more')}
          </a>
        ) : null}{' '}
        {asked.after === null ? null : (
          <a href={addressOfRequests({ ...asked, after: null })}>{say('desk.requests-first')}</a>
        )}
      </p>
      <Batches view={view} />
    </Frame>
  );
}

/** What comes here, who sees it and what is done first; where one looked for something else, only that there is none. */
function NoRequests({ view, narrowed }: { view: RequestsView; narrowed: boolean }): JSX.Element {
  const { say } = view.language;
  if (narrowed || view.batches.length > 0)
    return (
      <p class="told" role="status">
        {say(narrowed ? 'desk.requests-none-fit' : 'desk.requests-none')}
      </p>
    );
  return (
    <EmptyList
      lead={say('desk.requests-none')}
      lines={[say('empty.requests-what'), say('empty.requests-who'), say('empty.requests-first')]}
      begin={null}
    />
  );
}
