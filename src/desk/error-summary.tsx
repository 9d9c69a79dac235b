import type { JSX } from 'hono/jsx/jsx-runtime';

interface ErrorSummaryProps {
  readonly title: string;
  /** What is wrong as a whole. */
  readonly refusal?: string | null;
  /** What is wrong with fields, by their names. */
  readonly errors?: Readonly<Record<string, string | undefined>>;
}

/** What is wrong with a form, before it, with links to the fields; nothing if nothing is. */
export function ErrorSummary({ title, refusal = null, errors = {} }: ErrorSummaryProps): JSX.Element | null {
  const wrong = Object.entries(errors)
    .filter((each): each is [string, string] => each[1] !== undefined)
    // What is wrong with several fields alike is said once, and leads to the first of them.
    .filter(([, text], at, all) => all.findIndex(([, same]) => same === text) === at);
  if (refusal === null && wrong.length === 0) return null;
  return (
    <div class="error-summary" role="alert">
      <h2>{title}</h2>
      {refusal === null ? null : <p>{refusal}</p>}
      {wrong.map(([name, text]) => (
        <p>
          <a href={`#${name}`}>{text}</a>
        </p>
      ))}
    </div>
  );
}
