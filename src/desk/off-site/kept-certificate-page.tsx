import type { JSX } from 'hono/jsx/jsx-runtime';
import type { AccountId } from '../../domain/id.ts';
import { RECALL_ABOUT, RECALL_STATES } from '../../domain/recall-note.ts';
import type { KeptRecallNote } from '../../newsroom/recall-notes.ts';
import { sayDay } from '../../pages/dates.ts';
import type { Certificate } from '../../press/certificate.ts';
import { dateAndTime } from '../clock-time.ts';
import { ErrorSummary } from '../error-summary.tsx';
import { Frame } from '../frame.tsx';
import { Choice, Input, Select, type Option, type Typed } from '../people/form-fields.tsx';
import type { OffSiteFrame } from './off-site-view.ts';

export interface KeptCertificateView extends OffSiteFrame {
  readonly certificate: Omit<Certificate, 'person'>;
  readonly notes: readonly KeptRecallNote[];
  /** To whom press kits were given, by the hash of the link: those that may be read here. */
  readonly labels: ReadonlyMap<string, string>;
  readonly names: ReadonlyMap<AccountId, string>;
  readonly form: Typed;
}

/** What is kept of a certificate, what was done about what could not be recalled, and a form to write more of it down. */
export function keptCertificatePage(view: KeptCertificateView): JSX.Element {
  const { language, identity, session, certificate, notes } = view;
  const { say, locale } = language;
  const path = `/off-site/certificates/${certificate.id}`;
  const title = say('desk.recall-done');
  return (
    <Frame title={title} language={language} identity={identity} path={path} session={session}>
      <p class="kicker">
        <a href="/off-site/withdrawals">{say('desk.recall-list')}</a>
      </p>
      <h1>{title}</h1>
      <ErrorSummary title={say('desk.recall-not-added')} errors={view.form.errors} />
      <section class="certificate">
        <p>
          {say('desk.off-certificate')} <code>{certificate.id}</code>.{' '}
          {say('desk.recall-withdrawn', {
            time: dateAndTime(certificate.at, locale),
            asked: dateAndTime(certificate.verifiedAt, locale),
          })}{' '}
          {say('desk.recall-kept')}
        </p>
        <Kept view={view} />
      </section>
      <RecallForm view={view} path={path} />
      <h2 class="part" id="done">
        {say('desk.recall-notes')}
      </h2>
      {notes.length === 0 ? (
        <p class="hint">{say('desk.recall-done-none')}</p>
      ) : (
        <ol class="lines history">
          {notes.toReversed().map((note) => (
            <li>
              <p>
                <b>
                  <bdi>{aboutOf(note, view)}</bdi>
                </b>{' '}
                {say(`desk.recall-state-${note.state}`)}, {sayDay(note.on, locale)}
              </p>
              <p class="help">
                <bdi>{view.names.get(note.by) ?? '–'}</bdi>
                {', '}
                <time datetime={new Date(note.at).toISOString()}>{dateAndTime(note.at, locale)} UTC</time>
              </p>
            </li>
          ))}
        </ol>
      )}
    </Frame>
  );
}

function Kept({ view }: { readonly view: KeptCertificateView }): JSX.Element {
  const { language, certificate } = view;
  const { say } = language;
  const { works, checks, notRecalled } = certificate;
  const failed = checks.filter(({ passed }) => !passed).length;
  return (
    <>
      <h3>{say('desk.off-outcome')}</h3>
      <ul>
        {works.gone > 0 ? <li>{say('desk.off-gone', { count: works.gone })}</li> : null}
        {works.rendered > 0 ? <li>{say('desk.off-rendered', { count: works.rendered })}</li> : null}
        {works.waiting > 0 ? <li>{say('desk.off-still', { count: works.waiting })}</li> : null}
        <li>
          {failed === 0
            ? say('desk.recall-checks-passed', { count: checks.length })
            : say('desk.recall-checks-failed', { failed, count: checks.length })}
        </li>
      </ul>
      <h3>{say('desk.off-not-recalled')}</h3>
      <ul>
        <li>{say('desk.recall-feeds-out', { count: notRecalled.feeds.length })}</li>
        <li>{say('desk.off-letters', { count: notRecalled.letters })}</li>
        <li>{say('desk.off-files', { count: notRecalled.files })}</li>
        <li>
          {say('desk.off-kits', { count: notRecalled.kits.length })}
          {notRecalled.kits.length === 0 ? null : (
            <ul>
              {notRecalled.kits.map(({ link }) => (
                <li>
                  <bdi>{kitWords(link, view)}</bdi>
                </li>
              ))}
            </ul>
          )}
        </li>
      </ul>
    </>
  );
}

function RecallForm({ view, path }: { readonly view: KeptCertificateView; readonly path: string }): JSX.Element {
  const { language, form, certificate } = view;
  const { say } = language;
  const kits = certificate.notRecalled.kits.map(({ link }, at): Option => {
    return { value: `press-kits-${at + 1}`, label: kitWords(link, view) };
  });
  const about = RECALL_ABOUT.flatMap((value): Option[] => [
    { value, label: say(`desk.recall-about-${value}`) },
    ...(value === 'press-kits' ? kits : []),
  ]);
  return (
    <>
      <h2 class="part">{say('desk.recall-add')}</h2>
      <p class="hint">
        {say('desk.recall-no-words')} {say('desk.recall-stays')}
      </p>
      <form method="post" action={path} class="form" novalidate>
        <Select
          form={form}
          name="about"
          label={say('desk.recall-about')}
          options={[{ value: '', label: say('desk.recall-choose') }, ...about]}
        />
        <Choice
          form={form}
          name="state"
          label={say('desk.recall-state')}
          options={RECALL_STATES.map((value) => ({ value, label: say(`desk.recall-state-${value}`) }))}
        />
        <Input form={form} name="on" type="date" label={say('desk.recall-on')} help={say('desk.recall-on-help')} />
        <button type="submit">{say('desk.recall-add-do')}</button>
      </form>
    </>
  );
}

function aboutOf({ about, kit }: KeptRecallNote, view: KeptCertificateView): string {
  return kit === null ? view.language.say(`desk.recall-about-${about}`) : kitWords(kit, view);
}

/** A press kit by its number on the certificate, and to whom it was given where that may be read. */
function kitWords(link: string, { certificate, labels, language }: KeptCertificateView): string {
  const { say, locale } = language;
  const at = certificate.notRecalled.kits.findIndex((kit) => kit.link === link);
  const opened = certificate.notRecalled.kits[at]?.openedAt;
  const number = at + 1;
  const time = opened === undefined ? '–' : dateAndTime(opened, locale);
  const label = labels.get(link);
  return label === undefined
    ? say('desk.recall-kit', { number, time })
    : say('desk.recall-kit-to', { number, time, label });
}
