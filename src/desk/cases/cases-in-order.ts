import type { CaseId } from '../../domain/id.ts';
import type { Locale } from '../../domain/locale.ts';
import { inOrder } from '../../vault/roster-order.ts';
import type { Roster } from '../../vault/roster.ts';

/** Every case by its title, as the reader's language puts them; "Case 9" before "Case 10". */
export function casesInOrder(roster: Roster, locale: Locale): Promise<readonly CaseId[]> {
  const { compare } = new Intl.Collator(locale, { numeric: true });
  return inOrder(roster, 'cases', `title ${locale}`, ({ title }) => title, compare);
}
