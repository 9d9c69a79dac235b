import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { endPetitions } from '../actions/end-petitions.ts';
import { endBatchesUnderWay } from '../actions/batches-under-way.ts';
import { eraseRequests } from '../actions/erase-requests.ts';
import type { ActionsTables } from '../actions/schema.ts';
import type { Instant } from '../domain/date.ts';
import { readDeskConfig, type DeskConfig } from '../platform/config.ts';
import type { NewsroomTables } from '../newsroom/schema.ts';
import { openZone } from '../platform/database/zone.ts';
import { openTypesetting } from '../platform/typesetting/typesetting.ts';
import { drawSiteCards } from '../press/draw-site-cards.ts';
import type { AskSite } from '../press/verify-purged.ts';
import { identityOf } from '../published/identity.ts';
import type { PublishedTables } from '../published/schema.ts';
import { AuditLog } from '../staff/audit-log.ts';
import { auditPlace } from '../staff/audit-place.ts';
import { AuditClosed } from '../staff/audit-problem.ts';
import { deskKey } from '../staff/desk-key.ts';
import type { StaffTables } from '../staff/schema.ts';
import type { KeyringTables } from '../vault/keyring-schema.ts';
import type { VaultTables } from '../vault/schema.ts';
import { deskAddresses } from './addresses.ts';
import { deskApp } from './app.tsx';
import { deskPress } from './desk-press.ts';
import { doorRounds } from './door/door-rounds.ts';
import { keyRounds } from './keys/key-rounds.ts';
import { keepVaults } from './kept-vaults.ts';
import { startMakingAhead } from './make-ahead-rounds.ts';
import { startPressRounds } from './press-rounds.ts';
import { letterSender } from './letter-sender.ts';
import { sendHead } from './send-head.ts';
import { sweepSealed } from './sweep-sealed.ts';
import { warmTables } from './table/warm-tables.ts';
import { keepWithdrawals } from './off-site/withdrawals-under-way.ts';

/** How often the door goes its rounds (`door-rounds.ts`). */
const SWEEP_MS = 30_000;
/** How often keys whose time is over are looked for, and whether the end of the audit log is to be sent. */
const HOURLY_MS = 3_600_000;
const PATIENCE_TO_CLOSE_MS = 5000;
/** From then on what is still under way finds its databases closed, which is no news. */
let closing = false;

const config = readDeskConfig(process.env);
if ('refused' in config) refuse(config.refused);
else run(config);

/** The desk's process, started by the supervisor, which has brought the zones to their newest shape. */
function run(settings: DeskConfig): void {
  const { deskDatabases, deskHost, deskPort, deskOrigin, origin, dataFolder } = settings;
  const staff = openZone<StaffTables>(deskDatabases, 'staff');
  const published = openZone<PublishedTables>(deskDatabases, 'published');
  const actions = openZone<ActionsTables>(deskDatabases, 'actions');
  const vault = openZone<VaultTables>(deskDatabases, 'vault');
  const keyring = openZone<KeyringTables>(deskDatabases, 'keyring');
  const newsroom = openZone<NewsroomTables>(deskDatabases, 'newsroom');
  const typesetting = openTypesetting();
  const now = (): Instant => Date.now() as Instant;
  const place = auditPlace(staff, dataFolder);
  const log = new AuditLog(place, now);
  const { audit } = log;
  // Looked through from end to end at once, so that nobody waits for it at the door.
  const auditState = () => log.state();
  const checked = auditState().then((state) => {
    if (!state.open) report(new AuditClosed(state.problems));
  }, report);
  const vaults = keepVaults({ vault, keyring }, audit, report, (open) => void warmTables(open, now()).catch(report));
  const ask: AskSite = (path) => fetch(origin + path, { redirect: 'manual' });
  const press = deskPress({ newsroom, published, actions, vault, dataFolder, typesetting, ask });
  const withdrawals = keepWithdrawals(report);
  const addresses = deskAddresses({ deskOrigin, deskHost, deskPort });
  const app = deskApp({
    staff,
    door: { staff, key: deskKey(dataFolder) },
    published,
    actions,
    vaults,
    press,
    withdrawals,
    audit,
    auditState,
    addresses,
    siteOrigin: origin,
    sendLetter: letterSender(settings, published),
    now,
    report,
  });

  const server = serve({ fetch: app.fetch, hostname: deskHost, port: deskPort }, () => process.send?.({ ready: true }));
  server.once('error', (error) => refuse(`The desk cannot listen on ${deskHost}:${deskPort}: ${error.message}`));
  const stopping = new AbortController();
  const drawing = drawSiteCards({ published, mediaFolder: join(dataFolder, 'media') }, stopping.signal).catch(report);
  const sweep = setInterval(() => {
    void doorRounds(staff, vaults, { audit, report }, now());
    keyRounds({ staff, actions, vaults, now }).catch(report);
    endBatchesUnderWay(actions, now()).catch(report);
  }, SWEEP_MS);
  const stopRounds = startPressRounds({
    press,
    identity: () => identityOf(published),
    vault: vaults.any,
    key: deskKey(dataFolder),
    audit,
    now,
    report,
  });
  const stopMaking = startMakingAhead({
    press,
    identity: () => identityOf(published),
    vault: vaults.any,
    audit,
    report,
  });
  // What a stop left of files that were being sealed.
  checked
    .then(() => sweepSealed({ newsroom, zones: { vault, keyring }, press, dataFolder, audit }, now()))
    .catch(report);
  const hourly = (): void => {
    endPetitions(actions, now()).catch(report);
    eraseRequests(actions, now()).catch(report);
    checked.then(() => sendHead(settings, published, place, log, now)).catch(report);
  };
  hourly();
  const hours = setInterval(hourly, HOURLY_MS);

  const close = (): void => {
    if (closing) return;
    closing = true;
    stopping.abort();
    clearInterval(sweep);
    clearInterval(hours);
    const locked = vaults.lockAllBut(new Set());
    server.close(() => {
      void locked
        .then(() => Promise.all([stopRounds(), stopMaking(), withdrawals.settled(), drawing]))
        .then(() => Promise.all([log.close(), typesetting.close()]))
        .then(() => Promise.all([staff, published, actions, vault, keyring, newsroom].map((zone) => zone.close())))
        .then(() => process.disconnect?.());
    });
    if ('closeIdleConnections' in server) server.closeIdleConnections();
    // Whoever still holds a connection then is not waiting for an answer of ours.
    setTimeout(() => process.exit(0), PATIENCE_TO_CLOSE_MS).unref();
  };
  process.on('SIGTERM', close);
  process.on('SIGINT', close);
  // Without its supervisor nobody would stop it.
  process.on('disconnect', close);
}

/** One line, without what a person typed: errors of ours name ids only. */
function report(error: Error): void {
  if (closing) return;
  console.error(`The desk: ${error.stack ?? error.message}`);
}

function refuse(sentence: string): void {
  console.error(sentence);
  process.exitCode = 1;
  if (process.send === undefined) return;
  process.send({ refused: sentence }, () => process.disconnect());
}
