import type { JSX } from 'hono/jsx/jsx-runtime';
import type { RequestsWaiting } from '../../actions/requests.ts';
import type { Instant } from '../../domain/date.ts';
import { may } from '../../domain/permissions.ts';
import type { SiteIdentity } from '../../domain/site-identity.ts';
import type { AuditState } from '../../staff/audit-log.ts';
import { IDLE_MS, type Session } from '../../staff/sessions.ts';
import { AuditEnd, mayReadAudit } from '../audit/audit-end.tsx';
import { BeginningToday } from '../beginning/beginning-today.tsx';
import type { Beginning } from '../beginning/look-at-beginning.ts';
import { OwnDeeds } from '../beginning/own-deeds.tsx';
import { clockTime } from '../clock-time.ts';
import { NeedsMe } from '../cases/needs-me-today.tsx';
import type { Need } from '../cases/needs-me.ts';
import { Frame } from '../frame.tsx';
import type { Language } from '../language.ts';
import { PicturesToday } from '../media/pictures-today.tsx';
import type { MediaQuestion } from '../../newsroom/media-questions.ts';
import { NewsroomToday } from '../newsroom/out/needs-newsroom-today.tsx';
import { SentInToday, type ContributionsToday } from '../newsroom/contributions-today.tsx';
import type { NewsroomNeeds } from '../newsroom/out/needs-newsroom.ts';
import { NoticesToday, type ToldToday } from './notices-today.tsx';
import { AskAgain, type Asked } from '../people/ask-again.tsx';
import { RequestsToday } from '../requests/requests-today.tsx';

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
  /** Pictures of which they are asked who is in them. */
  readonly pictures: readonly MediaQuestion[];
  /** What was sent in and waits for an editor; `null` where nothing does. */
  readonly sentIn: ContributionsToday | null;
  /** Whether the case files are still being read into memory: what waits in them is told in a moment. */
  readonly reading: boolean;
  /** How the organisation begins; `null`: it has begun. */
  readonly beginning: Beginning | null;
  readonly now: Instant;
}

/** What needs someone, the most urgent first; beside it what they can do by themselves, and how the house stands. */
export function todayPage(view: TodayView): JSX.Element {
  const { language, identity, session, told, requests, asked, needs, newsroom, sentIn, beginning, reading, now } = view;
  const { say } = language;
  const since = requests?.since ?? null;
  const waiting = requests === null || since === null ? null : { count: requests.waiting, since };
  const count = countOf(view);
  // Guests and travellers send in, and are told nothing of the house.
  const inside = isInside(view);
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
      <h1>
        {count > 0 ? say('beginning.needs', { count }) : say(beginning === null ? 'desk.nothing' : 'beginning.title')}
      </h1>
      {count > 0 || beginning !== null ? null : (
        <p class="lead">{say(inside ? 'desk.nothing-more' : 'access.today-outside')}</p>
      )}
      <div class="today">
        <div>
          <NoticesToday told={told} language={language} />
          {waiting === null ? null : (
            <RequestsToday waiting={waiting.count} since={waiting.since} now={now} language={language} />
          )}
          {reading ? (
            <p class="told" role="status">
              {say('tables.reading-today')}
            </p>
          ) : null}
          <NeedsMe needs={needs} language={language} />
          <NewsroomToday newsroom={newsroom} language={language} />
          <PicturesToday asked={view.pictures} language={language} />
          <SentInToday sentIn={sentIn} language={language} />
          <AskAgain asked={asked} now={now} language={language} />
          <BeginningToday beginning={beginning} language={language} titled={count === 0} />
        </div>
        <div>
          <OwnDeeds role={session.account.role} holdsKey={view.holdsKey} language={language} />
          <House view={view} />
        </div>
      </div>
    </Frame>
  );
}

const isInside = ({ session, holdsKey }: TodayView): boolean => may(session.account.role, 'house.state', { holdsKey });

/** How much waits, shown or only counted. */
function countOf({ told, requests, asked, needs, newsroom, pictures, sentIn }: TodayView): number {
  const ofCases = needs.reduce((sum, need) => sum + (need.is === 'more' ? need.count : 1), 0);
  const ofNewsroom = newsroom.needs.length + newsroom.more;
  const ofContributions = sentIn === null ? 0 : sentIn.waiting.length + sentIn.more;
  return (
    told.notices.length +
    (requests?.waiting ?? 0) +
    ofCases +
    ofNewsroom +
    ofContributions +
    asked.length +
    pictures.length
  );
}

/** Who they are here, and how the house stands. */
function House({ view }: { readonly view: TodayView }): JSX.Element {
  const { language, session, siteOrigin, records, holdsKey, audit, off, requests } = view;
  const { say, locale } = language;
  const { account, endsAt } = session;
  const inside = isInside(view);
  return (
    <section aria-labelledby="house">
      <h2 id="house">{say('beginning.house')}</h2>
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
    </section>
  );
}
