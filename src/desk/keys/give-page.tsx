import type { JSX } from 'hono/jsx/jsx-runtime';
import type { Account } from '../../staff/accounts.ts';
import { dateAndTime } from '../clock-time.ts';
import { ErrorSummary } from '../error-summary.tsx';
import { Field } from '../field.tsx';
import { Frame } from '../frame.tsx';
import { OpenFirst } from './keys-page.tsx';
import type { KeysView, RequestLine } from './keys-view.ts';

interface GiveView {
  readonly view: KeysView;
  readonly request: RequestLine;
  readonly account: Account;
  /** How many records the key opens. */
  readonly records: number;
  readonly heard: string;
  readonly errors: Readonly<Record<string, string | undefined>>;
}

/**
 * Giving a key: the fingerprint is typed as the colleague reads it out, and is not shown here, so that nobody gives a key
 * without having heard it.
 */
export function givePage({ view, request, account, records, heard, errors }: GiveView): JSX.Element {
  const { language, identity, session, open } = view;
  const { say, locale } = language;
  const { name } = account;
  const path = `/keys/requests/${account.id}`;
  const title = say('keys.give-title', { name });
  return (
    <Frame title={title} language={language} identity={identity} path={path} session={session}>
      <div class="form keys">
        <p class="kicker">
          <a href="/keys">{say('keys.title')}</a>
        </p>
        <h1>
          <bdi>{title}</bdi>
        </h1>
        <p class="lead">
          {say(`desk.role-${account.role}`)} · {say('keys.asked', { time: dateAndTime(request.askedAt, locale) })}
        </p>
        <p>{say('keys.give-what', { name, count: records })}</p>
        <ErrorSummary title={say('keys.not-given')} errors={errors} />
        {open ? (
          <form method="post" action={`${path}/give`} novalidate>
            <ol class="steps">
              <li>{say('keys.give-call', { name })}</li>
              <li>{say('keys.give-hear')}</li>
            </ol>
            <Field
              name="fingerprint"
              label={say('keys.give-heard')}
              help={say('keys.give-heard-help')}
              value={heard}
              error={errors['fingerprint']}
              numeric
              maxlength={80}
            />
            <button type="submit">{say('keys.give-do', { name })}</button>
          </form>
        ) : (
          <OpenFirst view={view} />
        )}
        <section class="danger">
          <h2>{say('keys.refuse')}</h2>
          <p>{say('keys.refuse-what', { name })}</p>
          <form method="post" action={`${path}/refuse`}>
            <button type="submit" class="quiet">
              {say('keys.refuse-do')}
            </button>
          </form>
        </section>
      </div>
    </Frame>
  );
}
