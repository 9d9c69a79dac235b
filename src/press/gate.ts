import type { Purpose } from '../domain/basis.ts';
import type { Instant } from '../domain/date.ts';
import type { PersonId } from '../domain/id.ts';
import { checkOverride, type GateOverride } from '../domain/protected-term-override.ts';
import type { ProtectedTerm } from '../domain/protected-term.ts';
import type { PublishedWork } from '../domain/published-work.ts';
import type { SiteIdentity } from '../domain/site-identity.ts';
import { compileTerms, type TermAutomaton } from '../domain/term-scan-automaton.ts';
import type { PersonWithBases } from '../vault/people.ts';
import { digestOf, findIn } from './gate-find.ts';
import { mayBeWritten, protectedNames, type ProtectedNames } from './protected-terms.ts';
import type { Finding, Leak, OutputName, PressRefusal } from './refusals.ts';
import { purposesFor } from './telling.ts';

/** Of what something goes out: a work in one language, or the site as a whole, which is none. */
export type Outgoing = Pick<PublishedWork, 'work' | 'kind' | 'locale'>;

/** Something about to go out: its text, as a reader or a machine gets it, and what it is for besides being published. */
export interface Output {
  readonly work: Outgoing;
  readonly output: OutputName;
  /** `null`: it could not be read, and so it may not go out. */
  readonly texts: readonly string[] | null;
  readonly purpose: 'report' | 'social' | null;
}

/** Whom and what the gate looks for. */
export interface Watch {
  /** Whose names they are: the keys of the vault, see `protectedNames`. */
  readonly vault: object;
  readonly people: ReadonlyMap<PersonId, PersonWithBases>;
  /** What may not be said in this work besides: places and dates of whom and what it mentions. */
  readonly hidden: (work: Outgoing) => readonly ProtectedTerm[];
  readonly identity: SiteIdentity;
  readonly now: Instant;
  /** What two people let out. */
  readonly overrides: readonly GateOverride[];
}

/** Nothing that blocks was found, which is all that a gate can say. It never says "safe". */
export interface Passed {
  readonly word: 'no-known-leak-found';
  readonly warnings: readonly Finding[];
  readonly overridden: readonly Finding[];
}

/** What the gate is made of. `break-the-gate.test.ts` breaks one part at a time, and sees what slips through. */
export interface GateParts {
  readonly names: typeof protectedNames;
  readonly mayBeWritten: typeof mayBeWritten;
  readonly find: typeof findIn;
  readonly holds: (override: GateOverride) => boolean;
}

export const GATE_PARTS: GateParts = {
  names: protectedNames,
  mayBeWritten,
  find: findIn,
  holds: (override) => checkOverride(override) === null,
};

/**
 * Every publication passes here, all of its outputs in every language, before anything is committed. Looks for names,
 * aliases and numbers of documents, and for places and dates that its mentions may not tell, in all the ways of
 * `NORMAL_FORMS`. Fails closed: what cannot be read, or breaks the reading, does not go out.
 */
export function gate(outputs: readonly Output[], watch: Watch, parts = GATE_PARTS): Passed | Leak | PressRefusal {
  const { blocking, warnings, overridden, unreadable } = inspect(outputs, watch, parts);
  const [shut] = unreadable;
  if (shut !== undefined) return shut;
  const [first] = blocking;
  if (first === undefined) return { word: 'no-known-leak-found', warnings, overridden };
  const { work, locale, output } = first;
  return { refused: 'protected-name', work, locale, output, findings: blocking };
}

/** All that is found in outputs, sorted. What blocks or cannot be read does not go out. */
export interface Inspected {
  readonly blocking: readonly Finding[];
  readonly warnings: readonly Finding[];
  readonly overridden: readonly Finding[];
  readonly unreadable: readonly PressRefusal[];
}

export function inspect(outputs: readonly Output[], watch: Watch, parts = GATE_PARTS): Inspected {
  const findings: Finding[] = [];
  const unreadable: PressRefusal[] = [];
  let names: ProtectedNames | null = null;
  const hiddenIn = new Map<Outgoing, TermAutomaton>();
  for (const output of outputs) {
    try {
      names ??= parts.names(watch.vault, watch.people);
      let hidden = hiddenIn.get(output.work);
      if (hidden === undefined) {
        hidden = compileTerms(watch.hidden(output.work), names.reader);
        hiddenIn.set(output.work, hidden);
      }
      const found = look(output, watch, names, hidden, parts);
      if (found === null) unreadable.push(shutTo(output));
      else findings.push(...found);
    } catch {
      // Whatever went wrong may quote the text: nothing of the error is kept.
      unreadable.push(shutTo(output));
    }
  }
  const allowed = new Set(watch.overrides.filter(parts.holds).map((each) => each.finding));
  const blocks = findings.filter(({ severity }) => severity === 'block');
  return {
    blocking: blocks.filter(({ finding }) => !allowed.has(finding)),
    warnings: findings.filter(({ severity }) => severity === 'warn'),
    overridden: blocks.filter(({ finding }) => allowed.has(finding)),
    unreadable,
  };
}

function shutTo({ work, output }: Output): PressRefusal {
  return { refused: 'gate-unreadable', work: work.work, locale: work.locale, output };
}

function look(
  { work, output, texts, purpose }: Output,
  watch: Watch,
  { reader, automaton }: ProtectedNames,
  hidden: TermAutomaton,
  parts: GateParts,
): Finding[] | null {
  if (texts === null) return null;
  const purposes: Purpose[] = purposesFor(work.kind, work.locale, watch.identity);
  if (purpose !== null && !purposes.includes(purpose)) purposes.push(purpose);
  const free = parts.mayBeWritten(watch.people, purposes, watch.now, work.work);
  const where = { work: work.work, locale: work.locale, output };
  const found = new Map<string, Finding>();
  for (const text of texts)
    for (const each of [
      ...parts.find(text, reader, automaton, free),
      ...(hidden.size.forms === 0 ? [] : parts.find(text, reader, hidden, () => false)),
    ]) {
      const finding = digestOf({ ...where, ...each });
      found.set(finding, { finding, ...where, ...each });
    }
  return [...found.values()];
}
