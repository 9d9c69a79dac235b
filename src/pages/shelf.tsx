import type { Child } from 'hono/jsx';

/** A section of a page, ruled off, with its title and perhaps one way further. */
export function Shelf(props: {
  id: string;
  title: Child;
  children: Child;
  /** Ways further: a list of which this is the beginning, a feed, a calendar. */
  more?: readonly { readonly href: string; readonly words: string }[];
  name?: string;
}) {
  const { id, title, children, more = [], name = '' } = props;
  return (
    <section class={`shelf ${name}`.trimEnd()} aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        {more.length === 0 ? null : (
          <p class="ways-further">
            {more.map(({ href, words }) => (
              <a class="further" href={href}>
                {words}
              </a>
            ))}
          </p>
        )}
      </header>
      {children}
    </section>
  );
}
