import type { PartialDate } from './date.ts';
import type { PersonId, WorkId } from './id.ts';
import { scriptOf } from './locale.ts';

/** `imposed` names were given by accusers. Only `used` and `legal` names ever render. */
export const NAME_KINDS = ['used', 'legal', 'former', 'imposed'] as const;
export type NameKind = (typeof NAME_KINDS)[number];

/** How a text asks for a person: everything, what the press would print, or the given name alone. */
export type NameForm = 'full' | 'short' | 'given';

export interface PersonName {
  readonly kind: NameKind;
  readonly full: string;
  readonly short: string | null;
  readonly given: string | null;
  /** BCP 47 tag of the language the name is written in, for pronunciation; with its script where that is not the usual one. */
  readonly lang: string | null;
}

export interface Pseudonym {
  /** A pseudonym is stable within one publication and differs between publications. */
  readonly publication: WorkId;
  readonly text: string;
}

/** A nickname or nom de guerre. It is protected like a name, and may be written only where the name may, if `released`. */
export interface Alias {
  readonly text: string;
  readonly released: boolean;
}

export const RELATIONS = [
  'parent',
  'child',
  'sibling',
  'partner',
  'relative',
  'guardian',
  'lawyer',
  'colleague',
  'member',
] as const;

/** `to` is this person's parent, child, …; the `member` of this group. Never told. */
export interface Relation {
  readonly to: PersonId;
  readonly is: (typeof RELATIONS)[number];
}

/** How to reach a person, and through whom. Never told. */
export interface Contact {
  readonly through: PersonId | null;
  readonly how: string;
}

export interface IdentityDocument {
  readonly kind: string;
  /** As it is printed; the gate finds it whatever its spacing. */
  readonly number: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
}

/** A day that would tell who it is. It goes out only as exactly as the terms in force allow. */
export interface ProtectedDate {
  readonly what: string;
  readonly on: PartialDate;
}

export interface Person {
  readonly id: PersonId;
  /** For the grammar of what stands in for a name. */
  readonly gender: 'woman' | 'man' | 'unstated';
  /** The person's own word for how to speak of them, for editors. */
  readonly pronoun: string | null;
  /** A record can stand for people together ("the students"). */
  readonly group: boolean;
  readonly names: readonly PersonName[];
  readonly aliases: readonly Alias[];
  readonly pseudonyms: readonly Pseudonym[];
  /** A protected date too. Decides until when a guardian speaks. */
  readonly birth: PartialDate | null;
  readonly dates: readonly ProtectedDate[];
  readonly documents: readonly IdentityDocument[];
  readonly relations: readonly Relation[];
  readonly contacts: readonly Contact[];
}

type Known = Pick<Person, 'id' | 'gender' | 'group' | 'names'>;

/** A person of whom only this much is known. */
export function personWith(known: Known & Partial<Person>): Person {
  const unknown = { aliases: [], pseudonyms: [], dates: [], documents: [], relations: [], contacts: [] };
  return { ...unknown, pronoun: null, birth: null, ...known };
}

/**
 * The name a person goes by: a used name, else a legal one; of several the first in the script of the reader's
 * language, else the first. Former and imposed names never.
 */
export function nameOf({ names }: Person, locale: string): PersonName | null {
  const used = names.filter(({ kind }) => kind === 'used');
  const some = used.length > 0 ? used : names.filter(({ kind }) => kind === 'legal');
  return some.find(({ lang }) => lang !== null && scriptOf(lang) === scriptOf(locale)) ?? some[0] ?? null;
}
