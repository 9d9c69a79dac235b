import type { JSX } from 'hono/jsx/jsx-runtime';

/** Carries what was typed on another page of a form, or in a form that is to be sent again. */
export function HiddenFields(props: {
  readonly fields: ReadonlyMap<string, string>;
  readonly but?: ReadonlySet<string>;
}): JSX.Element {
  return (
    <>
      {[...props.fields]
        .filter(([name, value]) => value !== '' && props.but?.has(name) !== true && !name.startsWith('proof-'))
        .map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
    </>
  );
}
