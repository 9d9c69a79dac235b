import type { JSX } from 'hono/jsx/jsx-runtime';

interface EmptyListProps {
  /** That there is nothing, in a line. */
  readonly lead: string;
  /** What the list is for, and how the first of it comes about. */
  readonly lines: readonly string[];
  /** The way to the first; `null`: it is somebody else's, and the lines say whose. */
  readonly begin: { readonly path: string; readonly label: string } | null;
}

/** Instead of a list that has nothing in it yet: what it is for, and the way to the first. */
export function EmptyList({ lead, lines, begin }: EmptyListProps): JSX.Element {
  return (
    <div class="first-steps">
      <p class="lead">{lead}</p>
      <ol>
        {lines.map((line) => (
          <li>{line}</li>
        ))}
      </ol>
      {begin === null ? null : (
        <a class="button first" href={begin.path}>
          {begin.label}
        </a>
      )}
    </div>
  );
}
