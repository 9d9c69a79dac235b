import type { JSX } from 'hono/jsx/jsx-runtime';
import { may, type Action } from '../domain/permissions.ts';
import type { MessageKey } from '../platform/catalogue/catalogue.ts';
import type { Session } from '../staff/sessions.ts';
import type { Language } from './language.ts';

/** The places of the desk, in the order in which they stand in its head. */
const PLACES: readonly { readonly path: string; readonly label: MessageKey; readonly asks: Action }[] = [
  { path: '/', label: 'desk.today', asks: 'today' },
  { path: '/cases', label: 'casework.cases', asks: 'cases.read' },
  { path: '/people', label: 'people.title', asks: 'people.read-names' },
  { path: '/evidence', label: 'casework.evidence', asks: 'evidence.read' },
  { path: '/contribute', label: 'works.contribute', asks: 'works.contribute' },
  { path: '/newsroom', label: 'works.title', asks: 'works.read' },
  { path: '/media', label: 'media.title', asks: 'works.read' },
  { path: '/petitions', label: 'campaigns.title', asks: 'petitions.read' },
  { path: '/officials', label: 'casework.officials', asks: 'officials.read' },
  { path: '/requests', label: 'desk.requests-place', asks: 'requests.answer' },
  { path: '/off-site', label: 'desk.off-title', asks: 'works.hide' },
  { path: '/site', label: 'site.title', asks: 'site.change' },
  { path: '/accounts', label: 'accounts.title', asks: 'accounts.read' },
  { path: '/keys', label: 'keys.title', asks: 'keys.ask' },
  { path: '/teams', label: 'teams.title', asks: 'teams.read' },
  { path: '/audit', label: 'audit.log', asks: 'audit.read' },
];

/** Leads to what is theirs, and to nothing else. */
export function DeskNav(props: {
  readonly session: Session;
  readonly language: Language;
  readonly path: string;
}): JSX.Element {
  const { session, language, path } = props;
  const { role } = session.account;
  const theirs = PLACES.filter(({ asks }) => may(role, asks, { holdsKey: false }));
  const here = theirs.find((place) => isHere(place.path, path));
  const list = (
    <ul>
      {theirs.map((place) => (
        <li>
          <a href={place.path} aria-current={place === here ? 'page' : undefined}>
            {language.say(place.label)}
          </a>
        </li>
      ))}
    </ul>
  );
  // Twice: in a row where there is room, else behind one line, which opens without a script. One of them is not there.
  return (
    <nav class="places" aria-label={language.say('access.places')}>
      <div class="in-a-row">{list}</div>
      <details class="behind">
        <summary>
          {language.say('access.places')}
          {here === undefined ? null : <b>{language.say(here.label)}</b>}
        </summary>
        {list}
      </details>
    </nav>
  );
}

const isHere = (place: string, path: string): boolean => {
  const [at = ''] = path.split('?');
  return place === '/' ? at === '/' : at === place || at.startsWith(`${place}/`);
};
