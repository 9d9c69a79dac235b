import type { JSX } from 'hono/jsx/jsx-runtime';
import type { Evidence } from '../../domain/evidence.ts';
import { MOST_EVIDENCE_BYTES } from '../../vault/receive-evidence.ts';
import { dateAndTime } from '../clock-time.ts';
import { Frame } from '../frame.tsx';
import { CaseNav } from './case-nav.tsx';
import type { CaseView } from './case-view.ts';

interface EvidenceListView extends Pick<
  CaseView,
  'language' | 'identity' | 'session' | 'record' | 'accounts' | 'mayWrite' | 'mayEvidence'
> {
  readonly evidence: readonly Evidence[];
}

/** What was brought to a case. Nothing of it is opened here: not even its name is shown before one asks for it. */
export function evidenceListPage(view: EvidenceListView): JSX.Element {
  const { language, identity, session, record, accounts, evidence, mayWrite } = view;
  const { say, locale } = language;
  const at = `/cases/${record.id}/evidence`;
  return (
    <Frame title={say('casework.evidence')} language={language} identity={identity} path={at} session={session}>
      <p class="kicker">
        <a href="/cases">{say('casework.cases')}</a>
      </p>
      <div class="head-line">
        <h1>
          <bdi>{record.title}</bdi>
        </h1>
        {mayWrite ? (
          <a class="button" href={`${at}/new`}>
            {say('casework.receive')}
          </a>
        ) : null}
      </div>
      <CaseNav view={view} here="evidence" />
      <p class="lead">{say('casework.evidence-lead', { most: MOST_EVIDENCE_BYTES / 1024 / 1024 })}</p>
      {evidence.length === 0 ? (
        <p class="told">{say('casework.no-evidence')}</p>
      ) : (
        <ul class="lines evidence-lines">
          {evidence.map(({ id, kind, about, size, receivedBy, receivedAt }) => (
            <li>
              <p>
                <a href={`${at}/${id}`}>
                  <bdi>{about.length > 160 ? `${about.slice(0, 160)}…` : about}</bdi>
                </a>
                <span class="help">
                  {say(`casework.kind-${kind}`)} · {saySize(size, locale)}
                </span>
              </p>
              <p class="help">
                {say('casework.received', {
                  name: accounts.get(receivedBy) ?? '–',
                  time: dateAndTime(receivedAt, locale),
                })}
              </p>
            </li>
          ))}
        </ul>
      )}
    </Frame>
  );
}

/** "1.4 MB", as that language writes numbers. */
export function saySize(bytes: number, locale: string): string {
  const large = bytes >= 1024 * 1024;
  const format = {
    style: 'unit',
    unit: large ? 'megabyte' : 'kilobyte',
    maximumFractionDigits: large ? 1 : 0,
  } as const;
  return new Intl.NumberFormat(locale, format).format(Math.max(large ? 0 : 1, bytes / (large ? 1024 * 1024 : 1024)));
}
