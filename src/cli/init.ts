import type { Instant } from '../domain/date.ts';
import { languageOf, parseLocale, type Locale } from '../domain/locale.ts';
import type { SiteIdentity } from '../domain/site-identity.ts';
import { catalogueFor, INTERFACE_LANGUAGES, type Say } from '../platform/catalogue/catalogue.ts';
import type { Config } from '../platform/config.ts';
import { zoneExists } from '../platform/database/zone-exists.ts';
import { migrateZone, openZone } from '../platform/database/zone.ts';
import { LEAST_CHARACTERS } from '../platform/keys/passphrase-rules.ts';
import { identityOf } from '../published/identity.ts';
import { publishedMigrations } from '../published/migrations.ts';
import type { PublishedTables } from '../published/schema.ts';
import { foundOrganisation } from './found-organisation.ts';
import { readInitFlags } from './init-flags.ts';
import { answersFor, type InitAnswers } from './init-questions.ts';
import { migrateAll } from './migrate-all.ts';
import { Cancelled, processTerminal, type Terminal } from './terminal.ts';
import { whereOf } from './serve.ts';

const MISUSED = 2;
/** As a shell tells of a command that Ctrl-C has stopped. */
const INTERRUPTED = 130;

/** `alzavoz init`: starts an organisation, wholly or not at all. Gives the exit code. */
export async function runInit(
  argv: readonly string[],
  config: Config,
  terminal: Terminal = processTerminal(),
): Promise<number> {
  const say = catalogueFor(languageOfTerminal(process.env));
  const flags = readInitFlags(argv);
  if ('refused' in flags) {
    terminal.tell(flags.refused);
    return MISUSED;
  }
  if (await hasOrganisation(config)) {
    terminal.tell(say('cli.organisation-exists', { where: whereOf(config) }));
    return 1;
  }
  try {
    if (terminal.interactive) terminal.tell(`${say('cli.init-intro', { where: whereOf(config) })}\n`);
    const answers = await answersFor(flags, say, terminal);
    if ('refused' in answers) {
      terminal.tell(answers.refused);
      return MISUSED;
    }
    return await found(answers, config, say, terminal);
  } catch (error) {
    if (!(error instanceof Cancelled)) throw error;
    terminal.tell(`\n${say('cli.cancelled')}`);
    return INTERRUPTED;
  } finally {
    terminal.close();
  }
}

/** Asked before any question is. Founding asks again. */
async function hasOrganisation({ deskDatabases }: Config): Promise<boolean> {
  if (!(await zoneExists(deskDatabases, 'published'))) return false;
  const published = openZone<PublishedTables>(deskDatabases, 'published');
  try {
    await migrateZone(published, publishedMigrations);
    return (await identityOf(published)) !== null;
  } finally {
    await published.close();
  }
}

async function found(answers: InitAnswers, config: Config, say: Say, terminal: Terminal): Promise<number> {
  terminal.tell(say('cli.making'));
  await migrateAll(config);
  const founded = await foundOrganisation({
    databases: config.deskDatabases,
    dataFolder: config.dataFolder,
    identity: identityFrom(answers),
    admin: { name: answers.adminName, email: answers.adminEmail },
    passphrase: answers.passphrase,
    now: Date.now() as Instant,
  });
  if ('refused' in founded) {
    terminal.tell(say(`cli.${founded.refused}`, { where: whereOf(config), least: LEAST_CHARACTERS }));
    return 1;
  }
  await founded.close();
  const { organisation, adminEmail } = answers;
  // In one piece: nothing may come between the founding and the only time that the key is shown.
  terminal.print(
    [
      say('cli.founded', { organisation }),
      `${say('cli.recovery-title')}\n\n${inLines(founded.recoveryKey)}`,
      say('cli.recovery-advice'),
      say('cli.next', { desk: config.deskOrigin, email: adminEmail }),
    ].join('\n\n'),
  );
  return 0;
}

function identityFrom({ organisation, locales }: InitAnswers): SiteIdentity {
  return {
    organisation,
    shortName: organisation,
    locales,
    demonstration: false,
    headNotice: null,
    footNotice: null,
    contactEmail: null,
  };
}

/** Four groups in a line: as people read, and as a narrow printer prints. */
function inLines(recoveryKey: string): string {
  const groups = recoveryKey.split('-');
  const lines: string[] = [];
  for (let at = 0; at < groups.length; at += 4) lines.push(`    ${groups.slice(at, at + 4).join('-')}`);
  return lines.join('\n');
}

/** The language that the terminal's environment asks for (POSIX: `LC_ALL` before `LC_MESSAGES` before `LANG`). */
export function languageOfTerminal(env: Readonly<Record<string, string | undefined>>): Locale {
  const asked = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find((value) => value !== undefined && value !== '');
  const language = languageOf((asked ?? '').replace(/[_.@].*$/, '').toLowerCase());
  return (INTERFACE_LANGUAGES.includes(language) ? parseLocale(language) : null) ?? ('en' as Locale);
}
