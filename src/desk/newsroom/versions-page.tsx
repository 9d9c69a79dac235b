import type { JSX } from 'hono/jsx/jsx-runtime';
import type { AccountId } from '../../domain/id.ts';
import type { Locale } from '../../domain/locale.ts';
import type { VersionLine } from '../../newsroom/newest-texts.ts';
import type { WorkLanguage } from '../../newsroom/work-languages.ts';
import { dateAndTime } from '../clock-time.ts';
import { Frame } from '../frame.tsx';
import { languageName } from '../people/told-history.ts';
import { PostButton } from '../post-button.tsx';
import type { NewsroomWork } from './newsroom-context.ts';
import { Title } from './work-words.tsx';

interface VersionsView extends NewsroomWork {
  readonly locale: Locale;
  readonly title: WorkLanguage | null;
  /** The newest first. */
  readonly versions: readonly VersionLine[];
  readonly accounts: ReadonlyMap<AccountId, string>;
  readonly mayWrite: boolean;
}

/** The versions of a text, of which any two can be compared, and any restored. */
export function versionsPage(view: VersionsView): JSX.Element {
  const { language, identity, session, id, locale, title, versions } = view;
  const { say } = language;
  const at = `/newsroom/works/${id}/texts/${locale}`;
  const name = languageName(locale, language.locale);
  return (
    <Frame
      title={say('works.versions')}
      language={language}
      identity={identity}
      path={`${at}/versions`}
      session={session}
    >
      <p class="kicker">
        <a href={`/newsroom/works/${id}`}>
          <Title of={title} language={language} />
        </a>
      </p>
      <h1>{say('works.versions-in', { language: name })}</h1>
      <p class="lead">{say('works.versions-lead')}</p>
      <table class="table versions">
        <caption>{say('works.versions-count', { count: versions.length })}</caption>
        <thead>
          <tr>
            <th scope="col">{say('works.version')}</th>
            <th scope="col">{say('works.state')}</th>
            <th scope="col">{say('works.written')}</th>
            <th scope="col">{say('works.written-by')}</th>
            {versions.length > 1 ? <th scope="col">{say('works.compare')}</th> : null}
            {view.mayWrite ? <th scope="col">{say('works.restore')}</th> : null}
          </tr>
        </thead>
        <tbody>
          {versions.map((version, i) => (
            <Row version={version} isNewest={i === 0} view={view} />
          ))}
        </tbody>
      </table>
      {versions.length > 1 ? (
        <form id="compare" class="compare-form" method="get" action={`${at}/versions/compare`}>
          <button type="submit">{say('works.compare-do')}</button>
        </form>
      ) : (
        <p class="hint">{say('works.versions-one')}</p>
      )}
    </Frame>
  );
}

function Row({
  version,
  isNewest,
  view,
}: {
  version: VersionLine;
  isNewest: boolean;
  view: VersionsView;
}): JSX.Element {
  const { language, id, locale, versions, accounts, mayWrite } = view;
  const { say } = language;
  const number = version.version;
  const second = versions[1]?.version;
  const radio = (name: 'from' | 'to', checked: boolean): JSX.Element => (
    <label class="pick">
      <input type="radio" name={name} value={String(number)} form="compare" checked={checked} />
      {say(`works.compare-${name}`)}
    </label>
  );
  return (
    <tr>
      <th scope="row">{say('works.version-number', { version: number })}</th>
      <td data-label={say('works.state')}>{say(`works.state-${version.state}`)}</td>
      <td data-label={say('works.written')}>
        {version.writtenAt <= 1 ? null : dateAndTime(version.writtenAt, language.locale)}
      </td>
      <td data-label={say('works.written-by')}>
        {version.author === null ? null : <bdi>{accounts.get(version.author) ?? '–'}</bdi>}
      </td>
      {versions.length > 1 ? (
        <td data-label={say('works.compare')}>
          {radio('from', number === second)} {radio('to', isNewest)}
        </td>
      ) : null}
      {mayWrite ? (
        <td data-label={say('works.restore')}>
          {isNewest ? (
            <span class="none">{say('works.newest')}</span>
          ) : (
            <PostButton
              action={`/newsroom/works/${id}/texts/${locale}/versions/restore`}
              fields={{ version: String(number) }}
              label={say('works.restore-do')}
              about={say('works.version-number', { version: number })}
            />
          )}
        </td>
      ) : null}
    </tr>
  );
}
