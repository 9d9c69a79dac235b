import type { JSX } from 'hono/jsx/jsx-runtime';
import { AuditFilter } from './audit-filter.tsx';
import { AuditTable } from './audit-table.tsx';
import type { AuditForm, AuditView } from './audit-view.ts';
import { dateAndSecond } from '../clock-time.ts';
import { Frame } from '../frame.tsx';

export function auditPage(view: AuditView): JSX.Element {
  const { language, identity, state, sent, form, wrong, entries, more } = view;
  const { say, locale } = language;
  const narrowed = [form.who, form.what, form.record, form.from, form.until].some((each) => each !== '');
  const last = entries.at(-1);
  return (
    <Frame title={say('audit.title')} language={language} identity={identity} path="/audit" session={view.session}>
      <p class="kicker">
        <a href="/">{say('desk.today')}</a>
      </p>
      <h1>{say('audit.title')}</h1>
      <p class="lead">{say('audit.lead')}</p>
      <dl class="facts">
        <dt>{say('audit.head')}</dt>
        <dd>
          {say('audit.head-is', { count: state.head.size })} <code>{state.head.root}</code>
          <br />
          <a href="/audit/head" download>
            {say('audit.save')}
          </a>
        </dd>
        <dt>{say('audit.checked')}</dt>
        <dd>
          {say('audit.checked-until', { count: state.checked.size, time: dateAndSecond(state.checked.at, locale) })}
        </dd>
        <dt>{say('audit.sent')}</dt>
        <dd>
          {sent === null
            ? say('audit.sent-never')
            : `${say('audit.sent-at', { time: dateAndSecond(sent.at, locale), count: sent.size })} ${say(`audit.sent-${sent.how}`)}`}
        </dd>
      </dl>
      <AuditFilter view={view} />
      {Object.keys(wrong).length > 0 ? null : entries.length > 0 ? (
        <AuditTable view={view} />
      ) : (
        <p class="told" role="status">
          {say('audit.none')}
        </p>
      )}
      <p class="pager">
        {more && last !== undefined ? (
          <a href={addressOf(form, String(last.position))} rel="next">
            {say('audit.older')}
          </a>
        ) : null}{' '}
        {form.before === '' ? null : <a href={addressOf(form, '')}>{say('audit.newest')}</a>}{' '}
        {narrowed ? <a href="/audit">{say('audit.all')}</a> : null}
      </p>
    </Frame>
  );
}

/** The same question, from another entry on. */
function addressOf(form: AuditForm, before: string): string {
  const asked = Object.entries({ ...form, before }).filter(([, value]) => value !== '');
  return asked.length === 0 ? '/audit' : `/audit?${new URLSearchParams(asked).toString()}`;
}
