import type { JSX } from 'hono/jsx/jsx-runtime';
import type { PersonId } from '../../domain/id.ts';
import type { Say } from '../../platform/catalogue/catalogue.ts';

/** Takes somebody out of a case: behind a line that says what it means. */
export function TakeOut({ at, person, say }: { at: string; person: PersonId; say: Say }): JSX.Element {
  return (
    <details class="columns">
      <summary>{say('casework.take-out')}</summary>
      <p class="help">{say('casework.take-out-more')}</p>
      <form method="post" action={at}>
        <input type="hidden" name="person" value={person} />
        <button type="submit" class="alarm">
          {say('casework.take-out-do')}
        </button>
      </form>
    </details>
  );
}
