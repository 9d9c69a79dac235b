import type { Child } from 'hono/jsx';
import type { JSX } from 'hono/jsx/jsx-runtime';
import type { Language } from '../language.ts';

interface PasskeyFormProps {
  readonly language: Language;
  readonly action: string;
  /** The field that takes the answer. */
  readonly name?: string;
  /** Whether a passkey is made, or answers. */
  readonly does: 'make' | 'answer';
  /** What the browser is asked: JSON. */
  readonly options: string;
  readonly button: string;
  readonly children?: Child;
}

/** A form that a passkey fills in. Hidden until the script (`islands/passkeys.mjs`) finds that the browser has them. */
export function PasskeyForm(props: PasskeyFormProps): JSX.Element {
  const { language, action, name = 'passkey', does, options, button, children } = props;
  return (
    <form method="post" action={action} class="passkey" data-passkey={does} data-options={options} hidden>
      {children}
      <input type="hidden" name={name} data-answer />
      <p class="error" role="alert" data-failed hidden>
        {language.say('access.passkey-failed')}
      </p>
      <button type="submit">{button}</button>
    </form>
  );
}
