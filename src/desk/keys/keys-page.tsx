import type { JSX } from 'hono/jsx/jsx-runtime';
import { dateAndTime } from '../clock-time.ts';
import { caseFilesPath } from '../case-files-page.tsx';
import { Frame } from '../frame.tsx';
import { PostButton } from '../post-button.tsx';
import type { HolderLine, KeysView } from './keys-view.ts';

/** The keys to the case files: one's own, who asks for one, who holds one, and the one on paper. */
export function keysPage(view: KeysView): JSX.Element {
  const { language, identity, session, holders, requests, open, done } = view;
  const { say } = language;
  const closed = holders?.some(({ state }) => state === 'closed') === true;
  return (
    <Frame title={say('keys.title')} language={language} identity={identity} path="/keys" session={session}>
      <div class="form keys">
        <h1>{say('keys.title')}</h1>
        <p class="lead">{say('keys.lead')}</p>
        {done === null ? null : (
          <p class="told" role="status">
            {done}
          </p>
        )}
        <OwnKey view={view} />
        {requests === null ? null : (
          <section>
            <h2>{say('keys.requests')}</h2>
            {open ? null : <OpenFirst view={view} />}
            {requests.length === 0 ? (
              <p class="help">{say('keys.requests-none')}</p>
            ) : (
              <ul class="lines">
                {requests.map(({ account, name, askedAt }) => (
                  <li>
                    <p>
                      <bdi>
                        <b>{name}</b>
                      </bdi>
                      <span class="help">
                        {say('keys.asked', { time: dateAndTime(askedAt, view.language.locale) })}
                      </span>
                    </p>
                    <a class="button" href={`/keys/requests/${account}`} aria-label={`${say('keys.look')}: ${name}`}>
                      {say('keys.look')}
                    </a>
                  </li>
                ))}
              </ul>
            )}
          </section>
        )}
        {holders === null ? null : (
          <section>
            <h2>{say('keys.holders')}</h2>
            {closed ? <p class="told">{say(open ? 'keys.closed-soon' : 'keys.closed-waits')}</p> : null}
            <Holders view={view} holders={holders} />
          </section>
        )}
      </div>
    </Frame>
  );
}

function OwnKey({ view }: { readonly view: KeysView }): JSX.Element {
  const { language, own, givers } = view;
  const { say, locale } = language;
  if (own.since !== null) {
    return (
      <section>
        <h2>{say('keys.own')}</h2>
        <p>{say('keys.own-since', { time: dateAndTime(own.since, locale) })}</p>
        <p class="help">{say('keys.own-lost')}</p>
      </section>
    );
  }
  return (
    <section>
      <h2>{say('keys.own')}</h2>
      {own.askedAt === null ? (
        <>
          <p>{say('keys.own-none')}</p>
          <p class="help">{say('keys.ask-how')}</p>
          <p>
            <a class="button" href="/keys/ask">
              {say('keys.ask')}
            </a>
          </p>
        </>
      ) : (
        <>
          <p>{say('keys.own-asked', { time: dateAndTime(own.askedAt, locale) })}</p>
          <p class={givers === 0 ? 'error' : 'help'}>{say('keys.givers', { count: givers })}</p>
          <p>
            <a class="button" href="/keys/ask">
              {say('keys.fingerprint-again')}
            </a>
          </p>
          <PostButton action="/keys/withdraw" fields={{}} label={say('keys.withdraw')} />
        </>
      )}
    </section>
  );
}

/** What can be done with the vault open only, and where it opens. */
export function OpenFirst({ view }: { readonly view: Pick<KeysView, 'language'> }): JSX.Element {
  const { say } = view.language;
  return (
    <p class="told">
      {say('keys.open-first')} <a href={caseFilesPath('/keys')}>{say('access.files-unlock')}</a>
    </p>
  );
}

function Holders({ view, holders }: { readonly view: KeysView; readonly holders: readonly HolderLine[] }): JSX.Element {
  const { language, session, requests } = view;
  const { say, locale } = language;
  const changes = requests !== null;
  return (
    <ul class="lines">
      {holders.map((line) => (
        <li>
          <p>
            <bdi>
              <b>{line.account === null ? say('keys.recovery') : line.name}</b>
            </bdi>{' '}
            {line.state === 'in-use' ? null : <span class="badge">{say(`keys.state-${line.state}`)}</span>}
            <span class="help">
              {line.givenBy === null
                ? say('keys.since-founding', { time: dateAndTime(line.since, locale) })
                : say('keys.since', { time: dateAndTime(line.since, locale), name: line.givenBy })}
            </span>
            {line.account === null ? <span class="help">{say('keys.recovery-help')}</span> : null}
            {line.account === session.account.id ? <span class="help">{say('keys.own-stays')}</span> : null}
          </p>
          {!changes || line.account === session.account.id ? null : line.account === null ? (
            <a class="button" href="/keys/recovery">
              {say('keys.recovery-replace')}
            </a>
          ) : (
            <a class="button" href={`/keys/holders/${line.id}`} aria-label={`${say('keys.take')}: ${line.name}`}>
              {say('keys.take')}
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}
