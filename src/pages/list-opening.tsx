import type { Child } from 'hono/jsx';

/** How a list begins: its name, one sentence, and what narrows it down. */
export function ListOpening(props: { title: Child; lead?: string | null; children?: Child }) {
  const { title, lead = null, children } = props;
  return (
    <header class="opening of-list">
      <h1>{title}</h1>
      {lead === null ? null : <p class="standfirst">{lead}</p>}
      {children}
    </header>
  );
}
