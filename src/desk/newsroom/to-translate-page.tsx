import type { JSX } from 'hono/jsx/jsx-runtime';
import type { WorkId } from '../../domain/id.ts';
import type { Locale } from '../../domain/locale.ts';
import type { WaitingTranslation } from '../../newsroom/to-translate.ts';
import type { WorkLanguage } from '../../newsroom/work-languages.ts';
import { dayOnly } from '../clock-time.ts';
import { Frame } from '../frame.tsx';
import { languageName } from '../people/told-history.ts';
import type { NewsroomFrame } from './newsroom-context.ts';
import { kindInWords, Title, titleFor } from './work-words.tsx';

export interface ToTranslateView extends NewsroomFrame {
  readonly locale: Locale;
  /** How many wait. */
  readonly count: number;
  readonly waiting: readonly WaitingTranslation[];
  readonly titles: ReadonlyMap<WorkId, readonly WorkLanguage[]>;
  readonly page: number;
  readonly pages: number;
}

/** What waits to be translated into one of the languages. */
export function toTranslatePage(view: ToTranslateView): JSX.Element {
  const { language, identity, session, locale, waiting } = view;
  const { say } = language;
  const name = languageName(locale, language.locale);
  const path = `/newsroom/to-translate?locale=${locale}`;
  return (
    <Frame title={say('works.to-translate')} language={language} identity={identity} path={path} session={session}>
      <p class="kicker">
        <a href="/newsroom">{say('works.title')}</a>
      </p>
      <h1>{say('works.to-translate')}</h1>
      <p class="lead">{say('works.to-translate-lead')}</p>
      <nav class="case-nav" aria-label={say('works.languages')}>
        {identity.locales.map((each) => (
          <a href={`/newsroom/to-translate?locale=${each}`} aria-current={each === locale ? 'page' : undefined}>
            {languageName(each, language.locale)}
          </a>
        ))}
      </nav>
      {waiting.length === 0 ? (
        <p class="told" role="status">
          {say('works.to-translate-none', { language: name })}
        </p>
      ) : (
        <Table view={view} />
      )}
      <Pager view={view} />
    </Frame>
  );
}

function Table({ view }: { view: ToTranslateView }): JSX.Element {
  const { language, count, waiting } = view;
  const { say } = language;
  return (
    <table class="table wide titles works">
      <caption>{say('works.to-translate-count', { count })}</caption>
      <thead>
        <tr>
          <th scope="col">{say('works.work')}</th>
          <th scope="col">{say('works.state')}</th>
          <th scope="col">{say('works.translate-from')}</th>
          <th scope="col">{say('works.source-changed')}</th>
        </tr>
      </thead>
      <tbody>
        {waiting.map((each) => (
          <Row each={each} view={view} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ each, view }: { each: WaitingTranslation; view: ToTranslateView }): JSX.Element {
  const { language, locale, titles } = view;
  const { say } = language;
  const { work, kind, story, source, urgent, changedAt, is, made, now } = each;
  const own = titles.get(work)?.find((title) => title.locale === source) ?? titleFor(titles.get(work), language.locale);
  return (
    <tr>
      <th scope="row">
        <span class="kicker">
          {kindInWords(kind, story, say)}
          {urgent ? <span class="state urgent">{say('works.urgent')}</span> : null}
        </span>
        <a href={`/newsroom/works/${work}/translate/${locale}`}>
          <Title of={own} language={language} />
        </a>
      </th>
      <td data-label={say('works.state')}>
        {is === 'behind' ? say('works.waits-behind', { made: made ?? 0, now }) : say(`works.waits-${is}`)}
      </td>
      <td data-label={say('works.translate-from')}>{languageName(source, language.locale)}</td>
      <td class="day" data-label={say('works.source-changed')}>
        {dayOnly(changedAt, language.locale)}
      </td>
    </tr>
  );
}

function Pager({ view }: { view: ToTranslateView }): JSX.Element | null {
  const { language, locale, page, pages } = view;
  const { say } = language;
  if (pages <= 1) return null;
  const at = (number: number): string => `/newsroom/to-translate?locale=${locale}&page=${number}`;
  return (
    <nav class="pager" aria-label={say('works.pages')}>
      {page > 1 ? <a href={at(page - 1)}>{say('works.before')}</a> : null}
      <span>{say('works.page', { page, pages })}</span>
      {page < pages ? <a href={at(page + 1)}>{say('works.next')}</a> : null}
    </nav>
  );
}
