import type { JSX } from 'hono/jsx/jsx-runtime';
import type { CertificateId } from '../../domain/id.ts';
import type { ListedCertificate } from '../../newsroom/certificates.ts';
import { dateAndTime } from '../clock-time.ts';
import { EmptyList } from '../empty-list.tsx';
import { Frame } from '../frame.tsx';
import type { OffSiteFrame } from './off-site-view.ts';

export interface WithdrawalsView extends OffSiteFrame {
  readonly certificates: readonly ListedCertificate[];
  /** The certificate that this page follows; `null`: it begins with the newest. */
  readonly after: CertificateId | null;
  /** The one that the next page follows; `null`: there is none. */
  readonly more: CertificateId | null;
}

const PATH = '/off-site/withdrawals';

/** Every withdrawal by the number of its certificate, and never by whose it was. */
export function withdrawalsPage(view: WithdrawalsView): JSX.Element {
  const { language, identity, session, certificates, after, more } = view;
  const { say, locale } = language;
  return (
    <Frame title={say('desk.recall-list')} language={language} identity={identity} path={PATH} session={session}>
      <p class="kicker">
        <a href="/off-site">{say('desk.off-title')}</a>
      </p>
      <h1>{say('desk.recall-list')}</h1>
      {certificates.length === 0 && after === null ? (
        <EmptyList
          lead={say('desk.recall-none')}
          lines={[say('desk.recall-none-1'), say('desk.recall-none-2')]}
          begin={null}
        />
      ) : (
        <>
          <p class="lead">{say('desk.recall-list-lead')}</p>
          <table class="table">
            <thead>
              <tr>
                <th scope="col">{say('desk.recall-when')}</th>
                <th scope="col">{say('desk.recall-number')}</th>
                <th scope="col">{say('desk.recall-notes')}</th>
              </tr>
            </thead>
            <tbody>
              {certificates.map(({ id, madeAt, notes }) => (
                <tr>
                  <td>{dateAndTime(madeAt, locale)}</td>
                  <td class="path">
                    <a href={`/off-site/certificates/${id}`}>
                      <code>{id}</code>
                    </a>
                  </td>
                  <td>{say('desk.recall-count', { count: notes })}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
      {after === null && more === null ? null : (
        <nav class="pager" aria-label={say('tables.pages')}>
          {after === null ? null : <a href={PATH}>{say('desk.recall-newest')}</a>}
          {more === null ? null : (
            <a href={`${PATH}?after=${more}`} rel="next">
              {say('desk.recall-older')}
            </a>
          )}
        </nav>
      )}
    </Frame>
  );
}
