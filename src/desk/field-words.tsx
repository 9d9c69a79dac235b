import type { JSX } from 'hono/jsx/jsx-runtime';

interface FieldWordsProps {
  readonly name: string;
  readonly label: string;
  readonly help?: string | undefined;
  readonly error?: string | undefined;
}

/** What stands over a field: its label, its help and what is wrong with it. The field names them by `aboutField`. */
export function FieldWords({ name, label, help, error }: FieldWordsProps): JSX.Element {
  return (
    <>
      <label for={name}>{label}</label>
      {help === undefined ? null : (
        <p class="help" id={`${name}-help`}>
          {help}
        </p>
      )}
      <FieldError name={name} error={error} />
    </>
  );
}

/** What is wrong with a field, where the field's `aria-describedby` finds it. */
export function FieldError({ name, error }: Pick<FieldWordsProps, 'name' | 'error'>): JSX.Element | null {
  return error === undefined ? null : (
    <p class="error" id={`${name}-error`}>
      {error}
    </p>
  );
}

/** The ids of what is said about a field, for `aria-describedby`; `undefined` where nothing is. */
export function aboutField({ name, help, error }: Omit<FieldWordsProps, 'label'>): string | undefined {
  const ids = [...(help === undefined ? [] : [`${name}-help`]), ...(error === undefined ? [] : [`${name}-error`])];
  return ids.length === 0 ? undefined : ids.join(' ');
}
