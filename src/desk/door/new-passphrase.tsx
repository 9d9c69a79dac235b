import type { JSX } from 'hono/jsx/jsx-runtime';
import type { Say } from '../../platform/catalogue/catalogue.ts';
import { Field } from '../field.tsx';

/** A passphrase that is chosen, twice, so that a slip does not lock anyone out. */
export function NewPassphrase(props: { say: Say; errors: Readonly<Record<string, string | undefined>> }): JSX.Element {
  const { say, errors } = props;
  return (
    <>
      <Field
        name="new-passphrase"
        type="password"
        label={say('access.passphrase-new')}
        error={errors['new-passphrase']}
        autocomplete="new-password"
        maxlength={1024}
      />
      <Field
        name="again-passphrase"
        type="password"
        label={say('access.passphrase-again')}
        error={errors['again-passphrase']}
        autocomplete="new-password"
        maxlength={1024}
      />
    </>
  );
}
