import type { JSX } from 'hono/jsx/jsx-runtime';
import { ROLES, type Role } from '../../domain/role.ts';
import { CHECK_IN_HOURS } from '../../staff/change-role.ts';
import type { Language } from '../language.ts';

interface RoleFieldProps {
  readonly language: Language;
  readonly role: Role | null;
  readonly error?: string | undefined;
}

/** A choice among the roles, each with what it is for. */
export function RoleField({ language, role, error }: RoleFieldProps): JSX.Element {
  const { say } = language;
  return (
    <fieldset id="role" aria-describedby={error === undefined ? undefined : 'role-error'}>
      <legend>{say('desk.role')}</legend>
      {error === undefined ? null : (
        <p class="error" id="role-error">
          {error}
        </p>
      )}
      {ROLES.map((each) => (
        <label class="choice">
          <input type="radio" name="role" value={each} checked={each === role} required />
          <span>
            <b>{say(`desk.role-${each}`)}</b>
            <span class="help">{say(`accounts.role-${each}`)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** How often a traveller checks in. */
export function CheckInField({
  language,
  hours,
}: {
  readonly language: Language;
  readonly hours: number;
}): JSX.Element {
  const { say } = language;
  return (
    <>
      <label for="hours">{say('accounts.check-in-every')}</label>
      <p class="help" id="hours-help">
        {say('accounts.check-in-help')}
      </p>
      <select id="hours" name="hours" aria-describedby="hours-help">
        {CHECK_IN_HOURS.map((each) => (
          <option value={String(each)} selected={each === hours}>
            {say('accounts.hours', { count: each })}
          </option>
        ))}
      </select>
    </>
  );
}
