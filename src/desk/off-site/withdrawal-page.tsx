import type { JSX } from 'hono/jsx/jsx-runtime';
import type { PersonId } from '../../domain/id.ts';
import type { Certificate, KitOpened, Verified } from '../../press/certificate.ts';
import { dateAndTime } from '../clock-time.ts';
import { Frame } from '../frame.tsx';
import type { OffSiteFrame } from './off-site-view.ts';
import { languageName } from '../requests/requests-view.ts';
import type { UnderWay } from './withdrawals-under-way.ts';

/** Says what taking a consent back will do, and to how many pages, before it is done. */
export function confirmWithdrawalPage(view: OffSiteFrame & { person: PersonId; works: number }): JSX.Element {
  const { language, identity, person, works } = view;
  const { say } = language;
  const path = `/off-site/people/${person}/withdraw`;
  return (
    <Frame title={say('desk.off-confirm')} language={language} identity={identity} path={path} session={view.session}>
      <p class="kicker">
        <a href="/off-site">{say('desk.off-title')}</a>
      </p>
      <h1>{say('desk.off-confirm')}</h1>
      <p class="lead">{say('desk.off-confirm-lead', { count: works })}</p>
      <ul>
        <li>{say('desk.off-confirm-1')}</li>
        <li>{say('desk.off-confirm-2')}</li>
        <li>{say('desk.off-confirm-3')}</li>
        <li>
          <Asks language={language} />
        </li>
      </ul>
      <form method="post" action={path}>
        <button type="submit" class="alarm">
          {say('desk.off-confirm-do', { count: works })}
        </button>
      </form>
    </Frame>
  );
}

/** What was done, as far as it has come; at the end the certificate, made to be printed. */
export function withdrawalPage(view: OffSiteFrame & { path: string; state: UnderWay | null }): JSX.Element {
  const { language, identity, path, state } = view;
  const { say, locale } = language;
  const certificate = state?.certificate ?? null;
  const working = state !== null && certificate === null;
  return (
    <Frame
      title={say('desk.off-done')}
      language={language}
      identity={identity}
      path={path}
      session={view.session}
      {...(working ? { reloadAfter: 2 } : {})}
    >
      <p class="kicker">
        <a href="/off-site">{say('desk.off-title')}</a>
      </p>
      <h1>{say('desk.off-done')}</h1>
      {state === null ? (
        <>
          <p class="lead">{say('desk.off-elsewhere')}</p>
          <p>
            <a href="/off-site/withdrawals">{say('desk.recall-list')}</a>
          </p>
        </>
      ) : (
        <p class="lead" role="status">
          {say('desk.off-done-hidden', {
            count: state.withdrawn.works.length,
            time: dateAndTime(state.withdrawn.at, locale),
          })}
        </p>
      )}
      {working ? <p class="told">{say('desk.off-working')}</p> : null}
      {certificate === 'failed' ? <p class="error">{say('desk.off-failed')}</p> : null}
      {state === null ? null : (
        <p class="hint">
          <Asks language={language} />
        </p>
      )}
      {certificate === null || certificate === 'failed' ? null : (
        <CertificateParts certificate={certificate} language={language} />
      )}
    </Frame>
  );
}

/** What a withdrawal leaves as it is: what somebody asked for is taken back by their word alone, under the case. */
function Asks({ language }: Pick<OffSiteFrame, 'language'>): JSX.Element {
  const { say } = language;
  return (
    <>
      {say('desk.off-asks')} <a href="/cases">{say('casework.cases')}</a>
    </>
  );
}

type Part = Pick<OffSiteFrame, 'language'> & { readonly certificate: Certificate };

