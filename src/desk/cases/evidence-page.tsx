import type { JSX } from 'hono/jsx/jsx-runtime';
import { sayDate } from '../../pages/dates.ts';
import { dateAndTime } from '../clock-time.ts';
import { Frame } from '../frame.tsx';
import { saySize } from './evidence-list-page.tsx';
import { Opening } from './evidence-opening.tsx';
import type { EvidenceView } from './evidence-view.ts';

/** One piece of evidence: whose hands it went through, who opened it, and, behind a note, the ways to open it. */
export function evidencePage(view: EvidenceView): JSX.Element {
  const { language, identity, session, record, evidence, accounts, names } = view;
  const { say, locale } = language;
  const at = `/cases/${record.id}/evidence/${evidence.id}`;
  return (
    <Frame title={say('casework.evidence')} language={language} identity={identity} path={at} session={session}>
      <p class="kicker">
        <a href={`/cases/${record.id}/evidence`}>
          <bdi>{record.title}</bdi> · {say('casework.evidence')}
        </a>
      </p>
      <h1>{say(`casework.kind-${evidence.kind}`)}</h1>
      <p class="lead" dir="auto">
        {evidence.about}
      </p>
      <Opening view={view} at={at} />
      <dl class="facts">
        <dt>{say('casework.came-as')}</dt>
        <dd>
          <bdi>{evidence.name}</bdi>
          <span class="hint">
            {evidence.type} · {saySize(evidence.size, locale)}
          </span>
        </dd>
        <dt>{say('casework.custody')}</dt>
        <dd>
          <ol class="custody">
            {evidence.custody.map(({ by, who, on, how }) => (
              <li>
                <b>
                  <bdi>{by === null ? who : (names.get(by) ?? who)}</bdi>
                </b>{' '}
                {on === null ? null : <time datetime={on}>{sayDate(on, locale)}</time>}
                <span class="hint">
                  <bdi>{how}</bdi>
                </span>
              </li>
            ))}
            <li>
              <b>{accounts.get(evidence.receivedBy) ?? '–'}</b> {dateAndTime(evidence.receivedAt, locale)} UTC
              <span class="hint">{say('casework.sealed-here')}</span>
            </li>
          </ol>
        </dd>
        <dt>SHA-256</dt>
        <dd>
          <code>{evidence.sha256}</code>
        </dd>
        <dt>{say('casework.opened-by')}</dt>
        <dd>
          <Accesses view={view} />
        </dd>
      </dl>
    </Frame>
  );
}

function Accesses({ view }: { view: EvidenceView }): JSX.Element {
  const { language, accesses, accounts } = view;
  const { say, locale } = language;
  if (accesses.length === 0) return <>{say('casework.never-opened')}</>;
  return (
    <ul class="custody">
      {accesses.toReversed().map(({ by, at, why, what }) => (
        <li>
          <b>{(by === null ? null : accounts.get(by)) ?? '–'}</b> {dateAndTime(at, locale)} UTC ·{' '}
          {say(`casework.opened-${what}`)}
          <span class="hint">
            <bdi>{why}</bdi>
          </span>
        </li>
      ))}
    </ul>
  );
}
