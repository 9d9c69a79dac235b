import type { PageContext } from './page-context.ts';

/** Newer, where we are, older. */
export function Pager(props: { page: number; pages: number; hrefOf: (page: number) => string; context: PageContext }) {
  const { page, pages, hrefOf, context } = props;
  if (pages <= 1) return null;
  return (
    <nav class="pager" aria-label={context.say('chrome.pages')}>
      {page > 1 ? (
        <a rel="prev" href={hrefOf(page - 1)}>
          {context.say('chrome.previous')}
        </a>
      ) : (
        <span />
      )}
      <span aria-current="page">{context.say('chrome.page-of', { page, pages })}</span>
      {page < pages ? (
        <a rel="next" href={hrefOf(page + 1)}>
          {context.say('chrome.next')}
        </a>
      ) : (
        <span />
      )}
    </nav>
  );
}
