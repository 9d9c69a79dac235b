import type { JSX } from 'hono/jsx/jsx-runtime';

/** Words of several lines, with their label, their help and what is wrong with them. */
export function NoteField(props: {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly help?: string;
  readonly error?: string | null;
  readonly value?: string;
  readonly rows?: number;
  /** Of what is written in it, where that is not the page's. */
  readonly lang?: string;
  readonly dir?: 'ltr' | 'rtl' | 'auto';
}): JSX.Element {
  const { id, name, label, help, error = null, value = '', rows = 3, lang, dir = 'auto' } = props;
  const about = [help === undefined ? null : `${id}-help`, error === null ? null : `${id}-error`]
    .filter((each) => each !== null)
    .join(' ');
  return (
    <>
      <label for={id}>{label}</label>
      {help === undefined ? null : (
        <p class="help" id={`${id}-help`}>
          {help}
        </p>
      )}
      {error === null ? null : (
        <p class="error" id={`${id}-error`} role="alert">
          {error}
        </p>
      )}
      <textarea
        id={id}
        name={name}
        rows={rows}
        lang={lang}
        dir={dir}
        aria-invalid={error === null ? undefined : 'true'}
        aria-describedby={about === '' ? undefined : about}
      >
        {value}
      </textarea>
    </>
  );
}
