import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOMS } from './house/rooms.ts';

interface Diagnostic {
  readonly code: string;
  readonly filename: string;
}

describe('each rule of the linter can fail', () => {
  const folder = mkdtempSync(join(tmpdir(), 'alzavoz-lint-'));
  let found: readonly Diagnostic[] = [];

  beforeAll(() => {
    // Outside the project, whose linter passes over its fixtures.
    cpSync('test/fixtures/lint', folder, { recursive: true });
    cpSync('.oxlintrc.json', join(folder, '.oxlintrc.json'));
    const script = resolve('node_modules/oxlint/bin/oxlint');
    const { stdout } = spawnSync(process.execPath, [script, '--format', 'json'], { cwd: folder, encoding: 'utf8' });
    found = (JSON.parse(stdout) as { diagnostics: Diagnostic[] }).diagnostics;
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test.each([
    ['src/site/says-anything.ts', 'typescript(no-explicit-any)'],
    ['src/site/asserts.ts', 'typescript(no-non-null-assertion)'],
    ['src/site/one.ts', 'import(no-cycle)'],
    ['src/site/default.ts', 'import(no-default-export)'],
    ['src/site/barrel.ts', 'oxc(no-barrel-file)'],
    ['src/site/CamelCase.ts', 'unicorn(filename-case)'],
    ['src/site/opens-vault.ts', 'eslint(no-restricted-imports)'],
    ['src/site/handlers/opens-newsroom.ts', 'eslint(no-restricted-imports)'],
    ['src/pages/asks-press.ts', 'eslint(no-restricted-imports)'],
    ['src/domain/asks-time.ts', 'eslint(no-restricted-globals)'],
    ['src/domain/asks-chance.ts', 'eslint(no-restricted-properties)'],
    ['src/domain/asks-node.ts', 'eslint(no-restricted-imports)'],
    ['src/tlog/asks-domain.ts', 'eslint(no-restricted-imports)'],
    ['src/site/wrong.ts', 'eslint(valid-typeof)'],
  ])('%s: %s', (filename, code) => {
    expect(found.map((each) => `${each.filename} ${each.code}`)).toContain(`${filename} ${code}`);
  });

  test('what is right passes', () => {
    expect(found.filter((each) => each.filename === 'src/site/right.ts')).toEqual([]);
  });
});

interface Override {
  readonly files: readonly string[];
  readonly rules: { readonly 'no-restricted-imports'?: [string, { patterns: { regex: string }[] }] };
}

const withoutComments = readFileSync('.oxlintrc.json', 'utf8').replace(/^\s*\/\/.*$/gm, '');
const { overrides } = JSON.parse(withoutComments) as { overrides: Override[] };

test.each(Object.entries(ROOMS).filter(([room]) => room !== 'cli'))(
  'the linter holds the row of %s as the house does',
  (room, row) => {
    const own = overrides.find(({ files, rules }) => files[0] === `src/${room}/**` && 'no-restricted-imports' in rules);
    const closed = Object.keys(ROOMS).filter((other) => other !== room && !row.includes(other));
    expect(own?.rules['no-restricted-imports']?.[1].patterns[0]?.regex).toBe(`^(\\.\\./)+(${closed.join('|')})/`);
  },
);
