import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Locked {
  readonly version?: string;
  readonly integrity?: string;
  readonly optional?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const wanted = JSON.parse(readFileSync('package.json', 'utf8')) as Locked;
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Locked> };

test('the lock is that of package.json, and every version is exact', () => {
  for (const kind of ['dependencies', 'devDependencies', 'optionalDependencies'] as const) {
    expect(packages[''], kind).toHaveProperty(kind, wanted[kind]);
    for (const [name, version] of Object.entries(wanted[kind] ?? {})) {
      expect(version, name).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/);
      expect(packages[`node_modules/${name}`]?.version, name).toBe(version);
    }
  }
});

test('what is installed is what was locked, byte by byte', () => {
  const unchecked = Object.entries(packages).filter(([path, locked]) => path !== '' && locked.integrity === undefined);
  expect(unchecked).toEqual([]);
});
