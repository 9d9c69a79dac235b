import type { JSX } from 'hono/jsx/jsx-runtime';
import type { RequestsWaiting } from '../actions/requests.ts';
import type { Instant } from '../domain/date.ts';
import { may } from '../domain/permissions.ts';
import type { SiteIdentity } from '../domain/site-identity.ts';
import type { AuditState } from '../staff/audit-log.ts';
import { IDLE_MS, type Session } from '../staff/sessions.ts';
import { AuditEnd, mayReadAudit } from './audit-end.tsx';
import { clockTime } from './clock-time.ts';
import { NeedsMe } from './cases/needs-me-today.tsx';
import type { Need } from './cases/needs-me.ts';
import { Frame } from './frame.tsx';
import type { Language } from './language.ts';
import { NewsroomToday } from './newsroom/out/needs-newsroom-today.tsx';
import { SentInToday, type ContributionsToday } from './newsroom/contributions-today.tsx';
import type { NewsroomNeeds } from './newsroom/out/needs-newsroom.ts';
import { NoticesToday, type ToldToday } from './notices-today.tsx';
import { AskAgain, type Asked } from './people/ask-again.tsx';
import { RequestsToday } from './requests/requests-today.tsx';

export interface TodayView {
  readonly language: Language;
  readonly identity: SiteIdentity;
  readonly session: Session;
  readonly siteOrigin: string;
  /** Whether the case files are open: for this person, only for a colleague, or for nobody. */
  readonly records: 'open' | 'open-elsewhere' | 'locked';
  readonly holdsKey: boolean;
  readonly audit: AuditState;
  /** What they have to know first. */
  readonly told: ToldToday;
  /** What is off the site, and of that what someone asks to bring back. */
  readonly off: { readonly hidden: number; readonly asked: number };
  /** What people ask of us; `null` for those who do not answer them. */
  readonly requests: RequestsWaiting | null;
  /** Who is to be asked again; empty while the case files are locked. */
  readonly asked: readonly Asked[];
  /** What waits in the cases they are on. */
  readonly needs: readonly Need[];
  /** What waits in the newsroom. */
  readonly newsroom: NewsroomNeeds;
  /** What was sent in and waits for an editor; `null` where nothing does. */
  readonly sentIn: ContributionsToday | null;
  /** Whether the case files are still being read into memory: what waits in them is told in a moment. */
  readonly reading: boolean;
  readonly now: Instant;
}

/** What needs someone, the most urgent first. Nothing can yet; so it says what will. */
export function todayPage(view: TodayView): JSX.Element {
  const {
    language,
    identity,
    session,
    siteOrigin,
    records,
    holdsKey,
    audit,
    told,
    off,
    requests,
    asked,
    needs,
    reading,
    now,
  } = view;
  const { newsroom, sentIn } = view;
  const { say, locale } = language;
  const { account, endsAt } = session;
  // Guests and travellers send in, and are told nothing of the house.
  const inside = may(account.role, 'house.state', { holdsKey });
  const since = requests?.since ?? null;
  const waiting = requests === null || since === null ? null : { count: requests.waiting, since };
  return (
    <Frame
      title={say('desk.today')}
      language={language}
      identity={identity}
      path="/"
      session={session}
      {...(reading ? { reloadAfter: 5 } : {})}
    >
      <p class="kicker">{say('desk.today')}</p>
      {told.notices.length > 0 && waiting === null ? <h1>{say('access.notices')}</h1> : null}
      <NoticesToday told={told} language={language} />
      {waiting !== null ? (
        <RequestsToday waiting={waiting.count} since={waiting.since} now={now} language={language} />
      ) : told.notices.length > 0 || needs.length > 0 || newsroom.needs.length > 0 || sentIn !== null ? null : (
        <>
          <h1>{say('desk.nothing')}</h1>
          <p class="lead">{say(inside ? 'desk.nothing-more' : 'access.today-outside')}</p>
        </>
      )}
      {reading ? (
        <p class="told" role="status">
          {say('tables.reading-today')}
        </p>
      ) : null}
      <NeedsMe needs={needs} language={language} first={waiting === null && told.notices.length === 0} />
      <NewsroomToday
        newsroom={newsroom}
        language={language}
        first={waiting === null && told.notices.length === 0 && needs.length === 0}
      />
      <SentInToday
        sentIn={sentIn}
        language={language}
        first={waiting === null && told.notices.length === 0 && needs.length + newsroom.needs.length === 0}
      />
      <AskAgain asked={asked} now={now} language={language} />
      <dl class="facts">
        <dt>{say('desk.you')}</dt>
        <dd>
          <b>{account.name}</b>
          <br />
          {account.email}
        </dd>
        <dt>{say('desk.role')}</dt>
        <dd>{say(`desk.role-${account.role}`)}</dd>
        <dt>{say('desk.session')}</dt>
        <dd>{say('desk.session-ends', { time: clockTime(endsAt, locale), minutes: IDLE_MS / 60_000 })}</dd>
        {inside ? (
          <>
            <dt>{say('desk.records')}</dt>
            <dd>
              {say(`desk.records-${records}`)}{' '}
              {records === 'open' || !holdsKey ? null : <a href="/case-files">{say('access.files-unlock')}</a>}
            </dd>
            <AuditEnd audit={audit} language={language} link={mayReadAudit(account)} />
          </>
        ) : null}
        {requests === null ? null : (
          <>
            <dt>{say('desk.requests')}</dt>
            <dd>
              <a href="/requests">{say('desk.requests-wait', { count: requests.waiting })}</a>
              {requests.seen === 0 ? null : (
                <>
                  <br />
                  {say('desk.requests-seen-wait', { count: requests.seen })}
                </>
              )}
            </dd>
          </>
        )}
        {inside ? (
          <>
            <dt>{say('desk.off-title')}</dt>
            <dd>
              <a href="/off-site">{say('desk.off-today', { hidden: off.hidden, asked: off.asked })}</a>
            </dd>
          </>
        ) : null}
        <dt>{say('desk.public-site')}</dt>
        <dd>
          <a href={`${siteOrigin}/`} rel="noreferrer">
            {siteOrigin}
          </a>
        </dd>
      </dl>
    </Frame>
  );
}
