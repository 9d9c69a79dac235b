import type { JSX } from 'hono/jsx/jsx-runtime';

interface FindFormProps {
  /** Posted to, never asked for: what is looked for is in no address and no log. */
  readonly action: string;
  readonly label: string;
  readonly help: string;
  readonly button: string;
  readonly query: string | null;
  /** What else is asked for. */
  readonly carried?: Readonly<Record<string, string>>;
}

/** One field to look for somebody or something by name. */
export function FindForm({ action, label, help, button, query, carried = {} }: FindFormProps): JSX.Element {
  return (
    <form class="find-form" method="post" action={action} role="search">
      {Object.entries(carried).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <label for="query">{label}</label>
      <p class="help" id="query-help">
        {help}
      </p>
      <div class="in-line">
        <input
          id="query"
          name="query"
          type="search"
          value={query ?? ''}
          maxlength={200}
          autocomplete="off"
          spellcheck={false}
          dir="auto"
          aria-describedby="query-help"
        />
        <button type="submit">{button}</button>
      </div>
    </form>
  );
}
