import type { Purpose } from '../domain/basis.ts';
import type { Instant } from '../domain/date.ts';
import { fold } from '../domain/fold.ts';
import type { PersonId } from '../domain/id.ts';
import type { PersonName } from '../domain/person.ts';
import type { PersonWithBases } from '../vault/people.ts';
import { termsIn } from './telling.ts';

/**
 * The names that may not go out for these purposes, folded: all names of people who are not to be named, and former
 * and imposed names of everyone. A name of one word is looked for only where it is all that a person has: a lone
 * given name is as often somebody else's. A name that someone else goes by, and may be told, is not looked for.
 */
export function protectedNames(
  people: ReadonlyMap<PersonId, PersonWithBases>,
  purposes: readonly Purpose[],
  now: Instant,
): ReadonlySet<string> {
  const hidden = new Set<string>();
  const shown = new Set<string>();
  for (const [id, { person }] of people) {
    const identity = termsIn({ people, purposes, now }, id)?.identity ?? 'none';
    for (const name of person.names) {
      const never = name.kind === 'former' || name.kind === 'imposed';
      const into = !never && identity === 'named' ? shown : hidden;
      for (const form of formsOf(name)) into.add(form);
    }
  }
  return new Set([...hidden].filter((name) => !shown.has(name)));
}

function formsOf(name: PersonName): string[] {
  const full = foldText(name.full).trim();
  const forms = [full, ...(name.short === null ? [] : [foldText(name.short).trim()])];
  return forms.filter((form) => form !== '' && (form.includes(' ') || form === full));
}

/** Words without case, accents, typography and invisible characters, one space between them and at both ends. */
export function foldText(text: string): string {
  const visible = text.replaceAll(/\p{Cf}/gu, '').normalize('NFKC');
  const words = visible.split(/[^\p{L}\p{N}\p{M}]+/u).map(fold);
  return ` ${words.filter((word) => word !== '').join(' ')} `;
}
