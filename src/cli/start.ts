import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Instant } from '../domain/date.ts';
import type { Config } from '../platform/config.ts';
import { zoneExists } from '../platform/database/zone-exists.ts';
import { tell } from './print.ts';
import { runServe, whereOf } from './serve.ts';
import { refusalOfDemonstration } from './serve-demonstration.ts';

/** Lies in the data folder while the demonstration is made: what an interrupted start has left may be removed. */
const UNFINISHED = 'demonstration-unfinished';

/** `npm start`: shows what is there; where there is nothing, on this machine, the demonstration. */
export async function runStart(config: Config, now: Instant): Promise<number> {
  if (isUnfinished(config) || !(await zoneExists(config.deskDatabases, 'published'))) {
    const code = await fill(config, now, () => undefined);
    if (code !== 0) return code;
  }
  return runServe(config, loginsOf(config));
}

/** `alzavoz demo`: fills an empty data folder with the demonstration, and tells what an editor would be asked to look at. */
export async function runDemo(args: readonly string[], config: Config, now: Instant): Promise<number> {
  const unknown = args.find((each) => each !== '--large');
  if (unknown !== undefined) {
    tell(`"demo" does not know ${unknown}: "alzavoz demo --help" explains it.`);
    return 2;
  }
  const look = (lines: readonly string[]): void =>
    tell(['What an editor would be asked to look at:', ...lines].join('\n  '));
  return fill(config, now, look, args.includes('--large'));
}

async function fill(
  config: Config,
  now: Instant,
  look: (lines: readonly string[]) => void,
  isLarge = false,
): Promise<number> {
  const refused = refusalOfDemonstration(config) ?? (await refusalToFill(config));
  if (refused !== null) {
    tell(refused);
    return 1;
  }
  tell('Making the demonstration …');
  mkdirSync(config.dataFolder, { recursive: true, mode: 0o700 });
  clear(config);
  const mark = join(config.dataFolder, UNFINISHED);
  writeFileSync(mark, 'The demonstration is being made. If this file stays, the next start makes it again.\n');
  // Loaded only here: it brings the typesetter and the pictures with it.
  const { makeDemonstration } = await import('./demo.ts');
  const { FULL } = await import('./demo/large/enlarge.ts');
  const large = isLarge ? { ...FULL, told: (line: string) => tell(`  ${line}`) } : null;
  const toLookAt = await makeDemonstration(config, now, large);
  if (toLookAt.length > 0) look(toLookAt);
  rmSync(mark);
  return 0;
}

async function refusalToFill(config: Config): Promise<string | null> {
  const begun = await zoneExists(config.deskDatabases, 'vault');
  if (isUnfinished(config)) {
    // Files of ours are removed; a database is not ours to empty.
    if (!begun || config.deskDatabases.engine === 'sqlite') return null;
    return `The demonstration in ${whereOf(config)} was not completely made: drop that database, make it again, and start.`;
  }
  if (begun) {
    return `There is something in ${whereOf(config)} already: the demonstration is only made where there is nothing.`;
  }
  if (contentsOf(config).length === 0) return null;
  return `The folder ${config.dataFolder} holds other files: choose an empty one with ALZAVOZ_DATA.`;
}

function isUnfinished(config: Config): boolean {
  return existsSync(join(config.dataFolder, UNFINISHED));
}

/** Removes what an interrupted start has made, in a folder that was empty before it. */
function clear(config: Config): void {
  if (!isUnfinished(config)) return;
  for (const name of contentsOf(config)) rmSync(join(config.dataFolder, name), { recursive: true, force: true });
}

/** A new disk is not quite empty, and a theme may have been put there before. */
function contentsOf({ dataFolder }: Config): string[] {
  if (!existsSync(dataFolder)) return [];
  return readdirSync(dataFolder).filter((name) => !['lost+found', '.DS_Store', '.gitkeep', 'theme.css'].includes(name));
}

function loginsOf({ dataFolder }: Config): string {
  const file = join(dataFolder, 'demo-logins.txt');
  return existsSync(file) ? `\n${readFileSync(file, 'utf8').trimEnd()}\n` : '';
}
