import type { Person } from '../../domain/person.ts';
import { may } from '../../domain/permissions.ts';
import { deskName } from './person-words.ts';
import type { DeskContext } from './desk-context.ts';

/** What this colleague may call a person: whoever may not read names is told no more than a word. */
export function nameFor(c: DeskContext, person: Person): string {
  const { language, session } = c.var;
  if (may(session.account.role, 'people.read-names', { holdsKey: true })) return deskName(person, language);
  return language.say(`people.gender-${person.gender}`);
}
