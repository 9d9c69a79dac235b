import type { Child } from 'hono/jsx';

/** A section of a page, ruled off, with its title and perhaps one way further. */
export function Shelf(props: {
  id: string;
  title: Child;
  children: Child;
  more?: { readonly href: string; readonly words: string } | null;
  name?: string;
}) {
  const { id, title, children, more = null, name = '' } = props;
  return (
    <section class={`shelf ${name}`.trimEnd()} aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        {more === null ? null : (
          <a class="further" href={more.href}>
            {more.words}
          </a>
        )}
      </header>
      {children}
    </section>
  );
}
