import type { JSX } from 'hono/jsx/jsx-runtime';
import type { Instant } from '../../domain/date.ts';
import type { AccountId } from '../../domain/id.ts';
import { Frame } from '../frame.tsx';
import type { NewsroomFrame } from '../newsroom/newsroom-context.ts';
import { Title, titleFor } from '../newsroom/work-words.tsx';
import type { WorkLanguage } from '../../newsroom/work-languages.ts';
import type { Campaign } from './campaign-context.ts';
import { HistoryLines } from './history-part.tsx';
import type { HistoryRead } from './read-history.ts';

export interface HistoryView extends NewsroomFrame, Pick<Campaign, 'page'> {
  readonly told: readonly WorkLanguage[];
  readonly history: HistoryRead;
  readonly names: ReadonlyMap<AccountId, string>;
  /** Where this page of it begins; `null`: with the newest. */
  readonly before: Instant | null;
}

/** Everything that became of a petition, a page at a time. */
export function historyPage(view: HistoryView): JSX.Element {
  const { language, identity, session, page, history, names, before } = view;
  const { say } = language;
  const at = `/petitions/${page.petition}`;
  return (
    <Frame
      title={say('campaigns.history')}
      language={language}
      identity={identity}
      path={`${at}/history`}
      session={session}
    >
      <p class="kicker">
        <a href={at}>
          <Title of={titleFor(view.told, language.locale)} language={language} />
        </a>
      </p>
      <h1>{say('campaigns.history')}</h1>
      {history.lines.length === 0 ? (
        <p class="hint">{say('campaigns.history-none')}</p>
      ) : (
        <HistoryLines lines={history.lines} names={names} language={language} />
      )}
      {before === null && history.more === null ? null : (
        <nav class="pager" aria-label={say('tables.pages')}>
          {before === null ? null : <a href={`${at}/history`}>{say('campaigns.history-newest')}</a>}
          {history.more === null ? null : (
            <a href={`${at}/history?before=${history.more}`} rel="next">
              {say('campaigns.history-older')}
            </a>
          )}
        </nav>
      )}
    </Frame>
  );
}
