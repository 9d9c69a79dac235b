import type { Config } from '../platform/config.ts';

/** What any program may need to know about its machine. Everything else is told by the configuration. */
const OF_THE_MACHINE = ['PATH', 'HOME', 'TMPDIR', 'TZ', 'LANG', 'LC_ALL', 'NODE_OPTIONS', 'NODE_EXTRA_CA_CERTS'];

type Environment = Record<string, string>;

/**
 * The whole environment of the site's process. What a break-in there must not yield is left out: the desk's database,
 * and whatever else the operator's shell holds. `mail` is false while demonstration data is loaded.
 */
export function siteEnvironment(config: Config, machine: NodeJS.ProcessEnv, mail: boolean): Environment {
  const { siteDatabases } = config;
  return {
    ...shared(config, machine, mail),
    ...(siteDatabases.engine === 'postgres' ? { SITE_DATABASE_URL: siteDatabases.url } : {}),
  };
}

/** The whole environment of the desk's process, which opens all with its own role and writes to staff. */
export function deskEnvironment(config: Config, machine: NodeJS.ProcessEnv, mail: boolean): Environment {
  const { deskDatabases } = config;
  return {
    ...shared(config, machine, mail),
    ...(deskDatabases.engine === 'postgres' ? { DESK_DATABASE_URL: deskDatabases.url } : {}),
  };
}

function shared(config: Config, machine: NodeJS.ProcessEnv, mail: boolean): Environment {
  const env: Environment = {
    NODE_ENV: 'production',
    PORT: String(config.port),
    DESK_PORT: String(config.deskPort),
    HOST: config.host,
    DESK_HOST: config.deskHost,
    ALZAVOZ_DATA: config.dataFolder,
    ALZAVOZ_ORIGIN: config.origin,
    ALZAVOZ_DESK_ORIGIN: config.deskOrigin,
    TRUST_PROXY: config.trustProxy ? 'yes' : 'no',
    MAIL_FROM: config.mailFrom,
  };
  if (mail && config.smtpUrl !== null) env['SMTP_URL'] = config.smtpUrl;
  if (config.onion !== null) env['ALZAVOZ_ONION'] = config.onion;
  for (const name of OF_THE_MACHINE) {
    const value = machine[name];
    if (value !== undefined) env[name] = value;
  }
  return env;
}
