import type { JSX } from 'hono/jsx/jsx-runtime';
import { aboutField, FieldWords } from './field-words.tsx';

interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly type?: 'text' | 'email' | 'password';
  readonly value?: string;
  readonly help?: string;
  readonly error?: string | undefined;
  readonly autocomplete?: string;
  readonly numeric?: boolean;
  readonly required?: boolean;
  readonly maxlength?: number;
  readonly autofocus?: boolean;
}

/** A field with its label, its help and what is wrong with it. */
export function Field(props: FieldProps): JSX.Element {
  const { name, label, help, error, type = 'text', value, autocomplete = 'off', numeric = false } = props;
  const { required = true, maxlength = 254, autofocus = false } = props;
  return (
    <>
      <FieldWords name={name} label={label} help={help} error={error} />
      <input
        id={name}
        name={name}
        type={type}
        value={value}
        autocomplete={autocomplete}
        autocapitalize="none"
        spellcheck={false}
        inputmode={numeric ? 'numeric' : undefined}
        required={required}
        maxlength={maxlength}
        autofocus={autofocus}
        aria-invalid={error === undefined ? undefined : 'true'}
        aria-describedby={aboutField({ name, help, error })}
      />
    </>
  );
}
