import type { Instant } from '../domain/date.ts';
import type { SiteIdentity } from '../domain/site-identity.ts';
import type { Config } from '../platform/config.ts';
import { openZone } from '../platform/database/zone.ts';
import { zoneExists } from '../platform/database/zone-exists.ts';
import { workerPath } from '../platform/worker-path.ts';
import { identityOf } from '../published/identity.ts';
import type { PublishedTables } from '../published/schema.ts';
import { migrateAll } from './migrate-all.ts';
import { print, tell } from './print.ts';
import { refusalOfDemonstration } from './serve-demonstration.ts';
import { deskEnvironment, siteEnvironment } from './serve-environment.ts';
import { refusalOfPorts } from './serve-ports.ts';
import { supervise } from './supervise.ts';

/** `alzavoz serve`: runs the organisation that is there, and never makes one. Gives the exit code. */
export async function runServe(config: Config, alsoTold = ''): Promise<number> {
  if (!(await zoneExists(config.deskDatabases, 'published'))) {
    tell(
      `There is no organisation in ${whereOf(config)}: check that it is the right place, or "alzavoz init" starts one.`,
    );
    return 1;
  }
  await migrateAll(config);
  const identity = await organisationOf(config);
  if (identity === null) {
    tell(`The organisation in ${whereOf(config)} was not completely made: "alzavoz init" starts one.`);
    return 1;
  }
  const refused = (identity.demonstration ? refusalOfDemonstration(config) : null) ?? (await refusalOfPorts(config));
  if (refused !== null) {
    tell(refused);
    return 1;
  }
  if (identity.demonstration && config.smtpUrl !== null) {
    tell('SMTP_URL is ignored while demonstration data is loaded: mail is kept in the outbox folder.');
  }
  // Loaded only here: it brings the press with it.
  const { obeyJournal } = await import('./obey-journal.ts');
  const obeyed = await obeyJournal(config, identity, Date.now() as Instant);
  if (obeyed > 0) {
    tell(
      `The databases did not know ${obeyed === 1 ? 'a withdrawal of 1 page' : `withdrawals of ${obeyed} pages`} that the journal has, as after an older backup: obeyed.`,
    );
  }
  return supervise(partsOf(config, identity), () => print(welcome(config) + alsoTold));
}

function partsOf(config: Config, { demonstration }: SiteIdentity) {
  const site = siteEnvironment(config, process.env, !demonstration);
  const desk = deskEnvironment(config, process.env, !demonstration);
  return [
    { name: 'The site', script: workerPath('site/main.ts'), env: site },
    { name: 'The desk', script: workerPath('desk/main.ts'), env: desk },
  ];
}

async function organisationOf(config: Config): Promise<SiteIdentity | null> {
  const published = openZone<PublishedTables>(config.deskDatabases, 'published');
  try {
    return await identityOf(published);
  } finally {
    await published.close();
  }
}

export function whereOf({ deskDatabases, dataFolder }: Config): string {
  return deskDatabases.engine === 'sqlite' ? dataFolder : 'the database of DESK_DATABASE_URL';
}

function welcome({ origin, deskOrigin }: Config): string {
  return `
Alzavoz is up. Ctrl-C stops it.

  The site   ${origin}/
  The desk   ${deskOrigin}
`;
}