function CertificateParts({ certificate, language }: Part): JSX.Element {
  const { say, locale } = language;
  const { works, checks, searched, verifiedAt } = certificate;
  const failed = checks.filter(({ passed }) => !passed);
  return (
    <section class="certificate">
      <h2 class="part">
        {say('desk.off-certificate')} <code>{certificate.id}</code>
      </h2>
      <h3>{say('desk.off-outcome')}</h3>
      <ul>
        {works.gone > 0 ? <li>{say('desk.off-gone', { count: works.gone })}</li> : null}
        {works.rendered > 0 ? <li>{say('desk.off-rendered', { count: works.rendered })}</li> : null}
        {works.waiting > 0 ? <li>{say('desk.off-still', { count: works.waiting })}</li> : null}
      </ul>
      <h3>{say('desk.off-asked-site', { time: dateAndTime(verifiedAt, locale) })}</h3>
      <p class={failed.length === 0 ? 'told' : 'error'}>
        {failed.length === 0
          ? say('desk.off-all-passed', { count: checks.length })
          : say('desk.off-some-failed', { failed: failed.length, count: checks.length })}
      </p>
      <p class={searched.found === 0 ? 'told' : 'error'}>
        {searched.found === 0
          ? say('desk.off-search-clean', { count: searched.asked })
          : say('desk.off-search-finds', { found: searched.found, count: searched.asked })}
      </p>
      <table class="table checks">
        <tbody>
          {[...failed, ...checks.filter(({ passed }) => passed)].map((check) => (
            <tr>
              <td>{say(`desk.off-what-${check.what}`)}</td>
              <td class="path">{check.path}</td>
              <td class={check.passed ? undefined : 'error'}>{answerOf(check, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <NotRecalled certificate={certificate} language={language} />
      <p>
        <a href={`/off-site/certificates/${certificate.id}`}>{say('desk.recall-write')}</a>
      </p>
    </section>
  );
}

function answerOf({ status, passed, expected }: Verified, { say }: Part['language']): string {
  if (status === null) return say('desk.off-no-answer');
  if (!passed) return say('desk.off-not-yet', { status });
  return say(expected === 'gone' || status === 410 ? 'desk.off-is-gone' : 'desk.off-is-without', { status });
}

function NotRecalled({ certificate, language }: Part): JSX.Element {
  const { say, locale } = language;
  const { feeds, letters, files, kits, kitLinksRevoked } = certificate.notRecalled;
  return (
    <>
      <h3>{say('desk.off-not-recalled')}</h3>
      <ul>
        {feeds.length === 0 ? null : (
          <li>
            {say('desk.off-feeds')}
            <ul class="paths">
              {feeds.map(({ path, from, until }) => (
                <li>
                  {say('desk.off-feed-from', {
                    path,
                    from: dateAndTime(from, locale),
                    until: dateAndTime(until, locale),
                  })}
                </li>
              ))}
            </ul>
          </li>
        )}
        <li>{say('desk.off-letters', { count: letters })}</li>
        <li>{say('desk.off-files', { count: files })}</li>
        <li>
          {say('desk.off-kits', { count: kits.length })}
          {kits.length === 0 ? null : (
            <ul>
              {kits.map((kit) => (
                <li>
                  <KitOut kit={kit} language={language} />
                </li>
              ))}
            </ul>
          )}
          {kitLinksRevoked === 0 ? null : <p>{say('desk.off-kit-links', { count: kitLinksRevoked })}</p>}
        </li>
        <li>{say('desk.off-dossiers')}</li>
        <li>{say('desk.off-mirrors')}</li>
      </ul>
    </>
  );
}

/** Who has a kit, of which texts, and who has to be told. */
function KitOut({ kit, language }: Pick<Part, 'language'> & { readonly kit: KitOpened }): JSX.Element {
  const { say, locale } = language;
  const { label, openedAt, texts, contact } = kit;
  return (
    <>
      <b dir="auto">{label ?? '–'}</b>: {say('desk.off-kit-opened', { time: dateAndTime(openedAt, locale) })}{' '}
      {texts.map((text, at) => (
        <>
          {at === 0 ? null : ', '}
          <a href={`/newsroom/works/${text.work}/texts/${text.locale}/versions`}>
            {say('desk.off-kit-version', { language: languageName(text.locale, locale), version: text.version })}
          </a>
        </>
      ))}
      . {say('desk.off-kit-tell')}{' '}
      {contact === null || contact === '' ? null : <bdi>{say('desk.off-kit-contact', { contact })}</bdi>}
    </>
  );
}
