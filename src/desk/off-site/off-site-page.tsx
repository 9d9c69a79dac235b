import type { PublishingRefusal } from '../../press/refusals.ts';
import type { JSX } from 'hono/jsx/jsx-runtime';
import type { Hiding } from '../../newsroom/hidings.ts';
import { sayRefusal } from '../../press/say-refusal.ts';
import { dateAndTime } from '../clock-time.ts';
import { ErrorSummary } from '../error-summary.tsx';
import { Frame } from '../frame.tsx';
import type { OffSiteView } from './off-site-view.ts';

/** What is off the site, what waits for a second person, and the way to take something off. */
export function offSitePage(view: OffSiteView): JSX.Element {
  const { language, identity, hidings, waiting, address, wrong } = view;
  const { say } = language;
  return (
    <Frame
      title={say('desk.off-title')}
      language={language}
      identity={identity}
      path="/off-site"
      session={view.session}
    >
      <p class="kicker">
        <a href="/">{say('desk.today')}</a>
      </p>
      <h1>{say('desk.off-title')}</h1>
      <p class="lead">{say('desk.off-lead')}</p>
      <ErrorSummary
        title={say('desk.off-not-found')}
        errors={wrong === null ? {} : { address: say(`desk.off-${wrong}`) }}
      />
      <form method="post" action="/off-site/find" class="find" novalidate>
        <label for="address">{say('desk.off-address')}</label>
        <p class="hint" id="address-hint">
          {say('desk.off-address-hint')}
        </p>
        {wrong === null ? null : (
          <p class="error" id="address-error">
            {say(`desk.off-${wrong}`)}
          </p>
        )}
        <input
          id="address"
          name="address"
          type="text"
          inputmode="url"
          value={address}
          autocomplete="off"
          spellcheck={false}
          maxlength={600}
          aria-invalid={wrong === null ? undefined : 'true'}
          aria-describedby={wrong === null ? 'address-hint' : 'address-hint address-error'}
        />
        <button type="submit">{say('desk.off-look')}</button>
      </form>
      <h2 class="part">{say('desk.off-now')}</h2>
      {hidings.length === 0 ? <p>{say('desk.off-none')}</p> : null}
      {hidings.map((hiding) => (
        <Hidden hiding={hiding} view={view} />
      ))}
      {waiting.length === 0 ? null : <Waiting view={view} />}
      {view.heldBack === 0 ? null : <p class="hint">{say('desk.off-held-back', { count: view.heldBack })}</p>}
      {view.mayReadWithdrawals ? (
        <p>
          <a href="/off-site/withdrawals">{say('desk.recall-list')}</a>
        </p>
      ) : null}
    </Frame>
  );
}

function Hidden({ hiding, view }: { hiding: Hiding; view: OffSiteView }): JSX.Element {
  const { language, names, titles } = view;
  const { say, locale } = language;
  const { held } = hiding.hold;
  return (
    <article class="off" aria-labelledby={`h-${hiding.id}`}>
      <p class="kicker">{say(`desk.off-scope-${hiding.scope}`)}</p>
      <h3 id={`h-${hiding.id}`}>
        <a href={`/off-site/works/${hiding.work}`}>{titles.get(hiding.work) ?? say('desk.off-untitled')}</a>
      </h3>
      <p class="hint">{say('desk.off-by', { name: names.get(held.by) ?? '–', time: dateAndTime(held.at, locale) })}</p>
      {hiding.scope === 'petition' ? (
        <p>
          <a href={`/petitions/${hiding.work}`}>{say('campaigns.to-petition')}</a>
        </p>
      ) : (
        <BringBack hiding={hiding} view={view} />
      )}
    </article>
  );
}

function BringBack({ hiding, view }: { hiding: Hiding; view: OffSiteView }): JSX.Element | null {
  const { language, names, me, refused, mayBringBack } = view;
  const { say, locale } = language;
  const { proposal } = hiding.hold;
  const mine = refused?.hiding === hiding.id ? refused : null;
  const error =
    mine === null ? null : (
      <p class="error" id={`error-${hiding.id}`} role="alert">
        {say(`desk.off-refused-${mine.why}`)}
      </p>
    );
  if (proposal !== null)
    return (
      <div class="asked">
        <p>{say('desk.off-asked', { name: names.get(proposal.by) ?? '–', time: dateAndTime(proposal.at, locale) })}</p>
        <blockquote>{hiding.reason}</blockquote>
        {error}
        <div class="choices">
          {proposal.by === me || !mayBringBack ? (
            <p class="hint">{say('desk.off-yours')}</p>
          ) : (
            <form method="post" action={`/off-site/hidings/${hiding.id}/bring-back`}>
              <button type="submit">{say('desk.off-agree')}</button>
              <p class="hint">{say('desk.off-agree-more')}</p>
            </form>
          )}
          <form method="post" action={`/off-site/works/${hiding.work}/${hiding.scope === 'case' ? 'hold' : 'hide'}`}>
            <button type="submit" class="quiet">
              {say('desk.off-object')}
            </button>
          </form>
        </div>
      </div>
    );
  if (!mayBringBack) return null;
  return (
    <details open={mine !== null}>
      <summary>{say('desk.off-ask')}</summary>
      <form method="post" action={`/off-site/hidings/${hiding.id}/ask`} novalidate>
        <label for={`reason-${hiding.id}`}>{say('desk.off-reason')}</label>
        <p class="hint">{say('desk.off-reason-hint')}</p>
        {error}
        <textarea id={`reason-${hiding.id}`} name="reason" rows={3} maxlength={1000}>
          {mine?.reason ?? ''}
        </textarea>
        <button type="submit">{say('desk.off-ask')}</button>
      </form>
    </details>
  );
}

function Waiting({ view }: { view: OffSiteView }): JSX.Element {
  const { language, waiting, titles } = view;
  const { say } = language;
  // Written by the press alone (`settle-withdrawals.ts`).
  const why = (refused: string): string => sayRefusal(JSON.parse(refused) as PublishingRefusal, say);
  return (
    <>
      <h2 class="part">{say('desk.off-waiting')}</h2>
      <p class="lead">{say('desk.off-waiting-more')}</p>
      <ul class="waiting">
        {waiting.map(({ work, refused }) => (
          <li>
            <a href={`/off-site/works/${work}`}>{titles.get(work) ?? say('desk.off-untitled')}</a>
            <span class="hint">
              {refused === null ? say('desk.off-waiting-key') : say('desk.off-waiting-refused', { why: why(refused) })}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
