import type { JSX } from 'hono/jsx/jsx-runtime';
import type { RequestOverview } from '../../actions/request-overview.ts';
import type { Language } from '../language.ts';
import { addressOfRequests, type AskedRequests } from './asked-requests.ts';

interface NamedPagesProps {
  readonly overview: RequestOverview;
  readonly asked: AskedRequests;
  readonly language: Language;
}

/** Which pages the requests name and how many each, the rarest first: among thousands alike, the one that is not. */
export function NamedPages({ overview, asked, language }: NamedPagesProps): JSX.Element | null {
  const { say } = language;
  const { pages, pagesNamed } = overview;
  if (asked.like !== null)
    return (
      <p class="told">
        {say('desk.requests-of-page')}{' '}
        <bdi>{pages[0] === undefined ? '–' : (pages[0].page ?? say('desk.request-page-untold'))}</bdi>{' '}
        <a href={addressOfRequests({ ...asked, like: null, after: null })}>{say('desk.requests-of-any')}</a>
      </p>
    );
  if (pages.length < 2) return null;
  return (
    <details class="named-pages" open={overview.requests > 50}>
      <summary>{say('desk.requests-named', { count: pagesNamed })}</summary>
      <PageCounts overview={overview} asked={asked} language={language} />
    </details>
  );
}

export function PageCounts({ overview, asked, language }: NamedPagesProps): JSX.Element {
  const { say } = language;
  const { pages, pagesNamed } = overview;
  const rest = pagesNamed - pages.filter(({ page }) => page !== null).length;
  return (
    <ul class="page-counts">
      {pages.map(({ page, requests, one }) => (
        <li>
          <a href={addressOfRequests({ ...asked, like: one, after: null })}>
            <bdi>{page ?? say('desk.request-page-untold')}</bdi>
          </a>{' '}
          <span class="help">{say('desk.requests-count', { count: requests })}</span>
        </li>
      ))}
      {rest > 0 ? <li class="help">{say('desk.requests-named-more', { count: rest })}</li> : null}
    </ul>
  );
}
