import type { JSX } from 'hono/jsx/jsx-runtime';
import { ErrorSummary } from '../error-summary.tsx';
import { Frame } from '../frame.tsx';
import { OpenFirst } from './keys-page.tsx';
import type { HolderLine, KeysView } from './keys-view.ts';

interface TakeView {
  readonly view: KeysView;
  /** Whose key is taken; the recovery key is replaced. */
  readonly holder: HolderLine;
  /** What the change of locks touches. */
  readonly counts: { readonly records: number; readonly theirs: number; readonly others: number };
  readonly refusal: string | null;
}

/** Taking a key away, or making another recovery key: what it does, and to how many. */
export function takePage({ view, holder, counts, refusal }: TakeView): JSX.Element {
  const { language, identity, session, open } = view;
  const { say } = language;
  const { name } = holder;
  const recovery = holder.account === null;
  const path = recovery ? '/keys/recovery' : `/keys/holders/${holder.id}`;
  const title = recovery ? say('keys.recovery-replace') : say('keys.take-title', { name });
  return (
    <Frame title={title} language={language} identity={identity} path={path} session={session}>
      <div class="form keys">
        <p class="kicker">
          <a href="/keys">{say('keys.title')}</a>
        </p>
        <h1>
          <bdi>{title}</bdi>
        </h1>
        <p class="lead">{say(recovery ? 'keys.recovery-why' : 'keys.take-what', { name })}</p>
        <ErrorSummary title={say('access.not-done')} refusal={refusal} />
        <section class="danger">
          <h2>{say('keys.take-does')}</h2>
          <ul>
            {recovery ? (
              <li>{say('keys.recovery-old')}</li>
            ) : (
              <li>{say('keys.take-theirs', { name, count: counts.theirs })}</li>
            )}
            <li>{say('keys.take-records', { count: counts.records })}</li>
            <li>{say('keys.take-site')}</li>
            <li>{say('keys.take-others', { count: counts.others })}</li>
            <li>{say('keys.take-elsewhere')}</li>
          </ul>
          <p>
            <b>{say(recovery ? 'keys.recovery-copied' : 'keys.take-copied', { name })}</b>
          </p>
          {recovery ? null : <p class="help">{say('keys.take-account')}</p>}
          {open ? (
            <form method="post" action={path}>
              <button type="submit" class="alarm">
                {recovery ? say('keys.recovery-do') : say('keys.take-do', { name })}
              </button>
            </form>
          ) : (
            <OpenFirst view={view} />
          )}
        </section>
      </div>
    </Frame>
  );
}

/** The new recovery key, shown once. */
export function recoveryPage({ view, printed }: { readonly view: KeysView; readonly printed: string }): JSX.Element {
  const { language, identity, session } = view;
  const { say } = language;
  return (
    <Frame title={say('keys.recovery')} language={language} identity={identity} path="/keys" session={session}>
      <div class="door keys">
        <h1>{say('keys.recovery')}</h1>
        <p class="lead">{say('keys.recovery-once')}</p>
        <p class="fingerprint paper" dir="ltr">
          {printed.split('-').map((group) => (
            <>
              <span>{group}</span>{' '}
            </>
          ))}
        </p>
        <p>{say('keys.recovery-keep')}</p>
        <p>
          <a class="button" href="/keys">
            {say('keys.recovery-kept')}
          </a>
        </p>
      </div>
    </Frame>
  );
}
