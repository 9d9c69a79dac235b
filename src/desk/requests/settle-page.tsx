import type { JSX } from 'hono/jsx/jsx-runtime';
import { MOST_AT_ONCE, type OpenSet, type RequestOverview } from '../../actions/request-overview.ts';
import type { KeptRequest } from '../../actions/requests.ts';
import type { Instant } from '../../domain/date.ts';
import { DAYS_KEPT } from '../../domain/public-request.ts';
import { dateAndTime } from '../clock-time.ts';
import { Frame } from '../frame.tsx';
import { addressOfRequests, fieldsOf, type AskedRequests } from './asked-requests.ts';
import { PageCounts } from './named-pages.tsx';
import { cameInWords, languageName, stateInWords, type DeskView } from './requests-view.ts';

export interface SettleView extends DeskView {
  readonly now: Instant;
  readonly asked: AskedRequests;
  /** Those that were chosen; or all that are asked for and came before `until`. */
  readonly of:
    | { readonly chosen: readonly KeptRequest[] }
    | { readonly until: Instant; readonly set: OpenSet; readonly overview: RequestOverview };
  readonly wrong: string | null;
}

/** Before many requests are dealt with at once: which, how many, what that does, and what stays. */
export function settlePage(view: SettleView): JSX.Element {
  const { language, identity, session, asked, of, wrong } = view;
  const { say } = language;
  const count = 'chosen' in of ? of.chosen.length : of.set.requests;
  const seen = 'chosen' in of ? of.chosen.filter(({ state }) => state === 'seen').length : of.set.seen;
  const back = addressOfRequests(asked);
  const title = say('desk.requests-settle-title', { count });
  return (
    <Frame title={title} language={language} identity={identity} path={back} session={session}>
      <p class="kicker">
        <a href={back}>{say('desk.requests')}</a>
      </p>
      <h1>{title}</h1>
      {wrong === null ? null : (
        <p class="error" role="alert">
          {wrong}
        </p>
      )}
      <p class="lead">{say('desk.requests-settle-lead', { days: DAYS_KEPT })}</p>
      {seen > 0 ? (
        <p class="told">
          <b>{say('desk.requests-settle-seen', { count: seen })}</b>
        </p>
      ) : null}
      {'chosen' in of ? <Chosen view={view} chosen={of.chosen} /> : <Matching view={view} of={of} />}
      {count === 0 ? null : (
        <form method="post" action="/requests/settle/do">
          {Object.entries(fieldsOf(asked)).map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))}
          {'chosen' in of ? (
            of.chosen.map(({ id }) => <input type="hidden" name={`chosen.${id}`} value="1" />)
          ) : (
            <>
              <input type="hidden" name="until" value={String(of.until)} />
              <input type="hidden" name="digest" value={of.set.digest} />
            </>
          )}
          <button type="submit">{say('desk.requests-settle-do', { count })}</button>
        </form>
      )}
      <p>
        <a href={back}>{say('desk.requests-settle-not')}</a>
      </p>
    </Frame>
  );
}

function Chosen({ view, chosen }: { view: SettleView; chosen: readonly KeptRequest[] }): JSX.Element {
  const { language, now } = view;
  const { say, locale } = language;
  return (
    <ul class="lines">
      {chosen.map((request) => (
        <li>
          <p>
            <a href={`/requests/${request.id}`}>{cameInWords(request.came, language)}</a>{' '}
            <span class="help">
              {stateInWords(request, now, language)} · {languageName(request.locale, locale)}
            </span>
          </p>
          <p class="help">
            <bdi>{request.page ?? say('desk.request-page-untold')}</bdi>
          </p>
        </li>
      ))}
    </ul>
  );
}

interface MatchingProps {
  readonly view: SettleView;
  readonly of: Exclude<SettleView['of'], { readonly chosen: unknown }>;
}

function Matching({ view, of }: MatchingProps): JSX.Element {
  const { language, asked } = view;
  const { say, locale } = language;
  const { until, set, overview } = of;
  const { list, locale: chosen, from, to } = asked.filter;
  const left = overview.requests - set.requests;
  return (
    <>
      <dl class="facts">
        <dt>{say('desk.request-state')}</dt>
        <dd>{say(`desk.requests-list-${list}`)}</dd>
        <dt>{say('desk.request-language')}</dt>
        <dd>{chosen === null ? say('tables.any') : languageName(chosen, locale)}</dd>
        <dt>{say('desk.request-came')}</dt>
        <dd>
          {from === null ? null : `${say('desk.requests-from')} ${from}. `}
          {to === null ? null : `${say('desk.requests-to')} ${to}. `}
          {say('desk.requests-until', { time: dateAndTime(until, locale) })}
        </dd>
        <dt>{say('desk.request-page')}</dt>
        <dd>
          <PageCounts overview={overview} asked={asked} language={language} />
        </dd>
      </dl>
      {left > 0 ? <p class="told">{say('desk.requests-settle-most', { most: MOST_AT_ONCE, count: left })}</p> : null}
    </>
  );
}
