import type { PersonId } from '../../domain/id.ts';
import { inOrder } from '../../vault/roster-order.ts';
import type { Roster } from '../../vault/roster.ts';
import type { Language } from '../language.ts';
import { deskName } from './person-words.ts';

/** Everyone by what colleagues call them, as the reader's language puts names. */
export function peopleInOrder(roster: Roster, language: Language): Promise<readonly PersonId[]> {
  const { compare } = new Intl.Collator(language.locale);
  return inOrder(roster, 'people', `name ${language.locale}`, ({ person }) => deskName(person, language), compare);
}
