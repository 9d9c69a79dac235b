import type { PersonId, WorkId } from './id.ts';

/** `imposed` names were given by accusers. Only `used` and `legal` names ever render. */
export type NameKind = 'used' | 'legal' | 'former' | 'imposed';

/** How a text asks for a person: everything, what the press would print, or the given name alone. */
export type NameForm = 'full' | 'short' | 'given';

export interface PersonName {
  readonly kind: NameKind;
  readonly full: string;
  readonly short: string | null;
  readonly given: string | null;
  /** BCP 47 tag of the language the name is written in, for `lang` and pronunciation. */
  readonly lang: string | null;
}

export interface Pseudonym {
  /** A pseudonym is stable within one publication and differs between publications. */
  readonly publication: WorkId;
  readonly text: string;
}

export interface Person {
  readonly id: PersonId;
  readonly gender: 'woman' | 'man' | 'unstated';
  /** A record can stand for people together ("the students"). */
  readonly group: boolean;
  readonly names: readonly PersonName[];
  readonly pseudonyms: readonly Pseudonym[];
}

/** The name a person goes by: the first used name, else the first legal one. Former and imposed names never. */
export function nameOf(person: Person): PersonName | null {
  return (
    person.names.find((name) => name.kind === 'used') ?? person.names.find((name) => name.kind === 'legal') ?? null
  );
}
