import type { PageContext } from './page-context.ts';

interface Pages {
  readonly page: number;
  readonly pages: number;
  readonly hrefOf: (page: number) => string;
  readonly context: PageContext;
  /** Whether the best comes first, as in a search, rather than the newest. */
  readonly ranked?: boolean;
}

/** The page before, where we are, the page after. */
export function Pager({ page, pages, hrefOf, context, ranked = false }: Pages) {
  if (pages <= 1) return null;
  return (
    <nav class="pager" aria-label={context.say('chrome.pages')}>
      {page > 1 ? (
        <a rel="prev" href={hrefOf(page - 1)}>
          {context.say(ranked ? 'search.previous' : 'chrome.previous')}
        </a>
      ) : (
        <span />
      )}
      <span aria-current="page">{context.say('chrome.page-of', { page, pages })}</span>
      {page < pages ? (
        <a rel="next" href={hrefOf(page + 1)}>
          {context.say(ranked ? 'search.next' : 'chrome.next')}
        </a>
      ) : (
        <span />
      )}
    </nav>
  );
}
