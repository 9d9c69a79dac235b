import { join } from 'node:path';
import type { AddressInfo } from 'node:net';
import { startPostman } from '../actions/postman.ts';
import type { ActionsTables } from '../actions/schema.ts';
import { startWriter } from '../actions/writer-client.ts';
import type { Instant } from '../domain/date.ts';
import { readSiteConfig } from '../platform/config.ts';
import { openZone } from '../platform/database/zone.ts';
import { identityOf } from '../published/identity.ts';
import type { PublishedTables } from '../published/schema.ts';
import { openSearch } from '../published/search-client.ts';
import { loadAssets } from './assets.ts';
import type { SiteDependencies } from './dependencies.ts';
import { watchFreshness } from './freshness.ts';
import { keepIdentity } from './kept-identity.ts';
import { PageCache } from './page-cache.ts';
import { createSiteServer } from './server.ts';
import { quickSigning } from './signing/sign-quickly.ts';
import { createSite } from './site.ts';

/** The site's process: started by the supervisor, told its configuration by the environment. */
const config = readSiteConfig(process.env);
if ('refused' in config) {
  console.error(config.refused);
  process.exit(2);
}

const now = (): Instant => Date.now() as Instant;
const databases = config.siteDatabases;
const published = openZone<PublishedTables>(databases, 'published', { readOnly: true });
const actions = openZone<ActionsTables>(databases, 'actions');
const cache = new PageCache();
const identity = keepIdentity(() => identityOf(published));
const founded = await identity.current();
/** A demonstration writes to nobody: its letters stay in a folder, whatever mail server is configured. */
const smtpUrl = founded?.demonstration === true ? null : config.smtpUrl;
const outbox = join(config.dataFolder, 'outbox');
const writer = startWriter(databases);
const search = openSearch(databases, { workers: 1 });
const postman = startPostman({ databases, smtpUrl, outbox, from: config.mailFrom, origin: config.origin });

const stopWatching = watchFreshness(published, () => {
  cache.clear();
  identity.forget();
});

const site: SiteDependencies = {
  published,
  actions,
  writer,
  search,
  assets: loadAssets(join(config.dataFolder, 'theme.css')),
  cache,
  identity: () => identity.current(),
  now,
  settings: {
    origin: config.origin,
    onion: config.onion,
    mediaFolder: join(config.dataFolder, 'media'),
    mailFolder: smtpUrl === null ? outbox : null,
  },
};

const server = createSiteServer(createSite(site), cache, now, quickSigning(site));
server.on('error', (error) => {
  console.error(`The site cannot listen on ${config.host}:${config.port}: ${error.message}`);
  process.exit(1);
});
server.listen(config.port, config.host, () => {
  process.send?.({ ready: true, port: (server.address() as AddressInfo).port });
});

/** Finishes what is under way, then lets go of everything. A second signal does not wait. */
let stopping = false;
async function stop(): Promise<void> {
  if (stopping) process.exit(0);
  stopping = true;
  stopWatching();
  server.closeIdleConnections();
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    setTimeout(() => server.closeAllConnections(), 5000).unref();
  });
  await postman.stop();
  await Promise.all([writer.close(), search.close()]);
  await Promise.all([published.close(), actions.close()]);
  process.exit(0);
}
process.on('SIGTERM', () => void stop());
process.on('SIGINT', () => undefined);
process.on('disconnect', () => void stop());
