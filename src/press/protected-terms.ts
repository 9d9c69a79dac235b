import { setImmediate } from 'node:timers/promises';
import type { Purpose } from '../domain/basis.ts';
import type { Instant } from '../domain/date.ts';
import type { PersonId, WorkId } from '../domain/id.ts';
import { openReader, type Reader } from '../domain/normal-forms-read.ts';
import type { ProtectedTerm } from '../domain/protected-term.ts';
import { compileTerms, compilingTerms, type Owner, type TermAutomaton } from '../domain/term-scan-automaton.ts';
import type { PersonWithBases } from '../vault/people.ts';
import { termsIn } from './telling.ts';

/**
 * Every name of everyone, what else they are called, and the numbers of their documents: whether it may go out after
 * all is asked where one is found.
 */
function termsOfEveryone(people: ReadonlyMap<PersonId, PersonWithBases>): ProtectedTerm[] {
  return [...people].flatMap(([record, { person }]): ProtectedTerm[] => [
    ...person.names.map(({ kind, full, short, given }): ProtectedTerm => {
      const never = kind === 'former' || kind === 'imposed';
      // The name of a group has no surname and no initials.
      if (person.group) return { kind: 'group', record, text: full, released: !never };
      return { kind: 'name', record, never, full, short, given };
    }),
    ...person.aliases.map(({ text, released }) => ({ kind: 'alias', record, text, released }) as const),
    ...person.pseudonyms.map(({ publication, text }) => ({ kind: 'pseudonym', record, publication, text }) as const),
    ...person.documents.map(({ number }) => ({ kind: 'document', record, text: number }) as const),
  ]);
}

/**
 * Whether a term may be written as it was found, for these purposes: a name in use, a released alias or the name of a
 * group, of who may be named; the given name of someone who may be called by it; a pseudonym in its own publication.
 * Nothing else ever is.
 */
export function mayBeWritten(
  people: ReadonlyMap<PersonId, PersonWithBases>,
  purposes: readonly Purpose[],
  now: Instant,
  publication: WorkId,
): (owner: Owner) => boolean {
  const identities = new Map<PersonId, string>();
  return ({ term, way }) => {
    if (!mayEverBeWritten(term, publication)) return false;
    const identity = identities.get(term.record) ?? termsIn({ people, purposes, now }, term.record)?.identity ?? 'none';
    identities.set(term.record, identity);
    if (term.kind === 'pseudonym') return identity === 'pseudonym';
    return identity === 'named' || (identity === 'given-name' && way === 'given');
  };
}

function mayEverBeWritten(term: ProtectedTerm, publication: WorkId): term is ProtectedTerm & { record: PersonId } {
  switch (term.kind) {
    case 'name':
      return !term.never;
    case 'alias':
    case 'group':
      return term.released;
    case 'pseudonym':
      return term.publication === publication;
    default:
      return false;
  }
}

/** The names of everyone, and all that goes with names, ready to be looked for. */
export interface ProtectedNames {
  readonly reader: Reader;
  readonly automaton: TermAutomaton;
}

/**
 * Compiles the names of everyone, or takes what was compiled for the same names. `vault` is whose they are: when nobody
 * holds it any more, nothing of them stays in memory.
 */
export function protectedNames(vault: object, people: ReadonlyMap<PersonId, PersonWithBases>): ProtectedNames {
  const known = knownFor(vault, people);
  if (known !== null) return known;
  const reader = openReader();
  const names = { reader, automaton: compileTerms(termsOfEveryone(people), reader) };
  return keep(vault, people, names);
}

/** How long others may wait for their turn while names are compiled: milliseconds. */
const SLICE = 20;

/**
 * Compiles them beforehand, a little at a time: of a hundred thousand people it takes seconds, in which the desk serves
 * others. What changes meanwhile is found by `protectedNames`, which looks again.
 */
export async function prepareNames(vault: object, people: ReadonlyMap<PersonId, PersonWithBases>): Promise<void> {
  if (knownFor(vault, people) !== null) return;
  const reader = openReader();
  const compiling = compilingTerms(termsOfEveryone(people), reader);
  for (let began = performance.now(); ;) {
    const { done, value } = compiling.next();
    if (done === true) return void keep(vault, people, { reader, automaton: value });
    if (performance.now() - began < SLICE) continue;
    await setImmediate();
    began = performance.now();
  }
}

/** Nothing of the names of this vault stays in memory. */
export const forgetNames = (vault: object): void => void compiled.delete(vault);

/** What was compiled last for a vault. */
const compiled = new WeakMap<object, ProtectedNames>();
/** And for these very people, who need not be looked through again: a map of people is never changed, whoever opened it. */
const compiledFor = new WeakMap<ReadonlyMap<PersonId, PersonWithBases>, ProtectedNames>();

function keep(vault: object, people: ReadonlyMap<PersonId, PersonWithBases>, names: ProtectedNames): ProtectedNames {
  compiled.set(vault, names);
  compiledFor.set(people, names);
  return names;
}

function knownFor(vault: object, people: ReadonlyMap<PersonId, PersonWithBases>): ProtectedNames | null {
  const same = compiledFor.get(people);
  if (same !== undefined) return keep(vault, people, same);
  const known = compiled.get(vault);
  const terms = known === undefined ? [] : termsOfEveryone(people);
  if (known === undefined || known.automaton.terms.length !== terms.length) return null;
  if (!known.automaton.terms.every((term, i) => isSame(term, terms[i]))) return null;
  return keep(vault, people, known);
}

/** Terms are flat, and are made in one place: their values are in one order. */
function isSame(one: ProtectedTerm, other: ProtectedTerm | undefined): boolean {
  if (other === undefined) return false;
  const theirs: unknown[] = Object.values(other);
  const ours: unknown[] = Object.values(one);
  return ours.length === theirs.length && ours.every((value, i) => value === theirs[i]);
}
