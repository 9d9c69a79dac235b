import { permissionOf } from '../../domain/permissions.ts';
import type { JSX } from 'hono/jsx/jsx-runtime';
import { DAYS_KEPT, type PublicRequest } from '../../domain/public-request.ts';
import { dateAndTime } from '../clock-time.ts';
import { Frame } from '../frame.tsx';
import type { Language } from '../language.ts';
import { BatchLine } from './batches.tsx';
import { cameInWords, languageName, stateInWords, type RequestView } from './requests-view.ts';

/** One request: the page first, which can be hidden at once; then what was asked, where it can be read; what was done. */
export function requestPage(view: RequestView): JSX.Element {
  const { language, identity, request, siteOrigin, now, asked } = view;
  const { say, locale } = language;
  const { page } = request;
  const readsNames = permissionOf(view.session.account.role, 'people.read-names') !== 'no';
  return (
    <Frame
      title={say('desk.request')}
      language={language}
      identity={identity}
      path={`/requests/${request.id}`}
      session={view.session}
    >
      <p class="kicker">
        <a href="/requests">{say('desk.requests')}</a>
      </p>
      <h1>{cameInWords(request.came, language)}</h1>
      <dl class="facts">
        <dt>{say('desk.request-state')}</dt>
        <dd>
          <b>{stateInWords(request, now, language)}</b>
        </dd>
        <dt>{say('desk.request-page')}</dt>
        <dd>
          {page === null ? (
            say('desk.request-page-untold')
          ) : (
            <>
              <a href={siteOrigin + page} rel="noreferrer">
                {page}
              </a>
              <form method="post" action="/off-site/find">
                <input type="hidden" name="address" value={siteOrigin + page} />
                <button type="submit" class="quiet">
                  {say('desk.request-hide')}
                </button>
              </form>
            </>
          )}
        </dd>
        <dt>{say('desk.request-language')}</dt>
        <dd>{languageName(request.locale, locale)}</dd>
      </dl>
      {typeof asked === 'string' ? (
        <p class="told">{say(`desk.request-${asked}`)}</p>
      ) : (
        <Asked asked={asked} named={page === null} readsNames={readsNames} language={language} />
      )}
      <Marks view={view} />
    </Frame>
  );
}

function Asked(props: {
  readonly asked: PublicRequest;
  readonly named: boolean;
  /** Whether whoever reads this finds people by name. */
  readonly readsNames: boolean;
  readonly language: Language;
}): JSX.Element {
  const { asked, named, readsNames, language } = props;
  const { say } = language;
  const written = (label: string, text: string): JSX.Element => (
    <>
      <dt>{label}</dt>
      <dd class="written">{text === '' ? say('desk.request-empty') : <p dir="auto">{text}</p>}</dd>
    </>
  );
  return (
    <dl class="facts asked-for">
      <dt>{say('desk.request-wishes')}</dt>
      <dd>
        {asked.wishes.length === 0 ? (
          say('desk.request-wishes-none')
        ) : (
          <ul>
            {asked.wishes.map((wish) => (
              <li>{say(`about-you.wish-${wish}`)}</li>
            ))}
          </ul>
        )}
        {asked.wishes.includes('everything') ? (
          <p class="help">
            {say('desk.request-everything')} {readsNames ? <a href="/people">{say('people.title')}</a> : null}
          </p>
        ) : null}
      </dd>
      {named && asked.page !== '' ? written(say('desk.request-page-told'), asked.page) : null}
      {written(say('desk.request-words'), asked.words)}
      {written(say('desk.request-reach'), asked.reach)}
    </dl>
  );
}

function Marks({ view }: { view: RequestView }): JSX.Element {
  const { language, marks, request, note, wrong } = view;
  const { say, locale } = language;
  return (
    <section aria-labelledby="marks">
      <h2 class="part" id="marks">
        {say('desk.request-marks')}
      </h2>
      {marks.map((mark) => (
        <div class="mark">
          <p>{say(`desk.request-mark-${mark.state}`, { name: mark.name, time: dateAndTime(mark.at, locale) })}</p>
          {mark.note === null ? null : mark.words === null ? (
            <p class="hint">{say('desk.request-note-locked')}</p>
          ) : (
            <p class="written" dir="auto">
              {mark.words}
            </p>
          )}
        </div>
      ))}
      {view.batch === null ? null : (
        <div class="mark">
          <BatchLine batch={view.batch} names={view.names} language={language} />
        </div>
      )}
      <form method="post" action={`/requests/${request.id}/settled`} class="find" novalidate>
        <label for="note">{say('desk.request-note')}</label>
        <p class="hint" id="note-hint">
          {say('desk.request-note-hint')}
        </p>
        {wrong === null ? null : (
          <p class="error" id="note-error" role="alert">
            {wrong}
          </p>
        )}
        <textarea
          id="note"
          name="note"
          rows={4}
          dir="auto"
          aria-invalid={wrong === null ? undefined : 'true'}
          aria-describedby={wrong === null ? 'note-hint' : 'note-hint note-error'}
        >
          {note.startsWith('\n') ? `\n${note}` : note}
        </textarea>
        <div class="choices">
          <button type="submit">{say('desk.request-settle')}</button>
          <button type="submit" class="quiet" formaction={`/requests/${request.id}/seen`}>
            {say('desk.request-see')}
          </button>
        </div>
        <p class="hint">{say('desk.request-erased', { days: DAYS_KEPT })}</p>
      </form>
    </section>
  );
}
