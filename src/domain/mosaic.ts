import type { CaseRole } from './case.ts';
import type { PartialDate } from './date.ts';
import type { PersonId, WorkId } from './id.ts';
import type { Person } from './person.ts';

/** Fewer people of the vault than this who fit all that is told: too few to be lost among. */
export const FEWEST = 5;

/** Something told, or known, of a person that is not a name. Gender goes with the stand-in and is counted apart. */
export type MosaicFact =
  | { readonly kind: 'case'; readonly case: WorkId }
  /** Of a place as exactly as it is told: the same words at the same level are the same place. */
  | { readonly kind: 'place'; readonly level: 'region' | 'town' | 'exact'; readonly name: string }
  | { readonly kind: 'date'; readonly on: PartialDate }
  /** In which years the person can have been born: what an age tells. */
  | { readonly kind: 'born'; readonly from: number; readonly to: number }
  | { readonly kind: 'role'; readonly role: CaseRole };

/** What is known of someone in the vault, as far as a page could tell it. */
export interface MosaicPerson {
  readonly person: PersonId;
  readonly gender: Person['gender'];
  readonly group: boolean;
  readonly facts: readonly MosaicFact[];
}

export interface Combination {
  readonly kinds: readonly MosaicFact['kind'][];
  /** How many people of the vault share it, the person themselves among them. */
  readonly shared: number;
}

/**
 * The rule of the mosaic: facts of at least two kinds, told on public pages and on a new one together, fit fewer than
 * `FEWEST` people of the vault, and the new page is what makes it so. `null`: it does not. A record that lacks a fact
 * hides nobody: it is not counted among those who fit.
 */
export function combinationOf(
  who: Pick<MosaicPerson, 'person' | 'gender' | 'group'>,
  { before, added }: { readonly before: readonly MosaicFact[]; readonly added: readonly MosaicFact[] },
  vault: readonly MosaicPerson[],
): Combination | null {
  const all = distinct([...before, ...added]);
  const kinds = kindsOf(all);
  if (kinds.length < 2 || all.length === distinct(before).length) return null;
  const shared = sharers(who, all, vault);
  if (shared >= FEWEST) return null;
  const narrows = kindsOf(before).length < 2 || shared < sharers(who, before, vault);
  return narrows ? { kinds, shared } : null;
}

/** How many people fit all of these facts, with the person that they are told of. More facts never fit more people. */
export function sharers(
  { person, gender, group }: Pick<MosaicPerson, 'person' | 'gender' | 'group'>,
  told: readonly MosaicFact[],
  vault: readonly MosaicPerson[],
): number {
  const others = vault.filter(
    (each) =>
      each.person !== person &&
      each.group === group &&
      (gender === 'unstated' || each.gender === gender) &&
      told.every((fact) => each.facts.some((known) => fits(fact, known))),
  );
  return others.length + 1;
}

function fits(told: MosaicFact, known: MosaicFact): boolean {
  if (told.kind === 'case') return known.kind === 'case' && told.case === known.case;
  if (told.kind === 'role') return known.kind === 'role' && told.role === known.role;
  if (told.kind === 'place') return known.kind === 'place' && told.level === known.level && told.name === known.name;
  if (told.kind === 'born') return known.kind === 'born' && told.from <= known.to && known.from <= told.to;
  // A date that is known less exactly may be the same.
  return known.kind === 'date' && (known.on.startsWith(told.on) || told.on.startsWith(known.on));
}

export function distinct(facts: readonly MosaicFact[]): MosaicFact[] {
  return [...new Map(facts.map((fact) => [JSON.stringify(Object.entries(fact).toSorted()), fact])).values()];
}

const KINDS = ['case', 'place', 'date', 'born', 'role'] as const satisfies readonly MosaicFact['kind'][];
const kindsOf = (facts: readonly MosaicFact[]): MosaicFact['kind'][] =>
  KINDS.filter((kind) => facts.some((fact) => fact.kind === kind));
