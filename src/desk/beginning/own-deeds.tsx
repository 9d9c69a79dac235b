import type { JSX } from 'hono/jsx/jsx-runtime';
import { may, type Action } from '../../domain/permissions.ts';
import type { MessageKey } from '../../platform/catalogue/catalogue.ts';
import type { Role } from '../../domain/role.ts';
import type { Language } from '../language.ts';

/** What somebody can begin, by what their role may. `key`: with a key only, without which the page stays locked. */
const DEEDS: readonly { path: string; label: MessageKey; asks: Action; key?: true }[] = [
  { path: '/contribute', label: 'works.contribute', asks: 'works.contribute' },
  { path: '/cases/new', label: 'casework.new', asks: 'cases.write', key: true },
  { path: '/people/new', label: 'people.new', asks: 'people.write', key: true },
  { path: '/newsroom/new', label: 'beginning.story-do', asks: 'works.write' },
  { path: '/newsroom/to-translate', label: 'works.to-translate', asks: 'works.translate' },
  { path: '/petitions/new', label: 'campaigns.new', asks: 'petitions.write' },
  { path: '/officials/new', label: 'casework.office-new', asks: 'officials.write' },
  { path: '/accounts/invite', label: 'accounts.invite', asks: 'accounts.change' },
  { path: '/off-site', label: 'beginning.off-site', asks: 'works.hide' },
];

/** Beside what needs somebody: what they can begin by themselves. */
export function OwnDeeds(props: {
  readonly role: Role;
  readonly holdsKey: boolean;
  readonly language: Language;
}): JSX.Element | null {
  const { role, holdsKey, language } = props;
  const { say } = language;
  const theirs = DEEDS.filter(({ asks, key }) => may(role, asks, { holdsKey }) && (key !== true || holdsKey));
  if (theirs.length === 0) return null;
  return (
    <section class="own-deeds" aria-labelledby="own-deeds">
      <h2 id="own-deeds">{say('beginning.own')}</h2>
      <ul>
        {theirs.map(({ path, label }) => (
          <li>
            <a href={path}>{say(label)}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
