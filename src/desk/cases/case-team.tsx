import type { JSX } from 'hono/jsx/jsx-runtime';
import { Part } from './case-part.tsx';
import type { CaseView } from './case-view.ts';

/** Who of the organisation sees this case. */
export function Team({ view: { language, team } }: { view: CaseView }): JSX.Element {
  const { say } = language;
  return (
    <Part title={say('casework.team')} id="team">
      <ul class="rows-list">
        {team.map(({ name, role }) => (
          <li>
            <b>
              <bdi>{name}</bdi>
            </b>
            <span class="hint">{say(`desk.role-${role}`)}</span>
          </li>
        ))}
      </ul>
      <p class="hint">{say('casework.team-more')}</p>
    </Part>
  );
}

/** The way to take everything of the case off the site at once. */
export function Stop({ view: { language, pages, mayHold } }: { view: CaseView }): JSX.Element | null {
  const { say } = language;
  if (!mayHold) return null;
  return (
    <Part title={say('casework.stop')} id="stop">
      {(pages.length === 0 ? [''] : pages.map((page) => `/works/${page}`)).map((at) => (
        <p>
          <a class="button quiet" href={`/off-site${at}`}>
            {say(at === '' ? 'desk.off-title' : 'casework.stop-go')}
          </a>
        </p>
      ))}
      <p class="hint">{say(pages.length === 0 ? 'casework.stop-nothing' : 'casework.stop-more')}</p>
    </Part>
  );
}
