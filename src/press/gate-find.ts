import { createHash } from 'node:crypto';
import type { Reader } from '../domain/normal-forms-read.ts';
import { severityOf, wordsOf, type ProtectedTerm } from '../domain/protected-term.ts';
import { ownersOf, type Owner, type TermAutomaton } from '../domain/term-scan-automaton.ts';
import { scan, type TermHit } from '../domain/term-scan.ts';
import type { Finding } from './refusals.ts';

/** A finding before it is known where it is. */
export type Found = Omit<Finding, 'finding' | 'work' | 'locale' | 'output'>;

/** More of one text are not told, those that block before those that warn. */
const MOST_TOLD = 50;
/** Whose it may be, of as many at most. */
const MOST_RECORDS = 20;

/**
 * What of a text may not go out. The rule for people of the same name: a form that someone goes by, who may be called so
 * here, is nobody's secret here. A former or imposed name written as it stands in the record is not excused by that.
 * What lies within a longer name
 * is part of that name: told with it where it may be told, and else one finding with it.
 */
export function findIn(
  text: string,
  reader: Reader,
  automaton: TermAutomaton,
  mayBeWritten: (owner: Owner) => boolean,
): Found[] {
  const told: TermHit[] = [];
  const hidden: { hit: TermHit; owners: Owner[] }[] = [];
  for (const hit of scan(automaton, reader.read(text))) {
    const owners = ownersOf(automaton, hit.form);
    const never = owners.filter(({ term, way }) => term.kind === 'name' && term.never && way === 'whole');
    const free = owners.some(mayBeWritten);
    if (free) told.push(hit);
    const left = free ? never : owners;
    if (left.length > 0) hidden.push({ hit, owners: left });
  }
  const found = hidden.filter(({ hit }) => !told.some((each) => within(hit, each)));
  const blocking = found.filter(({ owners }) => owners.some(blocks));
  return found
    .filter(({ hit }) => !blocking.some((each) => within(hit, each.hit)))
    .toSorted((a, b) => Number(b.owners.some(blocks)) - Number(a.owners.some(blocks)))
    .slice(0, MOST_TOLD)
    .map(({ hit, owners }) => {
      const first = owners.find(blocks) ?? owners[0];
      const way = first?.way ?? 'whole';
      const severity = owners.some(blocks) ? 'block' : 'warn';
      const records = [...new Set(owners.map(({ term }) => term.record))].slice(0, MOST_RECORDS);
      return {
        severity,
        kind: first?.term.kind ?? 'name',
        way,
        records,
        context: contextOf(text, hit, owners, reader),
      };
    });
}

const blocks = ({ term, way }: Owner): boolean => severityOf(term, way) === 'block';

const within = (one: TermHit, other: TermHit): boolean =>
  one.start >= other.start && one.end <= other.end && one.end - one.start < other.end - other.start;

const AROUND = 40;
const MASK = '▮▮▮';

/** Words before and after, without those that stand in any of the names: they would tell the rest of it. */
function contextOf(text: string, { start, end }: TermHit, owners: readonly Owner[], reader: Reader): string {
  const secret = new Set(owners.flatMap(({ term }) => wordsOf(textOf(term), reader).words));
  const masked = (part: string): string =>
    part.replaceAll(/[\p{L}\p{M}\p{N}]+/gu, (word) => {
      const read = wordsOf(word, reader).words.join('');
      return secret.has(read) ? MASK : word;
    });
  // A name that is not parted from its neighbours, or is cut, may not be recognised as words: spaces bound what is shown.
  const before = text.slice(Math.max(0, start - AROUND), start).replace(/^\S*/, '');
  const after = text.slice(end, end + AROUND).replace(/\S*$/, '');
  const context = `${masked(before)}${MASK} ${masked(after)}`.replaceAll(/\s+/g, ' ');
  return context.replaceAll(/▮▮▮(?:\W*▮▮▮)+/g, MASK).trim();
}

const textOf = (term: ProtectedTerm): string =>
  term.kind === 'name' ? [term.full, term.short, term.given].join(' ') : term.text;

/** A name for this occurrence, which stops fitting when it or anything around it changes. */
export function digestOf(finding: Omit<Finding, 'finding'>): string {
  return createHash('sha256').update(JSON.stringify(finding)).digest('hex');
}
