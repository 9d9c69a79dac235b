import type { JSX } from 'hono/jsx/jsx-runtime';

interface PostButtonProps {
  readonly action: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly label: string;
  /** What it is about, for who cannot see beside what it stands. */
  readonly about?: string;
}

/** A form that is one quiet button. */
export function PostButton({ action, fields, label, about }: PostButtonProps): JSX.Element {
  return (
    <form method="post" action={action}>
      {Object.entries(fields).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <button type="submit" class="quiet" aria-label={about === undefined ? undefined : `${label}: ${about}`}>
        {label}
      </button>
    </form>
  );
}
