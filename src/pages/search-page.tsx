import type { JSX } from 'hono/jsx/jsx-runtime';
import type { Passage, SearchHit } from '../domain/search-hit.ts';
import { listPath } from '../domain/work-path.ts';
import { Byline } from './byline.tsx';
import { Document } from './document.tsx';
import { WorkKicker } from './kicker.tsx';
import type { PageContext } from './page-context.ts';
import { Pager } from './pager.tsx';
import { pathOfWork, withQuery } from './paths.ts';
import { SearchForm } from './search-form.tsx';
import type { SearchView } from './views.ts';

/** What was looked for, what was found, and what helps when nothing was. */
export function searchPage(view: SearchView, context: PageContext): JSX.Element {
  const { say } = context;
  const asked = view.query.trim() !== '';
  const title = asked ? say('search.title-query', { query: view.query }) : say('search.title');
  const hrefOf = (page: number) => hrefFor(view, context, { page: page === 1 ? null : page });
  return (
    <Document head={{ title, description: say('search.start'), unlisted: true }} context={context} name="list search">
      <header class="opening of-list">
        <h1>{say('search.title')}</h1>
        <SearchForm view={view} context={context} />
      </header>
      {view.wrong.length > 0 ? null : asked ? <Results view={view} context={context} /> : <Start context={context} />}
      <Pager page={view.page} pages={view.pages} hrefOf={hrefOf} context={context} ranked />
    </Document>
  );
}

function Results(props: { view: SearchView; context: PageContext }) {
  const { view, context } = props;
  const { say } = context;
  const filtered = view.kind !== null || view.from !== null || view.to !== null;
  return (
    <>
      <h2 class="total">
        {say(view.more ? 'search.total-more' : 'search.total', { total: view.total, query: view.query })}
      </h2>
      {view.didYouMean === null ? null : (
        <p class="did-you-mean">
          {say('search.did-you-mean')}{' '}
          <a href={hrefFor(view, context, { q: view.didYouMean, page: null })}>{view.didYouMean}</a>
        </p>
      )}
      {view.hits.length > 0 ? (
        <ol class="hits">
          {view.hits.map((hit) => (
            <Hit hit={hit} context={context} />
          ))}
        </ol>
      ) : (
        <div class="empty">
          {filtered ? (
            <p>
              {say('search.none-filtered')}{' '}
              <a href={withQuery(`/${context.locale}/search`, { q: view.query })}>{say('search.kind-any')}</a>
            </p>
          ) : null}
          <p>{say('search.none')}</p>
        </div>
      )}
    </>
  );
}

function Hit(props: { hit: SearchHit; context: PageContext }) {
  const { hit, context } = props;
  return (
    <li>
      <WorkKicker work={hit.work} context={context} />
      <h3>
        <a href={pathOfWork(hit.work)}>{hit.title.map(marked)}</a>
      </h3>
      <p class="excerpt">{hit.excerpt.map(marked)}</p>
      <Byline work={hit.work} context={context} short />
    </li>
  );
}

const marked = (passage: Passage) => (passage.hit ? <mark>{onOneLine(passage)}</mark> : onOneLine(passage));

/** Paragraphs and cells of tables end with a line break: they must not run together. */
const onOneLine = ({ text }: Passage): string => text.replaceAll('\n', ' · ');

function Start(props: { context: PageContext }) {
  const { say, locale } = props.context;
  return (
    <div class="empty">
      <p>{say('search.start')}</p>
      <p>
        {say('search.start-else')} <a href={listPath('mission', locale)}>{say('chrome.all-missions')}</a>,{' '}
        <a href={listPath('case', locale)}>{say('chrome.all-cases')}</a>,{' '}
        <a href={listPath('story', locale)}>{say('chrome.all-stories')}</a>
      </p>
    </div>
  );
}

function hrefFor(view: SearchView, context: PageContext, change: Readonly<Record<string, string | number | null>>) {
  const { query: q, kind, from, to } = view;
  const page = view.page === 1 ? null : view.page;
  return withQuery(`/${context.locale}/search`, { q, kind, from, to, page, ...change });
}
