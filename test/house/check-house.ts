import { CLOSED_TO_SITE, ROOMS, WITH_TABLES, WITHOUT_NODE } from './rooms.ts';
import { readSources, type Source } from './read-sources.ts';

/** Packages with which SQL is written. */
const SQL = /^(kysely|pg|node:sqlite)(\/|$)/;
const DATABASE = 'platform/database/';
/** The command line's version is the package's. */
const OUTSIDE: ReadonlySet<string> = new Set(['../package.json']);

/** Everything in a house that its rules forbid, one sentence each. */
export function checkHouse(house: string): string[] {
  const sources = readSources(house);
  return [
    ...sources.flatMap(checkArrows),
    ...sources.flatMap(checkNode),
    ...checkReach(sources),
    ...checkCycles(sources),
    ...checkSql(sources),
  ];
}

/** DESIGN.md section 2, the table. */
function checkArrows({ path, room, arrows }: Source): string[] {
  const row = ROOMS[room];
  if (row === undefined) return [`${path}: there is no room ${room}`];
  return arrows.flatMap((target) => {
    if (OUTSIDE.has(target)) return [];
    const to = target.split('/', 1)[0] ?? '';
    if (to === '..') return [`${path} imports ${target}, which is outside the house`];
    return to === room || row.includes(to) ? [] : [`${path} imports ${target}: ${room} may not import ${to}`];
  });
}

function checkNode({ path, room, packages }: Source): string[] {
  if (!WITHOUT_NODE.includes(room)) return [];
  return packages
    .filter((name) => name.startsWith('node:'))
    .map((name) => `${path} imports ${name}: ${room} has no Node API`);
}

/** Invariant 1: the site never reaches what only the desk may open. */
function checkReach(sources: readonly Source[]): string[] {
  const byPath = new Map(sources.map((source) => [source.path, source]));
  const seen = new Set<string>();
  const problems: string[] = [];
  const walk = (path: string, trail: readonly string[]): void => {
    if (seen.has(path)) return;
    seen.add(path);
    const source = byPath.get(path);
    if (source !== undefined && CLOSED_TO_SITE.includes(source.room)) {
      problems.push(`site reaches ${source.room}: ${[...trail, path].join(' > ')}`);
      return;
    }
    for (const next of source?.arrows ?? []) walk(next, [...trail, path]);
  };
  for (const { path, room } of sources) if (room === 'site') walk(path, []);
  return problems;
}

/** Invariant 5. Type-only imports count: two files that need each other's types are one thought in two places. */
function checkCycles(sources: readonly Source[]): string[] {
  const byPath = new Map(sources.map((source) => [source.path, source]));
  const done = new Set<string>();
  const problems: string[] = [];
  const walk = (path: string, trail: readonly string[]): void => {
    const start = trail.indexOf(path);
    if (start !== -1) problems.push(`cycle: ${[...trail.slice(start), path].join(' > ')}`);
    if (start !== -1 || done.has(path)) return;
    for (const next of byPath.get(path)?.staticArrows ?? []) walk(next, [...trail, path]);
    done.add(path);
  };
  for (const { path } of sources) walk(path, []);
  return problems;
}

/** Invariant 3: SQL is written only in the zone that owns the table. */
function checkSql(sources: readonly Source[]): string[] {
  return sources.flatMap(({ path, room, packages, tables, partNames }) => {
    if (path.startsWith(DATABASE)) return [];
    const owns = WITH_TABLES.includes(room);
    const own = new Set(sources.filter((each) => each.room === room).flatMap((each) => each.declaredTables));
    const named = tables.map((table) => table.replace(/ as .*$/, '').replace(/^.*\./, ''));
    return [
      ...packages
        .filter((name) => SQL.test(name) && !owns)
        .map((name) => `${path} imports ${name}: ${room} owns no tables`),
      ...named
        .filter((table) => !(owns && own.has(table)) && !partNames.includes(table))
        .map((table) => `${path} asks the table ${table}, which ${room} does not own`),
    ];
  });
}
