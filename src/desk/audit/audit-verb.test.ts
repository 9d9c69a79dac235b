import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Locale } from '../../domain/locale.ts';
import { catalogueFor } from '../../platform/catalogue/catalogue.ts';
import { sayVerb } from './audit-verb.ts';

const say = catalogueFor('es' as Locale);

/** Every verb that the sources tell the audit. */
function verbsInUse(): Set<string> {
  const house = join(import.meta.dirname, '../..');
  const files = readdirSync(house, { recursive: true, encoding: 'utf8' });
  const sources = files.filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$|\.fixture\.ts$/.test(file));
  const told = sources.flatMap(
    (file) => readFileSync(join(house, file), 'utf8').match(/\bverb: [^;{}]*?records:/g) ?? [],
  );
  return new Set(
    told.flatMap((text) =>
      [...text.replaceAll(/=== '[^']*'/g, '').matchAll(/'([a-z-]+)'/g)].map(([, verb = '']) => verb),
    ),
  );
}

test('every verb that an entry can have is put into words', () => {
  const verbs = verbsInUse();
  expect(verbs).toContain('people-read');
  expect(
    [...verbs].filter((verb) => sayVerb(verb, say) === verb),
    'add words to catalogue/*/audit.ts',
  ).toEqual([]);
});

test('a verb without words, as of another version, is shown as it is', () => {
  expect(sayVerb('people-remembered', say)).toBe('people-remembered');
  expect(sayVerb('toString', say)).toBe('toString');
});
