import { resolve } from 'node:path';
import type { Databases } from './database/zone.ts';
import { type Environment, RefusedVariable, readers } from './config-variables.ts';

/** Everything that the environment decides, read once and validated. */
export interface Config {
  readonly port: number;
  readonly deskPort: number;
  readonly host: string;
  readonly deskHost: string;
  /** Absolute. */
  readonly dataFolder: string;
  /** The site's public address, without a slash at the end. */
  readonly origin: string;
  readonly deskOrigin: string;
  /** The site's onion address as an origin, `http://….onion`. */
  readonly onion: string | null;
  /** Whether the headers that a proxy adds are believed. */
  readonly trustProxy: boolean;
  readonly siteDatabases: Databases;
  readonly deskDatabases: Databases;
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
}

/** What the site process is given: it never learns how the desk's databases are opened. */
export type SiteConfig = Omit<Config, 'deskDatabases'>;
/** What the desk process is given: it never learns how the site's databases are opened. */
export type DeskConfig = Omit<Config, 'siteDatabases'>;

export interface ConfigRefused {
  /** One sentence for the operator: the variable, what was given, what is expected. Never a secret. */
  readonly refused: string;
}

/** Reads the whole configuration (DESIGN.md section 5). The first bad value is refused. */
export function readConfig(env: Environment): Config | ConfigRefused {
  return refusing(() => {
    const read = readers(env);
    const site = read.database('SITE_DATABASE_URL');
    const desk = read.database('DESK_DATABASE_URL');
    if ((site === null) !== (desk === null)) {
      const [given, missing] = site === null ? ['DESK', 'SITE'] : ['SITE', 'DESK'];
      throw new RefusedVariable(
        `${given}_DATABASE_URL is set without ${missing}_DATABASE_URL; set both, each with its own role, or neither to use SQLite.`,
      );
    }
    if (site !== null && desk !== null) refuseSharedRole(site, desk);
    const shared = readShared(env);
    return { ...shared, ...readMail(env), ...databasesOf(shared, site, desk) };
  });
}

/** Reads what the site's process is given by the supervisor. */
export function readSiteConfig(env: Environment): SiteConfig | ConfigRefused {
  return refusing(() => {
    const shared = readShared(env);
    const url = readers(env).database('SITE_DATABASE_URL');
    const { siteDatabases } = databasesOf(shared, url, null);
    return { ...shared, ...readMail(env), siteDatabases };
  });
}

/** Reads what the desk's process is given by the supervisor. */
export function readDeskConfig(env: Environment): DeskConfig | ConfigRefused {
  return refusing(() => {
    const shared = readShared(env);
    const url = readers(env).database('DESK_DATABASE_URL');
    return { ...shared, ...readMail(env), deskDatabases: databasesOf(shared, null, url).deskDatabases };
  });
}

type Shared = Omit<Config, 'siteDatabases' | 'deskDatabases' | 'smtpUrl' | 'mailFrom'>;

function readShared(env: Environment): Shared {
  const read = readers(env);
  const port = read.port('PORT', 8080);
  const deskPort = read.port('DESK_PORT', 8081);
  if (port === deskPort) {
    throw new RefusedVariable(`DESK_PORT is ${deskPort}, the same as PORT; expected another port for the desk.`);
  }
  return {
    port,
    deskPort,
    host: read.host('HOST', '127.0.0.1'),
    deskHost: read.host('DESK_HOST', '127.0.0.1'),
    dataFolder: resolve(read.folder('ALZAVOZ_DATA', './data')),
    origin: read.origin('ALZAVOZ_ORIGIN') ?? `http://localhost:${port}`,
    // Passkeys refuse 127.0.0.1, so the desk's local address is told by name.
    deskOrigin: read.origin('ALZAVOZ_DESK_ORIGIN') ?? `http://localhost:${deskPort}`,
    onion: read.onion('ALZAVOZ_ONION'),
    trustProxy: read.yesOrNo('TRUST_PROXY', false),
  };
}

function readMail(env: Environment): Pick<Config, 'smtpUrl' | 'mailFrom'> {
  const read = readers(env);
  const smtpUrl = read.smtp('SMTP_URL');
  const mailFrom = read.mailbox('MAIL_FROM');
  if (smtpUrl !== null && mailFrom === null) {
    throw new RefusedVariable(
      'MAIL_FROM is missing while SMTP_URL is set; expected the sender of our mail, such as "Our name <hello@example.org>".',
    );
  }
  return { smtpUrl, mailFrom: mailFrom ?? 'alzavoz@localhost' };
}

function databasesOf(
  shared: Shared,
  site: string | null,
  desk: string | null,
): Pick<Config, 'siteDatabases' | 'deskDatabases'> {
  const sqlite: Databases = { engine: 'sqlite', folder: shared.dataFolder };
  return {
    siteDatabases: site === null ? sqlite : { engine: 'postgres', url: site },
    deskDatabases: desk === null ? sqlite : { engine: 'postgres', url: desk },
  };
}

/** With one role for both, a break-in at the site would hold the vault's rows. */
function refuseSharedRole(site: string, desk: string): void {
  if (new URL(site).username === new URL(desk).username) {
    throw new RefusedVariable(
      'SITE_DATABASE_URL names the same role as DESK_DATABASE_URL; expected a role of its own, which cannot read the vault.',
    );
  }
}

function refusing<T>(read: () => T): T | ConfigRefused {
  try {
    return read();
  } catch (error) {
    if (error instanceof RefusedVariable) return { refused: error.message };
    throw error;
  }
}
