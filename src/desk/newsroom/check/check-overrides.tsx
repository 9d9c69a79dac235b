import type { JSX } from 'hono/jsx/jsx-runtime';
import type { AccountId } from '../../../domain/id.ts';
import { dateAndTime } from '../../clock-time.ts';
import { Group } from './check-findings.tsx';
import type { CheckView, OverrideShown } from './check-view.ts';

/** What two people let out, or one of them asks to: what still counts first. */
export function Overrides({ view }: { readonly view: CheckView }): JSX.Element | null {
  const { language, overrides } = view;
  const { say } = language;
  const open = overrides.filter(({ override }) => override.ended === null);
  const ended = overrides.filter(({ override }) => override.ended !== null);
  if (overrides.length === 0) return null;
  return (
    <section class="check-part" aria-labelledby="overrides">
      <h2 class="part" id="overrides">
        {say('check.overrides')}
      </h2>
      <p class="lead">{say('check.overrides-lead')}</p>
      <ul class="findings">
        {open.map((each) => (
          <li class={each.override.agreed === null ? 'is-waiting' : 'is-let-out'}>
            <One shown={each} view={view} />
          </li>
        ))}
      </ul>
      {ended.length === 0 ? null : (
        <details>
          <summary>{say('check.overrides-ended', { count: ended.length })}</summary>
          <ul class="findings">
            {ended.map((each) => (
              <li>
                <One shown={each} view={view} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function One({ shown, view }: { readonly shown: OverrideShown; readonly view: CheckView }): JSX.Element {
  const { language, accounts, checked } = view;
  const { say, locale } = language;
  const { override, group } = shown;
  const { asked, agreed, ended, reason } = override;
  const who = (by: AccountId): string => accounts.get(by) ?? '–';
  const told = (key: 'asked' | 'agreed' | 'ended', of: { by: AccountId; at: Parameters<typeof dateAndTime>[0] }) =>
    say(`check.override-${key}-by`, { name: who(of.by), time: dateAndTime(of.at, locale) });
  return (
    <>
      {group === null ? null : <Group group={group} view={view} />}
      {group === null && checked !== null && ended === null ? <p class="what">{say('check.override-unfit')}</p> : null}
      <blockquote class="note" dir="auto">
        {reason}
      </blockquote>
      <p class="hint">
        {told('asked', asked)} {agreed === null ? null : told('agreed', agreed)}{' '}
        {ended === null ? null : told('ended', ended)}
      </p>
      {ended === null ? <Deeds shown={shown} view={view} /> : null}
    </>
  );
}

function Deeds({ shown, view }: { readonly shown: OverrideShown; readonly view: CheckView }): JSX.Element | null {
  const { language, id, texts, mayOverride, session } = view;
  const { say } = language;
  const { override, group, mayAgree } = shown;
  if (!mayOverride) return null;
  const mine = override.asked.by === session.account.id;
  const form = (what: 'agree' | 'end', label: string) => (
    <form method="post" action={`/newsroom/works/${id}/check/overrides/${override.id}/${what}`}>
      <input type="hidden" name="text" value={texts} />
      <button type="submit" class={what === 'agree' ? undefined : 'quiet'}>
        {label}
      </button>
    </form>
  );
  const waits = override.agreed === null;
  return (
    <>
      {waits && mayAgree ? <p class="help">{say('check.override-agree-more')}</p> : null}
      {waits && !mayAgree && group !== null ? (
        <p class="help">{say(mine ? 'check.override-waits-mine' : 'check.override-waits-knowing')}</p>
      ) : null}
      <div class="deeds">
        {waits && mayAgree ? form('agree', say('check.override-agree')) : null}
        {form('end', say(waits ? (mine ? 'check.override-withdraw' : 'check.override-refuse') : 'check.override-end'))}
      </div>
    </>
  );
}
