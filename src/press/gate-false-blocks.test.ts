import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { idFrom, type PersonId } from '../domain/id.ts';
import { openReader } from '../domain/normal-forms-read.ts';
import { madeNames } from '../domain/protected-term-names.fixture.ts';
import type { ProtectedTerm } from '../domain/protected-term.ts';
import { compileTerms } from '../domain/term-scan-automaton.ts';
import { findIn } from './gate-find.ts';

// The benchmark does the same with 100,000, and compiles for seconds.
const NAMES = 20_000;

test(`the demonstration's texts are not blocked by ${NAMES} made names`, { timeout: 120_000 }, () => {
  const record = idFrom<PersonId>(new Uint8Array(16));
  const terms = [...madeNames(NAMES)].map((name): ProtectedTerm => ({ kind: 'name', record, never: false, ...name }));
  const reader = openReader();
  const automaton = compileTerms(terms, reader);
  const folder = join(import.meta.dirname, '../../demo');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(md|yaml|vtt)$/.test(file),
  );
  expect(files.length).toBeGreaterThan(50);
  const found = files.flatMap((file) =>
    findIn(readFileSync(join(folder, file), 'utf8'), reader, automaton, () => false),
  );
  expect(found.filter(({ severity }) => severity === 'block')).toEqual([]);
  // They are looked for: the common given names among them are met.
  expect(found.some(({ way }) => way === 'given')).toBe(true);
  const [name = { full: '' }] = madeNames(1);
  expect(findIn(`With ${name.full}.`, reader, automaton, () => false)).toMatchObject([{ severity: 'block' }]);
});
